// How does the arrow of a link run? Orthogonal, out of the predecessor's edge and into the successor's; it turns back
// only where the successor's edge lies behind. Points are x, y pairs in one flat list.

import type { LinkKind } from "@throughline/plan"
import { ROW_HEIGHT } from "./bar-geometry.ts"

export interface LinkEnds {
  readonly kind: LinkKind
  /** A milestone is left and reached at its middle. */
  readonly from: { readonly x0: number; readonly x1: number; readonly y: number; readonly milestone?: boolean }
  /** `half` is half of the bar's height: arrows may come in from above or below. */
  readonly to: { readonly x0: number; readonly x1: number; readonly y: number; readonly half: number; readonly milestone?: boolean }
}

/** How far an arrow leaves an edge before it may turn. */
export const STUB = 9
/** How far inside the successor's edge an arrow from above or below comes down. */
const INSET = 6

export function linkRoute({ kind, from, to }: LinkEnds): readonly number[] {
  const leavesRight = kind === "FS" || kind === "FF"
  const entersLeft = kind === "FS" || kind === "SS"
  const startX = from.milestone === true ? (from.x0 + from.x1) / 2 : leavesRight ? from.x1 : from.x0
  const endX = entersLeft ? to.x0 : to.x1
  const downX = to.milestone === true ? (to.x0 + to.x1) / 2 : entersLeft ? endX + inset(to) : endX - inset(to)
  if (leavesRight && entersLeft) return downX >= startX - 1 ? fromAbove(startX, from.y, downX, to) : detour(startX, from.y, endX, to.y, STUB)
  if (!leavesRight && !entersLeft) return downX <= startX + 1 ? fromAbove(startX, from.y, downX, to) : detour(startX, from.y, endX, to.y, -STUB)
  const turnX = leavesRight ? Math.max(startX, endX) + STUB : Math.min(startX, endX) - STUB
  return [startX, from.y, turnX, from.y, turnX, to.y, endX, to.y]
}

/** Along the row of the predecessor, then straight onto the successor's bar: the usual case, without a bend to spare. */
function fromAbove(startX: number, startY: number, endX: number, to: LinkEnds["to"]): readonly number[] {
  return [startX, startY, endX, startY, endX, to.y > startY ? to.y - to.half : to.y + to.half]
}

/** Narrow bars are hit in the middle. */
function inset({ x0, x1 }: LinkEnds["to"]): number {
  return Math.min(INSET, (x1 - x0) / 2)
}

/** Out, along the gap between two rows back behind the target, in. */
function detour(startX: number, startY: number, endX: number, endY: number, stub: number): readonly number[] {
  const gapY = endY > startY ? endY - ROW_HEIGHT / 2 : endY + ROW_HEIGHT / 2
  return [startX, startY, startX + stub, startY, startX + stub, gapY, endX - stub, gapY, endX - stub, endY, endX, endY]
}

/** The three corners of the arrow's head at the end of a route. */
export function arrowHead(route: readonly number[], size = 5): readonly number[] {
  const x = route.at(-2) ?? 0
  const y = route.at(-1) ?? 0
  const beforeX = route.at(-4) ?? x
  const beforeY = route.at(-3) ?? y
  if (beforeX === x) {
    const back = y >= beforeY ? -size : size
    return [x, y, x - size * 0.8, y + back, x + size * 0.8, y + back]
  }
  const back = x >= beforeX ? -size : size
  return [x, y, x + back, y - size * 0.8, x + back, y + size * 0.8]
}

/** The distance of a point from a route. */
export function routeDistance(route: readonly number[], x: number, y: number): number {
  let nearest = Number.POSITIVE_INFINITY
  for (let index = 0; index + 3 < route.length; index += 2) {
    const ax = route[index] ?? 0
    const ay = route[index + 1] ?? 0
    const bx = route[index + 2] ?? 0
    const by = route[index + 3] ?? 0
    const dx = x - Math.min(Math.max(x, Math.min(ax, bx)), Math.max(ax, bx))
    const dy = y - Math.min(Math.max(y, Math.min(ay, by)), Math.max(ay, by))
    nearest = Math.min(nearest, Math.hypot(dx, dy))
  }
  return nearest
}
