// Which columns the grid shows, in which order and how wide: the keyboard's way to what the mouse does at the heads.

import { ActionIcon, Checkbox, NumberInput } from "@mantine/core"
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import { COLUMN_IDS, COST_COLUMNS } from "../columns/column-ids.ts"
import type { ColumnId } from "../columns/column-ids.ts"
import { columnName } from "../columns/column-words.ts"
import { COLUMN_WIDTH_MAX, COLUMN_WIDTH_MIN } from "../grid/grid-head.tsx"
import { useDesk, useView } from "../view/use-desk.ts"
import type { ColumnWidth } from "../view/view-state.ts"

const WIDTH = 96

export function ColumnsDialog() {
  const desk = useDesk()
  const columns = useView((view) => view.columns)
  const put = (next: readonly ColumnWidth[]) => desk.view.set({ columns: next })
  const hidden = COLUMN_IDS.filter((id) => !columns.some((column) => column.id === id) && (desk.rights.cost || !COST_COLUMNS.has(id)))
  const swap = (index: number, other: number) => {
    const a = columns[index]
    const b = columns[other]
    if (a !== undefined && b !== undefined) put(columns.map((column, at) => (at === index ? b : at === other ? a : column)))
  }
  return (
    <ul className="tl-plan-columns">
      {columns.map(({ id, width }, index) => (
        <li key={id} className="tl-line">
          <Checkbox checked disabled={id === "name"} label={columnName(id)} style={{ flex: 1 }} onChange={() => put(columns.filter((column) => column.id !== id))} />
          <NumberInput size="xs" w={80} value={width} min={COLUMN_WIDTH_MIN} max={COLUMN_WIDTH_MAX} aria-label={t("plan.columns.width", { column: columnName(id) })} onChange={(value) => put(columns.map((column) => (column.id === id ? { id, width: held(Number(value)) } : column)))} />
          <ActionIcon variant="subtle" disabled={index === 0} aria-label={t("plan.columns.up", { column: columnName(id) })} onClick={() => swap(index, index - 1)}><IconArrowUp size={16} /></ActionIcon>
          <ActionIcon variant="subtle" disabled={index === columns.length - 1} aria-label={t("plan.columns.down", { column: columnName(id) })} onClick={() => swap(index, index + 1)}><IconArrowDown size={16} /></ActionIcon>
        </li>
      ))}
      {hidden.map((id: ColumnId) => (
        <li key={id} className="tl-line">
          <Checkbox checked={false} label={columnName(id)} onChange={() => put([...columns, { id, width: WIDTH }])} />
        </li>
      ))}
    </ul>
  )
}

function held(width: number): number {
  return Math.min(COLUMN_WIDTH_MAX, Math.max(COLUMN_WIDTH_MIN, Math.round(width) || COLUMN_WIDTH_MIN))
}
