// In which order can everything be computed once? Links into a summary bind every descendant, links out of it wait for
// all of them (S-28); so a summary stands for two points of the order: its gate, before its children, and its roll-up.
import { findCycles } from "./cycles.ts"
import { SUMMARY, type CompiledNetwork } from "./compiled-network.ts"
import type { NetworkFinding } from "./network.ts"
import { OWN_ROOM, type Room } from "./room.ts"

export interface ScheduleOrder {
  /** Points in order: i for a task or the roll-up of summary i, count + i for the gate of summary i. */
  readonly points: Int32Array
  /** 1 for a link that counts: its predecessor is active and it lies on no cycle. */
  readonly usable: Uint8Array
  readonly findings: readonly NetworkFinding[]
}

export function orderNetwork(c: CompiledNetwork, room = OWN_ROOM): ScheduleOrder {
  const usable = room.bytes(c.linkCount)
  for (let l = 0; l < c.linkCount; l += 1) usable[l] = c.active[c.predecessor[l] ?? 0] ?? 0
  const outline = outlinePoints(c, usable, room)
  if (outline !== null) return { points: outline, usable, findings: [] }
  const first = sortPoints(c, usable)
  if (first.sorted === first.points.length) return { points: first.points, usable, findings: [] }
  // Order-independent: all links inside a tangle are left out, whichever was drawn last.
  const findings = findCycles(c, usable, first.waiting)
  const second = sortPoints(c, usable)
  return { points: second.points, usable, findings }
}

interface Sorting {
  readonly points: Int32Array
  readonly sorted: number
  /** For each point how many others it still waits for. */
  readonly waiting: Int32Array
}

export const isSummaryRow = (c: CompiledNetwork, i: number): boolean => (c.role[i] ?? 0) >= SUMMARY

/** The point at which a link takes effect on its successor. */
export const entryOf = (c: CompiledNetwork, i: number): number => (isSummaryRow(c, i) ? c.count + i : i)

/** The order of the outline, each roll-up right behind the last child; null where a link runs against it. */
function outlinePoints(c: CompiledNetwork, usable: Uint8Array, room: Room): Int32Array | null {
  const { count, parent, childAt, predecessor, linksIn: { at, link } } = c
  const points = room.ints(pointCount(c))
  const done = room.bytes(count)
  const children = room.ints(count)
  let tail = 0
  for (let row = 0; row < count; row += 1) {
    const end = at[row + 1] ?? 0
    for (let k = at[row] ?? 0; k < end; k += 1) {
      const l = link[k] ?? 0
      if (usable[l] === 1 && done[predecessor[l] ?? 0] === 0) return null
    }
    if (isSummaryRow(c, row)) {
      children[row] = (childAt[row + 1] ?? 0) - (childAt[row] ?? 0)
      points[tail++] = count + row
    }
    for (let point = row; point >= 0; point = parent[point] ?? -1) {
      if (point !== row) children[point] = (children[point] ?? 0) - 1
      if (children[point] !== 0) break
      points[tail++] = point
      done[point] = 1
    }
  }
  return points
}

/** One for each task, two for each summary. */
function pointCount(c: CompiledNetwork): number {
  let points = c.count
  for (let i = 0; i < c.count; i += 1) if (isSummaryRow(c, i)) points += 1
  return points
}

function countWaiting(c: CompiledNetwork, usable: Uint8Array): Int32Array {
  const waiting = new Int32Array(2 * c.count)
  for (let i = 0; i < c.count; i += 1) {
    const parent = c.parent[i] ?? -1
    waiting[i] = (c.childAt[i + 1] ?? 0) - (c.childAt[i] ?? 0)
    waiting[entryOf(c, i)] = parent >= 0 ? 1 : 0
  }
  for (let l = 0; l < c.linkCount; l += 1) {
    if (usable[l] === 0) continue
    const entry = entryOf(c, c.successor[l] ?? 0)
    waiting[entry] = (waiting[entry] ?? 0) + 1
  }
  return waiting
}

/**
 * Kahn's algorithm along the rows of the outline: a point that became free after its row was passed comes at once, every
 * other one in its turn. So the passes walk through memory nearly in its own order. A chain of any length needs no stack.
 */
function sortPoints(c: CompiledNetwork, usable: Uint8Array): Sorting {
  const waiting = countWaiting(c, usable)
  const points = new Int32Array(2 * c.count)
  const free = new Int32Array(2 * c.count)
  let tail = 0
  let open = 0
  let existing = 0
  for (let row = 0; row < c.count; row += 1) {
    existing += isSummaryRow(c, row) ? 2 : 1
    const entry = entryOf(c, row)
    if (waiting[entry] === 0) free[open++] = entry
    while (open > 0) {
      const point = free[--open] ?? 0
      points[tail++] = point
      open = point >= c.count ? releaseChildren(c, point - c.count, waiting, free, open, row) : releaseFollowers(c, usable, point, waiting, free, open, row)
    }
  }
  return { points: points.subarray(0, existing), sorted: tail, waiting }
}

/** One point less to wait for; where it was the last and the scan is past the row, the point is free now. */
function release(c: CompiledNetwork, point: number, waiting: Int32Array, free: Int32Array, open: number, row: number): number {
  const left = (waiting[point] ?? 0) - 1
  waiting[point] = left
  if (left !== 0 || (point >= c.count ? point - c.count : point) > row) return open
  free[open] = point
  return open + 1
}

function releaseChildren(c: CompiledNetwork, summary: number, waiting: Int32Array, free: Int32Array, open: number, row: number): number {
  let last = open
  for (let k = c.childAt[summary] ?? 0; k < (c.childAt[summary + 1] ?? 0); k += 1) last = release(c, entryOf(c, c.child[k] ?? 0), waiting, free, last, row)
  return last
}

function releaseFollowers(c: CompiledNetwork, usable: Uint8Array, i: number, waiting: Int32Array, free: Int32Array, open: number, row: number): number {
  const parent = c.parent[i] ?? -1
  let last = parent >= 0 ? release(c, parent, waiting, free, open, row) : open
  for (let k = c.linksOut.at[i] ?? 0; k < (c.linksOut.at[i + 1] ?? 0); k += 1) {
    const l = c.linksOut.link[k] ?? 0
    if (usable[l] === 1) last = release(c, entryOf(c, c.successor[l] ?? 0), waiting, free, last, row)
  }
  return last
}
