// A field of the panel for one column of the grid: the same text, the same reading, the same words when it is refused.

import { NativeSelect, TextInput } from "@mantine/core"
import { useState } from "react"
import { choicesOf, isEditable } from "../columns/cell-edit.ts"
import { columnName } from "../columns/column-words.ts"
import type { ColumnId } from "../columns/column-ids.ts"
import { mayEdit } from "../commands/plan-user-command.ts"
import { cellContext } from "../grid/cell-context.ts"
import { commitCell } from "../grid/commit-cell.ts"
import { initialText } from "../grid/initial-text.ts"
import { useDesk, usePlanNow } from "../view/use-desk.ts"
import type { TabProps } from "./tab-props.ts"
import { useTextOf } from "../view/use-text-of.ts"

export function CellField({ task, column, label, wide = false }: Pick<TabProps, "task"> & { readonly column: ColumnId; readonly label?: string; readonly wide?: boolean }) {
  const desk = useDesk()
  usePlanNow()
  const context = cellContext(desk, task.id)
  const shown = context === null ? "" : initialText(column, context)
  const [text, setText] = useTextOf(shown)
  const [problem, setProblem] = useState<string | null>(null)
  if (context === null) return null
  const editable = mayEdit(desk) && isEditable(column, context)
  const choices = choicesOf(column, context)
  const commit = (value: string) => setProblem(value === shown ? null : commitCell(desk, { taskId: task.id, column }, value))
  const shared = { label: label ?? columnName(column), error: problem, className: wide ? "tl-plan-wide" : "" }
  if (choices !== null) return <NativeSelect {...shared} value={text} disabled={!editable} data={[...choices]} onChange={(event) => commit(event.currentTarget.value)} />
  return (
    <TextInput
      {...shared} value={text} readOnly={!editable} variant={editable ? "default" : "filled"} onChange={(event) => setText(event.currentTarget.value)} onBlur={() => commit(text)}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit(text)
        if (event.key !== "Escape") return
        setText(shown)
        setProblem(null)
      }}
    />
  )
}
