// Which points of several networks must stand before which (links, summaries, their gates), and in which order do they come
// if urgent ones go first? Point p of network n has the index base[n] + p.
import { entryOf, isSummaryRow, type ScheduleOrder } from "../../network/order.ts"
import type { CompiledNetwork } from "../../network/compiled-network.ts"

export interface PointGraph {
  readonly count: number
  /** First point of each network. */
  readonly base: readonly number[]
  readonly networkOf: Int32Array
  /** 1 for points that exist: every task, and the gates of summaries. */
  readonly exists: Uint8Array
  readonly next: Neighbours
  readonly previous: Neighbours
}

/** Those of point p: of[at[p]] … of[at[p + 1] - 1]. */
export interface Neighbours {
  readonly at: Int32Array
  readonly of: Int32Array
}

export function pointGraph(networks: readonly { readonly c: CompiledNetwork; readonly order: ScheduleOrder }[]): PointGraph {
  const base: number[] = []
  let count = 0
  for (const { c } of networks) {
    base.push(count)
    count += 2 * c.count
  }
  const networkOf = new Int32Array(count)
  const exists = new Uint8Array(count)
  const from: number[] = []
  const to: number[] = []
  for (const [n, { c, order }] of networks.entries()) {
    const first = base[n] ?? 0
    networkOf.fill(n, first, first + 2 * c.count)
    for (let i = 0; i < c.count; i += 1) {
      exists[first + i] = 1
      if (isSummaryRow(c, i)) exists[first + c.count + i] = 1
      const parent = c.parent[i] ?? -1
      if (parent < 0 || !isSummaryRow(c, parent)) continue
      from.push(first + c.count + parent, first + i)
      to.push(first + entryOf(c, i), first + parent)
    }
    for (let l = 0; l < c.linkCount; l += 1) {
      if (order.usable[l] === 0) continue
      from.push(first + (c.predecessor[l] ?? 0))
      to.push(first + entryOf(c, c.successor[l] ?? 0))
    }
  }
  return { count, base, networkOf, exists, next: neighbours(from, to, count), previous: neighbours(to, from, count) }
}

function neighbours(key: readonly number[], value: readonly number[], count: number): Neighbours {
  const at = new Int32Array(count + 1)
  for (const k of key) at[k + 1] = (at[k + 1] ?? 0) + 1
  for (let k = 0; k < count; k += 1) at[k + 1] = (at[k + 1] ?? 0) + (at[k] ?? 0)
  const free = at.slice()
  const of = new Int32Array(key.length)
  for (const [e, k] of key.entries()) {
    const place = free[k] ?? 0
    of[place] = value[e] ?? 0
    free[k] = place + 1
  }
  return { at, of }
}

/** Visits every point after those before it; of several that are ready, the one with the smallest key first, then the smaller index. */
export class PointQueue {
  readonly #graph: PointGraph
  readonly #next: Neighbours
  readonly #waitingFor: Int32Array
  readonly #waiting: Int32Array
  readonly #heap: Int32Array
  #size = 0
  #key: Float64Array = new Float64Array(0)

  constructor(graph: PointGraph, direction: "forward" | "backward") {
    this.#graph = graph
    this.#next = direction === "forward" ? graph.next : graph.previous
    const { at } = direction === "forward" ? graph.previous : graph.next
    this.#waitingFor = Int32Array.from({ length: graph.count }, (_, p) => (at[p + 1] ?? 0) - (at[p] ?? 0))
    this.#waiting = new Int32Array(graph.count)
    this.#heap = new Int32Array(graph.count + 1)
  }

  start(key: Float64Array): void {
    this.#key = key
    this.#size = 0
    this.#waiting.set(this.#waitingFor)
    for (let p = 0; p < this.#graph.count; p += 1) {
      if (this.#graph.exists[p] === 1 && this.#waiting[p] === 0) this.#push(p)
    }
  }

  /** The next point, or -1 after the last; what waited for it alone is ready from now on. */
  take(): number {
    if (this.#size === 0) return -1
    const point = this.#pop()
    const { at, of } = this.#next
    for (let k = at[point] ?? 0; k < (at[point + 1] ?? 0); k += 1) {
      const follower = of[k] ?? 0
      const left = (this.#waiting[follower] ?? 0) - 1
      this.#waiting[follower] = left
      if (left === 0) this.#push(follower)
    }
    return point
  }

  #before(a: number, b: number): boolean {
    const keyA = this.#key[a] ?? 0
    const keyB = this.#key[b] ?? 0
    return keyA < keyB || (keyA === keyB && a < b)
  }

  #push(point: number): void {
    const heap = this.#heap
    let k = this.#size++
    while (k > 0) {
      const parent = (k - 1) >> 1
      const above = heap[parent] ?? 0
      if (!this.#before(point, above)) break
      heap[k] = above
      k = parent
    }
    heap[k] = point
  }

  #pop(): number {
    const heap = this.#heap
    const top = heap[0] ?? 0
    this.#size -= 1
    const last = heap[this.#size] ?? 0
    let k = 0
    for (;;) {
      let child = 2 * k + 1
      if (child >= this.#size) break
      if (child + 1 < this.#size && this.#before(heap[child + 1] ?? 0, heap[child] ?? 0)) child += 1
      if (!this.#before(heap[child] ?? 0, last)) break
      heap[k] = heap[child] ?? 0
      k = child
    }
    heap[k] = last
    return top
  }
}
