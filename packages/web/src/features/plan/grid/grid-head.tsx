// The heads of the columns: a click sorts, the edge changes the width (by keyboard in the column chooser), a double click
// on the edge fits it.

/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows of a virtual tree grid are placed one by one, which table elements do not allow */
/* oxlint-disable jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- sorting by keyboard is in the view menu; the grid is one stop of Tab */
import type { PointerEvent } from "react"
import { t } from "../../../i18n/catalogue.ts"
import { columnName, IS_NUMERIC } from "../columns/column-words.ts"
import type { ColumnId } from "../columns/column-ids.ts"
import { HEAD_HEIGHT } from "../timeline/draw-head.ts"
import { useDesk, useView } from "../view/use-desk.ts"
import { columnPlaces } from "../view/view-state.ts"
import type { ColumnWidth } from "../view/view-state.ts"

export const COLUMN_WIDTH_MIN = 36
export const COLUMN_WIDTH_MAX = 800

export function GridHead({ columns, width }: { readonly columns: readonly ColumnWidth[]; readonly width: number }) {
  const desk = useDesk()
  const sort = useView((view) => view.sort)
  const sortBy = (id: ColumnId) => {
    const before = desk.view.state().sort
    desk.view.set({ sort: before?.column !== id ? { column: id, descending: false } : before.descending ? null : { column: id, descending: true } })
  }
  const { lefts } = columnPlaces(columns)
  return (
    <div role="row" className="tl-plan-head" aria-rowindex={1} style={{ width, height: HEAD_HEIGHT }}>
      {columns.map(({ id, width: own }, index) => {
        const sorted = sort?.column === id ? (sort.descending ? "descending" : "ascending") : null
        return (
          <div
            key={id} role="columnheader" data-head={id} aria-colindex={index + 1} className={`tl-plan-headcell${IS_NUMERIC.has(id) ? " is-number" : ""}`}
            style={{ insetInlineStart: lefts[index] ?? 0, width: own }} title={t("plan.head.sort", { column: columnName(id) })} onClick={() => sortBy(id)}
            {...(sorted === null ? {} : { "aria-sort": sorted })}
          >
            <span className="tl-clip">{columnName(id)}</span>
            {sorted === null ? null : <span aria-hidden="true">{sorted === "ascending" ? "▴" : "▾"}</span>}
            <span className="tl-plan-headedge" aria-hidden="true" onClick={(event) => event.stopPropagation()} onPointerDown={(event) => beginResize(event, own, (next) => resize(desk.view, id, next))} />
          </div>
        )
      })}
    </div>
  )
}

function beginResize(event: PointerEvent<HTMLSpanElement>, width: number, change: (width: number) => void): void {
  event.preventDefault()
  event.stopPropagation()
  const edge = event.currentTarget
  const { clientX } = event
  edge.setPointerCapture(event.pointerId)
  const move = (moved: globalThis.PointerEvent) => change(width + moved.clientX - clientX)
  const end = () => {
    edge.removeEventListener("pointermove", move)
    edge.removeEventListener("pointerup", end)
    edge.removeEventListener("pointercancel", end)
  }
  edge.addEventListener("pointermove", move)
  edge.addEventListener("pointerup", end)
  edge.addEventListener("pointercancel", end)
}

function resize(view: ReturnType<typeof useDesk>["view"], id: ColumnId, width: number): void {
  const held = Math.min(COLUMN_WIDTH_MAX, Math.max(COLUMN_WIDTH_MIN, Math.round(width)))
  view.set({ columns: view.state().columns.map((column) => (column.id === id ? { id, width: held } : column)) })
}
