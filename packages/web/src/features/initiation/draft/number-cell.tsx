// A cell for a number as in a spreadsheet: typed in the reader's way of writing, taken when the cell is left or Enter pressed,
// given up with Escape; Enter and the arrows up and down go to the same column of the next or previous row.

import type { Field } from "@throughline/contract"
import { useId, useState } from "react"
import type { KeyboardEvent } from "react"
import { parseNumberField, typedForm } from "../../artefacts/values/parse-value.ts"
import { pastedBlock } from "./pasted-block.ts"
import type { Block } from "./pasted-block.ts"

interface NumberCellProps {
  readonly field: Field
  readonly value: number | null
  readonly label: string
  readonly digits?: number
  readonly readOnly?: boolean
  /** What stands there while nothing is typed, such as "1,234.00". */
  readonly shown?: string
  readonly onChange: (value: number | null) => void
  /** A block pasted from a spreadsheet, rows of cells; this cell is its corner. */
  readonly onPaste?: (block: Block) => void
}

export function NumberCell({ field, value, label, digits = 2, readOnly = false, shown, onChange, onPaste }: NumberCellProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const written = typedForm(field, value, digits)
  const parsed = typed === null ? null : parseNumberField(field, typed, digits)
  const take = () => {
    if (parsed !== null && !parsed.ok) return
    if (parsed !== null && parsed.value !== value) onChange(parsed.value)
    setTyped(null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape") setTyped(null)
    if (event.key !== "Enter" && event.key !== "ArrowDown" && event.key !== "ArrowUp") return
    event.preventDefault()
    take()
    moveInColumn(event.currentTarget, event.key === "ArrowUp" ? -1 : 1)
  }
  const problem = parsed === null || parsed.ok ? null : parsed.message
  const problemId = useId()
  const input = (
    <input
      className="tl-cell" inputMode="decimal" autoComplete="off" aria-label={label} readOnly={readOnly} value={typed ?? shown ?? written} aria-invalid={problem !== null} aria-describedby={problem === null ? undefined : problemId}
      onFocus={(event) => { if (!readOnly) { setTyped(written); const input = event.currentTarget; requestAnimationFrame(() => input.select()) } }}
      onChange={(event) => setTyped(event.currentTarget.value)} onBlur={take} onKeyDown={onKeyDown}
      onPaste={(event) => {
        const block = pastedBlock(event.clipboardData.getData("text/plain"))
        if (onPaste === undefined || readOnly || block === null) return
        event.preventDefault()
        setTyped(null)
        onPaste(block)
      }}
    />
  )
  return <span className="tl-cellbox">{input}{problem !== null && <span id={problemId} role="alert" className="tl-cellbox__problem">{problem}</span>}</span>
}

function moveInColumn(input: HTMLInputElement, by: number): void {
  const cell = input.closest("td")
  const row = cell?.parentElement
  if (cell === null || row === null || row === undefined) return
  const at = [...row.children].indexOf(cell)
  const rows = [...(row.closest("table")?.querySelectorAll("tbody tr") ?? [])]
  for (let next = rows.indexOf(row) + by; next >= 0 && next < rows.length; next += by) {
    const found = rows[next]?.children[at]?.querySelector<HTMLInputElement>("input.tl-cell")
    if (found != null) {
      found.focus()
      return
    }
  }
}
