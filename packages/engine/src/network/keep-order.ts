// The order of an edited network, where the one before still holds: then nothing needs to be sorted.
import type { CompiledNetwork } from "./compiled-network.ts"
import type { NetworkLink } from "./network.ts"
import { entryOf, type ScheduleOrder } from "./order.ts"
import type { ScheduleState } from "./schedule-network.ts"

/** Null where an added link runs against the order. `before` has no circles, and its rows stand where they stood. */
export function keptOrder(before: ScheduleOrder, oldCount: number, c: CompiledNetwork, added: readonly NetworkLink[]): ScheduleOrder | null {
  const points = c.count === oldCount ? before.points : withNewRows(before.points, oldCount, c)
  for (const { predecessor, successor } of added) {
    if (c.active[predecessor] === 1 && points.indexOf(predecessor) >= points.indexOf(entryOf(c, successor))) return null
  }
  const usable = new Uint8Array(c.linkCount)
  for (let l = 0; l < c.linkCount; l += 1) usable[l] = c.active[c.predecessor[l] ?? 0] ?? 0
  return { points, usable, findings: [] }
}

/** True where the order shows that a further link closes no circle; false says nothing. All links have to count. */
export function runsAlong({ c, order }: ScheduleState, predecessor: number, successor: number): boolean {
  if (order.findings.length > 0 || order.usable.includes(0)) return false
  return order.points.indexOf(predecessor) < order.points.indexOf(entryOf(c, successor))
}

/** New rows come just before the roll-up of their summary, those of the top level last. Gates are counted from the new number of rows. */
function withNewRows(points: Int32Array, oldCount: number, c: CompiledNetwork): Int32Array {
  const below = new Map<number, number[]>()
  for (let i = oldCount; i < c.count; i += 1) {
    const parent = c.parent[i] ?? -1
    below.set(parent, [...(below.get(parent) ?? []), i])
  }
  const added = c.count - oldCount
  const longer = new Int32Array(points.length + added)
  let at = 0
  const place = (rows: readonly number[]): void => {
    for (const row of rows) longer[at++] = row
  }
  for (const point of points) {
    if (below.has(point)) place(below.get(point) ?? [])
    longer[at++] = point >= oldCount ? point + added : point
  }
  place(below.get(-1) ?? [])
  return longer
}
