// What lies under the pointer? Asked of the same geometry that was drawn. Handles come before the bar, the bar before
// links, and links before the empty row.

import type { LinkId } from "@throughline/plan"
import type { Bar } from "./bar-geometry.ts"
import { routeDistance } from "./link-route.ts"

export type BarHit = "move" | "resizeStart" | "resizeEnd" | "progress" | "linkStart" | "linkEnd" | "deadline"

/** What the pointer may do with a bar; a reader of the plan may do nothing. */
export interface BarRights {
  readonly editable: boolean
  /** Summaries and milestones keep their length; completed tasks keep their dates. */
  readonly resizable: boolean
  /** The start of automatic tasks follows from the plan: only manual ones can be resized at the left. */
  readonly startResizable: boolean
}

const EDGE = 6
const LINK_HANDLE = 12
const PROGRESS_REACH = 5
const LINK_REACH = 4

export function hitBar(bar: Bar, x: number, y: number, rights: BarRights): BarHit | null {
  if (y < bar.y - 3 || y > bar.y + bar.height + 3) return null
  if (rights.editable) {
    const edit = hitHandles(bar, x, y, rights)
    if (edit !== null) return edit
  }
  return x >= bar.x0 && x <= bar.x1 ? "move" : null
}

function hitHandles(bar: Bar, x: number, y: number, rights: BarRights): BarHit | null {
  const width = bar.x1 - bar.x0
  const edge = Math.min(EDGE, width / 4)
  const { progressX } = bar
  const inLowerHalf = y > bar.y + bar.height / 2
  if (rights.resizable && inLowerHalf && width > 24 && Math.abs(x - (progressX ?? bar.x0 + edge)) <= PROGRESS_REACH && (progressX !== null || x > bar.x0 + 1)) return "progress"
  if (rights.resizable && x > bar.x1 - edge && x <= bar.x1 + 2) return "resizeEnd"
  if (rights.resizable && rights.startResizable && x >= bar.x0 - 2 && x < bar.x0 + edge) return "resizeStart"
  if (x > bar.x1 + 2 && x <= bar.x1 + LINK_HANDLE) return "linkEnd"
  if (x < bar.x0 - 2 && x >= bar.x0 - LINK_HANDLE) return "linkStart"
  if (bar.deadlineX !== null && Math.abs(x - bar.deadlineX) <= EDGE) return "deadline"
  return null
}

export interface RoutedLink {
  readonly id: LinkId
  readonly route: readonly number[]
}

/** The nearest link within reach. */
export function hitLink(links: readonly RoutedLink[], x: number, y: number): LinkId | null {
  let nearest: LinkId | null = null
  let reach = LINK_REACH
  for (const { id, route } of links) {
    const distance = routeDistance(route, x, y)
    if (distance > reach) continue
    nearest = id
    reach = distance
  }
  return nearest
}

/** Which edge of a bar a dragged link is dropped on: its nearer half. */
export function droppedEdge(bar: Bar, x: number): "start" | "finish" {
  return x <= (bar.x0 + bar.x1) / 2 ? "start" : "finish"
}

/** The rows that a rubber band touches with their bars. */
export function bandHits(band: { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number }, bar: Bar): boolean {
  return bar.x1 >= band.x0 && bar.x0 <= band.x1 && bar.y + bar.height >= band.y0 && bar.y <= band.y1
}

/** The shape of the pointer for each part. */
export function cursorOf(hit: BarHit | "link" | "row" | null): string {
  switch (hit) {
    case "move": return "grab"
    case "resizeStart":
    case "resizeEnd": return "ew-resize"
    case "progress": return "col-resize"
    case "linkStart":
    case "linkEnd": return "crosshair"
    case "deadline": return "ew-resize"
    case "link": return "pointer"
    default: return "default"
  }
}
