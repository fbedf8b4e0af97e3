// Which tasks wait for each other in a circle? Finds the strongly connected tangles among the points that could not be
// ordered, names one shortest circle of each, and takes the links inside the tangle out of use.
import type { CompiledNetwork } from "./compiled-network.ts"
import type { NetworkFinding } from "./network.ts"
import { entryOf } from "./order.ts"

/** Clears `usable` for the links inside each tangle. `waiting` > 0 marks the points that could not be ordered. */
export function findCycles(c: CompiledNetwork, usable: Uint8Array, waiting: Int32Array): NetworkFinding[] {
  const tangleOf = tangles((point) => followers(c, usable, point), waiting)
  const circles = new Map<number, number>()
  for (let l = 0; l < c.linkCount; l += 1) {
    if (usable[l] === 0) continue
    const tangle = tangleOf[c.predecessor[l] ?? 0] ?? -1
    const inside = tangle >= 0 && tangle === tangleOf[entryOf(c, c.successor[l] ?? 0)]
    const before = circles.get(tangle) ?? Infinity
    if (inside) circles.set(tangle, Math.min(before, c.predecessor[l] ?? 0))
  }
  const findings = [...circles.values()].map((task): NetworkFinding => {
    const path = shortestCircle(c, usable, task)
    return { code: "cycle", task, calendar: -1, path }
  })
  for (let l = 0; l < c.linkCount; l += 1) {
    const tangle = tangleOf[c.predecessor[l] ?? 0] ?? -1
    if (tangle >= 0 && tangle === tangleOf[entryOf(c, c.successor[l] ?? 0)]) usable[l] = 0
  }
  return findings.toSorted((a, b) => a.task - b.task)
}

function followers(c: CompiledNetwork, usable: Uint8Array, point: number): number[] {
  if (point >= c.count) {
    const summary = point - c.count
    return Array.from(c.child.subarray(c.childAt[summary], c.childAt[summary + 1]), (child) => entryOf(c, child))
  }
  const parent = c.parent[point] ?? -1
  const next: number[] = parent >= 0 ? [parent] : []
  for (const l of c.linksOut.link.subarray(c.linksOut.at[point], c.linksOut.at[point + 1])) {
    if (usable[l] === 1) next.push(entryOf(c, c.successor[l] ?? 0))
  }
  return next
}

interface Frame {
  readonly point: number
  readonly next: readonly number[]
  at: number
}

/** Tarjan's algorithm with its own stack, among the points that wait: what follows one of them waits too. All others keep -1. */
function tangles(followersOf: (point: number) => number[], waiting: Int32Array): Int32Array {
  const tangleOf = new Int32Array(waiting.length).fill(-1)
  const found = new Int32Array(waiting.length).fill(-1)
  const low = new Int32Array(waiting.length)
  const open: number[] = []
  let clock = 0
  let tangle = 0
  const enter = (point: number): Frame => {
    found[point] = clock
    low[point] = clock
    clock += 1
    open.push(point)
    return { point, next: followersOf(point), at: 0 }
  }
  const lower = (point: number, value: number): void => {
    if (value < (low[point] ?? 0)) low[point] = value
  }
  for (let root = 0; root < waiting.length; root += 1) {
    if ((waiting[root] ?? 0) <= 0 || found[root] !== -1) continue
    const frames = [enter(root)]
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const next = frame.next[frame.at]
      frame.at += 1
      if (next !== undefined) {
        if (found[next] === -1) frames.push(enter(next))
        else if (tangleOf[next] === -1) lower(frame.point, found[next] ?? 0)
        continue
      }
      frames.pop()
      const above = frames.at(-1)
      if (above !== undefined) lower(above.point, low[frame.point] ?? 0)
      if (low[frame.point] !== found[frame.point]) continue
      for (let member = open.pop(); member !== undefined; member = open.pop()) {
        tangleOf[member] = tangle
        if (member === frame.point) break
      }
      tangle += 1
    }
  }
  return tangleOf
}

/** Breadth first from `task` back to itself; answers the tasks on the way, summaries once. */
function shortestCircle(c: CompiledNetwork, usable: Uint8Array, task: number): number[] {
  const cameFrom = new Map<number, number>()
  const queue = [task]
  for (const point of queue) {
    for (const next of followers(c, usable, point)) {
      if (next === task) return pathTo(c, cameFrom, point)
      if (cameFrom.has(next)) continue
      cameFrom.set(next, point)
      queue.push(next)
    }
  }
  return [task]
}

function pathTo(c: CompiledNetwork, cameFrom: ReadonlyMap<number, number>, end: number): number[] {
  const path: number[] = []
  for (let point: number | undefined = end; point !== undefined; point = cameFrom.get(point)) {
    path.push(point >= c.count ? point - c.count : point)
  }
  return [...new Set(path.toReversed())]
}
