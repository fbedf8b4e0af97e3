// A small table within an artefact: criteria, options, runs. Each row keeps its id for its life.

import { ActionIcon, Button } from "@mantine/core"
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import { newKey } from "../../../app/api.ts"
import { isNumeric } from "../words/shown-field.ts"
import { FieldEditor } from "./field-editor.tsx"
import type { EditorProps } from "./editor-props.ts"

export type Row = Readonly<Record<string, unknown>> & { readonly id: string }

export function rowsOf(value: unknown): readonly Row[] {
  return Array.isArray(value) ? value.filter(isRow) : []
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && "id" in value && typeof value.id === "string"
}

export function RowsEditor({ labelledBy: _ofTheTable, ...props }: EditorProps) {
  const { shown, value, onChange } = props
  const rows = rowsOf(value)
  const limit = shown.field.type === "rows" ? (shown.field.maxItems ?? 500) : 0
  const put = (at: number, name: string, next: unknown, problem?: string) => onChange(rows.map((row, index) => (index === at ? { ...row, [name]: next } : row)), problem)
  const swap = (at: number, other: number) => onChange(rows.map((row, index) => rows[index === at ? other : index === other ? at : index] ?? row))
  const add = () => onChange([...rows, { id: newKey().slice(0, 16) }])
  return (
    <div className="tl-rows">
      <div className="tl-scroll">
        <table className="tl-table tl-rows__table">
          <thead><tr>{shown.inner.map((inner) => <th key={inner.name} scope="col" className={isNumeric(inner.field) ? "tl-number" : undefined}>{inner.label}</th>)}<th scope="col"><span className="tl-hidden">{t("artefact.rowActions")}</span></th></tr></thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={row.id}>
                {shown.inner.map((inner) => <td key={inner.name} className={`tl-rows__cell tl-rows__cell--${inner.field.type}`}><FieldEditor {...props} shown={{ ...inner, label: t("artefact.rowField", { field: inner.label, row: at + 1 }) }} value={row[inner.name]} onChange={(next, problem) => put(at, inner.name, next, problem)} compact /></td>)}
                <td className="tl-rows__actions">
                  <ActionIcon variant="subtle" color="gray" disabled={at === 0} aria-label={t("artefact.rowUp", { row: at + 1 })} onClick={() => swap(at, at - 1)}><IconArrowUp size={15} /></ActionIcon>
                  <ActionIcon variant="subtle" color="gray" disabled={at === rows.length - 1} aria-label={t("artefact.rowDown", { row: at + 1 })} onClick={() => swap(at, at + 1)}><IconArrowDown size={15} /></ActionIcon>
                  <ActionIcon variant="subtle" color="gray" aria-label={t("artefact.rowRemove", { row: at + 1 })} onClick={() => onChange(rows.filter((_, index) => index !== at))}><IconTrash size={15} /></ActionIcon>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div><Button size="compact-sm" variant="default" disabled={rows.length >= limit} leftSection={<IconPlus size={14} aria-hidden="true" />} onClick={add}>{t("artefact.rowAdd")}</Button></div>
    </div>
  )
}
