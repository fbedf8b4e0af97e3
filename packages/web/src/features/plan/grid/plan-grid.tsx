// The grid of tasks: a tree grid of real elements of which only those in sight exist. The focus stays on the grid itself;
// the cell under the cursor is its active descendant, so scrolling never loses the place.

import { useEffect, useLayoutEffect, useRef, useState } from "react"
import type { ClipboardEvent, KeyboardEvent, MouseEvent, PointerEvent } from "react"
import { t } from "../../../i18n/catalogue.ts"
import { HEAD_HEIGHT } from "../timeline/draw-head.ts"
import { ROW_HEIGHT } from "../timeline/bar-geometry.ts"
import { useDesk, usePlanNow, useView } from "../view/use-desk.ts"
import { columnPlaces } from "../view/view-state.ts"
import { CellEditor } from "./cell-editor.tsx"
import { cellId } from "./grid-row.tsx"
import { GridHead } from "./grid-head.tsx"
import { GridRows } from "./grid-rows.tsx"
import { cellFromEvent, openEditor, pressedCell } from "./grid-pointer.ts"
import { handleGridKey } from "./grid-keys.ts"
import { copyBlock, pasteBlock } from "./grid-clipboard.ts"
import { openGridMenu } from "./grid-menu-state.ts"
import { useRowDrag } from "./use-row-drag.ts"

/** Rows drawn beyond the sight on either side, so that a turn of the wheel finds them there. */
const OVERSCAN = 8

const windowOf = (top: number) => Math.max(0, Math.floor(top / ROW_HEIGHT) - OVERSCAN)

export function PlanGrid({ height }: { readonly height: number }) {
  const desk = useDesk()
  const { saving: _saving, plan } = usePlanNow()
  const { columns, cursor, editing } = useView((view) => view)
  const grid = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const [first, setFirst] = useState(() => windowOf(desk.scroll.top))
  const count = Math.ceil(height / ROW_HEIGHT) + 2 * OVERSCAN
  const { rows, shape } = desk
  const { width } = columnPlaces(columns)

  useLayoutEffect(() => {
    const follow = () => {
      if (body.current !== null) body.current.style.transform = `translateY(${-desk.scroll.top}px)`
      // Half of the overscan may be used up before rows are exchanged: most frames only move.
      setFirst((before) => {
        const wanted = windowOf(desk.scroll.top)
        return Math.abs(wanted - before) > OVERSCAN / 2 || wanted === 0 ? wanted : before
      })
    }
    follow()
    return desk.scroll.listen(follow)
  }, [desk])

  useEffect(() => {
    const row = cursor === null ? undefined : cursor.taskId === null ? rows.ids.length - 1 : rows.rowOf.get(cursor.taskId)
    if (row !== undefined) desk.scroll.showRow(row)
  }, [desk, cursor, rows])
  useColumnInSight(grid, cursor?.column ?? null)

  const drag = useRowDrag(grid)
  const pageRows = Math.max(1, Math.floor((height - HEAD_HEIGHT) / ROW_HEIGHT) - 1)
  const focusGrid = () => grid.current?.focus({ preventScroll: true })
  const onKeyDown = (event: KeyboardEvent) => handleGridKey(desk, event, pageRows)
  const onPointerDown = (event: PointerEvent) => {
    const cell = cellFromEvent(event)
    if (cell === null || editing !== null) return
    focusGrid()
    if (pressedCell(desk, cell, event)) drag.begin(event, cell)
  }
  const onDoubleClick = (event: MouseEvent) => {
    const cell = cellFromEvent(event)
    if (cell !== null) openEditor(desk, cell)
  }
  const onContextMenu = (event: MouseEvent) => {
    const cell = cellFromEvent(event)
    if (cell === null) return
    event.preventDefault()
    if (cell.taskId !== null && !desk.view.state().selected.has(cell.taskId)) desk.goTo(cell)
    openGridMenu({ x: event.clientX, y: event.clientY, back: focusGrid })
  }
  const onClipboard = (event: ClipboardEvent, work: (data: DataTransfer) => boolean) => {
    if (editing === null && work(event.clipboardData)) event.preventDefault()
  }
  return (
    <div
      ref={grid} role="treegrid" tabIndex={0} className="tl-plan-grid" aria-label={t("plan.grid.label")} aria-multiselectable="true"
      aria-rowcount={rows.ids.length + 1} aria-colcount={columns.length} aria-readonly={!desk.rights.edit}
      {...(cursor === null ? {} : { "aria-activedescendant": cellId(cursor.taskId, cursor.column) })}
      onKeyDown={onKeyDown} onPointerDown={onPointerDown} onDoubleClick={onDoubleClick} onContextMenu={onContextMenu}
      onCopy={(event) => onClipboard(event, (data) => copyBlock(desk, data))}
      onCut={(event) => onClipboard(event, (data) => copyBlock(desk, data))}
      onPaste={(event) => onClipboard(event, (data) => pasteBlock(desk, data.getData("text/plain")))}
      onFocus={() => cursor === null && shape.ids.length > 0 && desk.goTo({ taskId: shape.ids[0] ?? null, column: "name" })}
    >
      <GridHead columns={columns} width={width} />
      <div className="tl-plan-rows" style={{ width, height: height - HEAD_HEIGHT }} role="presentation">
        <div ref={body} className="tl-plan-rows-moved" role="presentation" style={{ height: rows.ids.length * ROW_HEIGHT }}>
          <GridRows first={first} count={count} rows={rows} plan={plan} />
          {drag.mark === null ? null : <div className="tl-plan-drop" style={{ top: drag.mark.row * ROW_HEIGHT, insetInlineStart: drag.mark.indent }} />}
          {editing === null ? null : <CellEditor key={cellId(editing.taskId, editing.column)} {...editorBox(editing, rows, columns)} close={focusGrid} />}
        </div>
      </div>
    </div>
  )
}

function editorBox(editing: { readonly taskId: Parameters<typeof cellId>[0]; readonly column: string }, rows: ReturnType<typeof useDesk>["rows"], columns: readonly { readonly id: string; readonly width: number }[]) {
  const row = editing.taskId === null ? rows.ids.length - 1 : (rows.rowOf.get(editing.taskId) ?? 0)
  const index = columns.findIndex((column) => column.id === editing.column)
  return { top: row * ROW_HEIGHT, left: columns.slice(0, index).reduce((sum, column) => sum + column.width, 0), width: Math.max(90, columns[index]?.width ?? 90) }
}

/** Scrolls the grid sideways so that the column under the cursor is in sight. */
function useColumnInSight(grid: { readonly current: HTMLDivElement | null }, column: string | null): void {
  useEffect(() => {
    if (column === null || grid.current === null) return
    const head = grid.current.querySelector<HTMLElement>(`[data-head="${column}"]`)
    if (head === null) return
    const { offsetLeft, offsetWidth } = head
    const { scrollLeft, clientWidth } = grid.current
    if (offsetLeft < scrollLeft) grid.current.scrollTo({ left: offsetLeft })
    else if (offsetLeft + offsetWidth > scrollLeft + clientWidth) grid.current.scrollTo({ left: offsetLeft + offsetWidth - clientWidth })
  }, [grid, column])
}
