// Dragging rows by their number to another place of the outline. The mark shows between which rows, and at which level:
// to the right of the row above means under it.

import { useState } from "react"
import type { PointerEvent } from "react"
import type { TaskId } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import { HEAD_HEIGHT } from "../timeline/draw-head.ts"
import { ROW_HEIGHT } from "../timeline/bar-geometry.ts"
import type { PlanDesk } from "../view/plan-desk.ts"
import { useDesk } from "../view/use-desk.ts"
import type { Cell } from "../view/view-state.ts"

interface Drop {
  /** Before this row. */
  readonly row: number
  readonly indent: number
  readonly place: { readonly where: "before" | "after" | "firstUnder" | "lastUnder"; readonly taskId: TaskId | null }
}

const BEGINS_AFTER = 5
const INDENT = 16

export function useRowDrag(grid: { readonly current: HTMLDivElement | null }): { readonly mark: Drop | null; readonly begin: (event: PointerEvent, cell: Cell) => void } {
  const desk = useDesk()
  const [mark, setMark] = useState<Drop | null>(null)
  const begin = (event: PointerEvent, cell: Cell) => {
    const { clientY } = event
    let drop: Drop | null = null
    const move = (moved: globalThis.PointerEvent) => {
      if (drop === null && Math.abs(moved.clientY - clientY) < BEGINS_AFTER) return
      drop = dropAt(desk, grid.current, moved)
      setMark(drop)
    }
    const end = (ended: Event) => {
      window.removeEventListener("pointermove", move)
      window.removeEventListener("pointerup", end)
      window.removeEventListener("keydown", cancel)
      setMark(null)
      if (drop !== null && ended.type === "pointerup") moveChosen(desk, drop)
      else if (drop === null && cell.taskId !== null) desk.goTo(cell)
    }
    const cancel = (key: KeyboardEvent) => {
      if (key.key !== "Escape") return
      drop = null
      end(key)
    }
    window.addEventListener("pointermove", move)
    window.addEventListener("pointerup", end)
    window.addEventListener("keydown", cancel)
  }
  return { mark, begin }
}

function dropAt(desk: PlanDesk, grid: HTMLDivElement | null, event: globalThis.PointerEvent): Drop | null {
  if (grid === null) return null
  const box = grid.getBoundingClientRect()
  const y = event.clientY - box.top - HEAD_HEIGHT + desk.scroll.top
  const { rows } = desk
  const tasks = rows.rowOf.size
  const row = Math.min(tasks, Math.max(0, Math.round(y / ROW_HEIGHT)))
  const { schedule } = desk.now
  const below = row < tasks ? (rows.ids[row] ?? null) : null
  const above = row > 0 ? (rows.ids[row - 1] ?? null) : null
  if (above === null) return { row, indent: 0, place: below === null ? { where: "lastUnder", taskId: null } : { where: "before", taskId: below } }
  const level = schedule.outlineLevel.get(above) ?? 1
  const nameLeft = nameColumnLeft(desk) - grid.scrollLeft
  const wanted = Math.floor((event.clientX - box.left - nameLeft) / INDENT) + 1
  if (wanted > level || (below !== null && (schedule.outlineLevel.get(below) ?? 1) > level)) return { row, indent: level * INDENT, place: { where: "firstUnder", taskId: above } }
  if (below !== null && (schedule.outlineLevel.get(below) ?? 1) === level) return { row, indent: (level - 1) * INDENT, place: { where: "before", taskId: below } }
  return { row, indent: (level - 1) * INDENT, place: { where: "after", taskId: above } }
}

function nameColumnLeft(desk: PlanDesk): number {
  const { columns } = desk.view.state()
  return columns.slice(0, Math.max(0, columns.findIndex(({ id }) => id === "name"))).reduce((sum, { width }) => sum + width, 0)
}

function moveChosen(desk: PlanDesk, drop: Drop): void {
  const taskIds = desk.chosen
  if (taskIds.length === 0 || (drop.place.taskId !== null && taskIds.includes(drop.place.taskId))) return
  desk.run([{ name: "moveTasks", args: { taskIds, place: drop.place } }], t("plan.label.move", { count: taskIds.length }))
}
