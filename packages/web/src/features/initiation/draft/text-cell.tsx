// A cell for a line of text: taken when it is left or Enter pressed, given up with Escape.

import { useState } from "react"
import { pastedBlock } from "./pasted-block.ts"
import type { Block } from "./pasted-block.ts"

interface TextCellProps {
  readonly value: string
  readonly label: string
  readonly readOnly?: boolean
  readonly max?: number
  readonly placeholder?: string
  readonly onChange: (value: string) => void
  /** A block pasted from a spreadsheet, rows of cells; this cell is its corner. */
  readonly onPaste?: (block: Block) => void
}

export function TextCell({ value, label, readOnly = false, max = 255, placeholder, onChange, onPaste }: TextCellProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const take = () => {
    const next = typed?.trim()
    if (next !== undefined && next !== value) onChange(next)
    setTyped(null)
  }
  return (
    <input
      className="tl-cell tl-cell--text" aria-label={label} readOnly={readOnly} maxLength={max} placeholder={placeholder} value={typed ?? value} title={typed ?? value}
      onChange={(event) => setTyped(event.currentTarget.value)} onBlur={take}
      onKeyDown={(event) => {
        if (event.key === "Enter") { event.preventDefault(); take() }
        if (event.key === "Escape") setTyped(null)
      }}
      onPaste={(event) => {
        const block = pastedBlock(event.clipboardData.getData("text/plain"))
        if (onPaste === undefined || readOnly || block === null) return
        event.preventDefault()
        setTyped(null)
        onPaste(block)
      }}
    />
  )
}
