// The field in which a cell is typed. Enter takes it and goes down, Tab to the right, Escape leaves it as it was; what
// cannot be understood is said at the cell, and the field stays open.

import { useEffect, useRef, useState } from "react"
import type { KeyboardEvent } from "react"
import { t } from "../../../i18n/catalogue.ts"
import { choicesOf } from "../columns/cell-edit.ts"
import { columnName } from "../columns/column-words.ts"
import { useDesk, useView } from "../view/use-desk.ts"
import { cellContext } from "./cell-context.ts"
import { commitCell } from "./commit-cell.ts"
import { initialText } from "./initial-text.ts"
import { placeOf, stepFrom } from "./range.ts"
import type { Step } from "./range.ts"

interface EditorProps {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly close: () => void
}

/** Further to the end than this, what is said at a cell would be cut off by the timeline. */
const PROBLEM_WIDTH = 250

export function CellEditor({ left, top, width, close }: EditorProps) {
  const desk = useDesk()
  const editing = useView((view) => view.editing)
  const [text, setText] = useState(editing?.text ?? "")
  const [problem, setProblem] = useState<string | null>(null)
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null)
  /** Taken or given up: the field loses the focus when it goes, and must not be taken a second time. */
  const closed = useRef(false)
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    if (editing?.replaces === false) field.current?.select?.()
  }, [editing])
  if (editing === null) return null
  const context = editing.taskId === null ? null : cellContext(desk, editing.taskId)
  const choices = context === null ? null : choicesOf(editing.column, context)

  /** True where the text was taken; the cursor then makes a step. */
  const commit = (value: string, step: Step | null): boolean => {
    if (closed.current) return true
    const message = context !== null && value === initialText(editing.column, context) ? null : commitCell(desk, editing, value)
    setProblem(message)
    if (message !== null) return false
    closed.current = true
    desk.view.set({ editing: null })
    const from = placeOf(desk.shape, editing)
    const next = step === null || from === null ? null : editing.taskId === null && step === "down" ? editing : stepFrom(desk.shape, from, step, 1)
    if (next !== null) desk.goTo({ taskId: next.taskId, column: next.column })
    close()
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const step = event.key === "Enter" ? (event.shiftKey ? "up" : "down") : event.key === "Tab" ? (event.shiftKey ? "previous" : "next") : null
    if (event.key === "Escape") {
      closed.current = true
      desk.view.set({ editing: null })
      close()
    } else if (step !== null) {
      event.preventDefault()
      commit(text, step)
    }
  }
  const shared = {
    ref: field, value: text, onKeyDown, "aria-label": columnName(editing.column), "aria-invalid": problem !== null, className: "tl-plan-editor",
    ...(problem === null ? {} : { "aria-describedby": "tl-plan-cell-problem" }),
  }
  return (
    <div className="tl-plan-editing" style={{ insetInlineStart: left, top, width }}>
      {choices === null
        ? <input {...shared} type="text" autoComplete="off" spellCheck={editing.column === "name"} onChange={(event) => setText(event.target.value)} onBlur={() => commit(text, null)} />
        : (
          <select {...shared} onChange={(event) => commit(event.target.value, null)} onBlur={() => commit(text, null)}>
            {choices.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
          </select>
        )}
      {problem === null ? null : <p id="tl-plan-cell-problem" role="alert" className={left > PROBLEM_WIDTH ? "tl-plan-problem is-at-end" : "tl-plan-problem"}>{problem} <span className="tl-soft">{t("plan.cell.escape")}</span></p>}
    </div>
  )
}
