// What the pointer points at, and what pressing there begins: moving, resizing, progress, a new link, choosing a link,
// or a rubber band over the rows.

import { TICKS_PER_DAY } from "@throughline/engine"
import type { LinkId, PlanCommand, TaskId } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import { refusalWords } from "../store/refusal-words.ts"
import type { PlanDesk } from "../view/plan-desk.ts"
import { ROW_HEIGHT } from "./bar-geometry.ts"
import { dragCommands, linkKindOf } from "./drag.ts"
import type { Held } from "./drag.ts"
import { bandHits, droppedEdge, hitBar, hitLink } from "./hit-test.ts"
import type { BarHit } from "./hit-test.ts"
import { placedBar, rowAt, rowsInView } from "./scene.ts"
import type { PlacedBar } from "./scene.ts"
import { dragTip } from "./tip-words.ts"
import type { TimelineSurface } from "./timeline-surface.ts"
import type { Tip } from "./timeline-tip.tsx"

export interface Point {
  readonly x: number
  readonly y: number
}

export type Pointed =
  | { readonly kind: "bar"; readonly hit: BarHit; readonly placed: PlacedBar }
  | { readonly kind: "link"; readonly linkId: LinkId }
  | { readonly kind: "row"; readonly taskId: TaskId | null }

export interface Gesture {
  readonly cursor: string | null
  readonly move: (at: Point) => Tip | null
  /** `keep` false: taken back. */
  readonly end: (keep: boolean) => void
}

export function pointAt(surface: TimelineSurface, x: number, y: number): Pointed {
  const { scene, view, desk } = surface
  const row = rowAt(view, y)
  const placed = y < 0 ? null : placedBar(scene, view, row)
  const hit = placed === null ? null : hitBar(placed.bar, x, y, rightsOn(desk, placed))
  if (placed !== null && hit !== null) return { kind: "bar", hit, placed }
  const linkId = y < 0 ? null : hitLink(surface.routes, x, y)
  return linkId === null ? { kind: "row", taskId: scene.rows[row] ?? null } : { kind: "link", linkId }
}

function rightsOn(desk: PlanDesk, { task, dates, bar }: PlacedBar) {
  const open = dates.percentComplete < 10_000 && task.actualFinish === null && !task.external
  return { editable: desk.rights.edit && desk.now.whole, resizable: bar.shape === "task" && open, startResizable: task.mode === "manual" && task.actualStart === null }
}

export function beginGesture(surface: TimelineSurface, pointed: Pointed, from: Point, keys: { readonly extend: boolean; readonly toggle: boolean }): Gesture {
  const { desk } = surface
  if (pointed.kind === "link") {
    desk.view.set({ selectedLink: pointed.linkId, selected: new Set() })
    return { cursor: null, move: () => null, end: () => undefined }
  }
  if (pointed.kind === "row") return bandGesture(surface, from)
  const { task, dates } = pointed.placed
  chooseBar(desk, task.id, keys)
  if (!desk.rights.edit || !desk.now.whole) return { cursor: null, move: () => null, end: () => undefined }
  if (pointed.hit === "linkStart" || pointed.hit === "linkEnd") return linkGesture(surface, pointed.placed, pointed.hit === "linkEnd" ? "finish" : "start")
  const together = pointed.hit === "move" ? desk.chosen : [task.id]
  return barGesture(surface, { hit: pointed.hit, task, dates, together }, pointed.placed, from)
}

function chooseBar(desk: PlanDesk, taskId: TaskId, keys: { readonly extend: boolean; readonly toggle: boolean }): void {
  const { cursor, selected } = desk.view.state()
  const cell = { taskId, column: cursor?.column ?? ("name" as const) }
  if (keys.toggle) {
    const toggled = new Set(selected)
    if (!toggled.delete(taskId)) toggled.add(taskId)
    desk.view.set({ cursor: cell, anchor: cell, selected: toggled })
  } else if (keys.extend || !selected.has(taskId)) {
    desk.goTo(cell, keys.extend)
  }
}

/** Moves, resizes or progresses a bar, with all its consequences shown. */
function barGesture(surface: TimelineSurface, held: Held, placed: PlacedBar, from: Point): Gesture {
  const { desk } = surface
  const startLeft = desk.scroll.left
  let commands: readonly PlanCommand[] = []
  return {
    cursor: held.hit === "move" ? "grabbing" : null,
    move: (at) => {
      const { pxPerDay } = desk.view.state()
      const dx = at.x - from.x + desk.scroll.left - startLeft
      const { settled } = desk.now
      const book = desk.book(settled.plan.calendar, settled.plan.settings)
      const share = (at.x - placed.bar.x0) / (placed.bar.x1 - placed.bar.x0)
      commands = Math.abs(dx) < 3 ? [] : dragCommands(held, (dx / pxPerDay) * TICKS_PER_DAY, share, { ...settled, book, pxPerDay })
      const error = desk.store.preview(commands)
      return dragTip(desk, held.task.id, at, error === null ? null : refusalWords(error, settled.plan))
    },
    end: (keep) => {
      if (keep && commands.length > 0) desk.run(commands, t(`plan.label.drag.${held.hit}`, { task: held.task.name, count: held.together.length }))
      else desk.store.preview(null)
    },
  }
}

/** Draws a line from one bar's edge to another's, and links them. */
function linkGesture(surface: TimelineSurface, placed: PlacedBar, edge: "start" | "finish"): Gesture {
  const { desk } = surface
  const x = edge === "finish" ? placed.bar.x1 : placed.bar.x0
  const y = placed.bar.y + placed.bar.height / 2
  let commands: readonly PlanCommand[] = []
  return {
    cursor: "crosshair",
    move: (at) => {
      const target = targetAt(surface, at, placed.task.id)
      const to = target === null ? null : droppedEdge(target.bar, at.x)
      commands = target === null || to === null ? [] : [{ name: "linkTasks", args: { links: [{ predecessorId: placed.task.id, successorId: target.task.id, kind: linkKindOf(edge, to) }] } }]
      const error = desk.store.preview(commands)
      surface.show({ kind: "link", from: [x, y], to: [at.x, at.y], lands: commands.length > 0 && error === null })
      if (target === null || to === null) return null
      const lines = [t("plan.tip.link", { kind: t(`plan.link.${linkKindOf(edge, to)}`), to: target.task.name })]
      return { ...at, title: placed.task.name, lines: error === null ? lines : [refusalWords(error, desk.now.settled.plan)], problem: error !== null }
    },
    end: (keep) => {
      if (keep && commands.length > 0) desk.run(commands, t("plan.label.link", { count: 1 }))
      else desk.store.preview(null)
    },
  }
}

function targetAt(surface: TimelineSurface, at: Point, not: TaskId): PlacedBar | null {
  const { scene, view } = surface
  const target = at.y < 0 ? null : placedBar(scene, view, rowAt(view, at.y))
  return target !== null && target.task.id !== not && at.x >= target.bar.x0 - 12 && at.x <= target.bar.x1 + 12 ? target : null
}

/** A band over empty ground selects the bars that it touches; a mere click the row. */
function bandGesture(surface: TimelineSurface, from: Point): Gesture {
  const { desk } = surface
  const left = desk.scroll.left
  const top = desk.scroll.top
  let moved = false
  return {
    cursor: null,
    move: (at) => {
      // The corner stays on the plan while the view scrolls under it.
      const fx = from.x - (desk.scroll.left - left)
      const fy = from.y - (desk.scroll.top - top)
      const band = { x0: Math.min(fx, at.x), x1: Math.max(fx, at.x), y0: Math.min(fy, at.y), y1: Math.max(fy, at.y) }
      moved ||= band.x1 - band.x0 > 4 || band.y1 - band.y0 > 4
      if (!moved) return null
      surface.show({ kind: "band", ...band })
      desk.view.set({ selected: new Set(inBand(surface, band)), selectedLink: null })
      return null
    },
    end: () => {
      const { scene, view } = surface
      const taskId = scene.rows[rowAt(view, from.y)]
      if (!moved && taskId !== undefined && taskId !== null) desk.goTo({ taskId, column: desk.view.state().cursor?.column ?? "name" })
    },
  }
}

function inBand(surface: TimelineSurface, band: Parameters<typeof bandHits>[0]): readonly TaskId[] {
  const { scene, view } = surface
  const { first, last } = rowsInView({ ...view, top: view.top - band.y0 + ROW_HEIGHT, height: band.y1 - band.y0 + 2 * ROW_HEIGHT }, scene.rows.length)
  const found: TaskId[] = []
  for (let row = first; row <= last; row += 1) {
    const placed = placedBar(scene, view, row)
    if (placed !== null && bandHits(band, placed.bar)) found.push(placed.task.id)
  }
  return found
}
