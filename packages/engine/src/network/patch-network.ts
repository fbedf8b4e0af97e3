// The compiled network after an edit of some rows and links.
import { extendedInts } from "./columns.ts"
import { groupBy, groupLinks, outlineParent } from "./compile-network.ts"
import { compileLink } from "./compile-link.ts"
import { isSummary } from "./compile-task.ts"
import { SUMMARY, type CompiledNetwork, type LinkIndex, type Mutable } from "./compiled-network.ts"
import type { LinkEdit, NetworkEdit } from "./network-edit.ts"
import type { Network } from "./network.ts"
import { isSummaryRow } from "./order.ts"
import { compiledRow, withRoom, writeRow } from "./row-columns.ts"

export interface Patched {
  readonly c: CompiledNetwork
  /** Whether a row that was there before has another parent now, or counts otherwise. */
  readonly isReplaced: boolean
  /** Summaries that a row left. */
  readonly leftParents: readonly number[]
}

/**
 * The compiled network with the rows and links of the edit compiled anew, everything else shared or copied. Null where more
 * would change: the row of a summary, which rows are summaries, the number of spans.
 */
export function patchNetwork(before: CompiledNetwork, network: Network, edit: NetworkEdit): Patched | null {
  const c = withRoom(before, network.tasks)
  const placed = placeRows(before, c, network, edit.rows)
  if (placed === null) return null
  if (placed.touched.size > 0) regroupChildren(c, network)
  else if (c.count > before.count) c.childAt = longerAt(before.childAt, c.count)
  for (const i of edit.rows) if (isSummary(c, i)) return null
  for (const parent of placed.touched) if (isSummary(c, parent) !== isSummaryRow(before, parent)) return null
  if (edit.links !== null) placeLinks(before, c, network, edit.links)
  else if (c.count > before.count) {
    c.linksIn = longerIndex(before.linksIn, c.count)
    c.linksOut = longerIndex(before.linksOut, c.count)
  }
  recompileLags(c, before, network, edit.rows)
  return { c, isReplaced: placed.isReplaced, leftParents: placed.left }
}

interface Placed {
  /** Parents whose children are others now. */
  readonly touched: ReadonlySet<number>
  readonly left: readonly number[]
  readonly isReplaced: boolean
}

/** Compiles the rows; null where one would stand below what is no summary, or has other spans. */
function placeRows(before: CompiledNetwork, c: Mutable<CompiledNetwork>, network: Network, rows: readonly number[]): Placed | null {
  const touched = new Set<number>()
  const left: number[] = []
  let isReplaced = false
  for (const i of rows) {
    const task = network.tasks[i]
    const parent = task?.parent ?? -1
    const isNew = i >= before.count
    const was = before.parent[i] ?? -1
    if (task === undefined || parent >= i || (parent >= 0 && (before.role[parent] ?? 0) < SUMMARY)) return null
    const active = task.inactive !== true && (parent < 0 || before.active[parent] === 1) ? 1 : 0
    if (isNew || parent !== was || active !== before.active[i]) {
      isReplaced ||= !isNew
      for (const one of [parent, was]) if (one >= 0) touched.add(one)
      if (was >= 0) left.push(was)
    }
    if (!writeRow(c, before, compiledRow(before, task, parent, active), i)) return null
  }
  return { touched, left, isReplaced }
}

function regroupChildren(c: Mutable<CompiledNetwork>, { tasks }: Network): void {
  const parents = new Int32Array(c.count)
  tasks.forEach((task, i) => (parents[i] = outlineParent(task, i)))
  const { at, member } = groupBy(parents, c.count)
  c.childAt = at
  c.child = member
}

/** Further groups at the end, which are empty. */
function longerAt(at: Int32Array, count: number): Int32Array {
  return extendedInts(at, count + 1).fill(at[at.length - 1] ?? 0, at.length)
}

const longerIndex = ({ at, link }: LinkIndex, count: number): LinkIndex => ({ at: longerAt(at, count), link })

function placeLinks(before: CompiledNetwork, c: Mutable<CompiledNetwork>, network: Network, { wasAt }: LinkEdit): void {
  const count = wasAt.length
  c.linkCount = count
  c.predecessor = new Int32Array(count)
  c.successor = new Int32Array(count)
  c.linkKind = new Uint8Array(count)
  c.lagMode = new Uint8Array(count)
  c.lag = new Int32Array(count)
  network.links.forEach((link, l) => {
    const old = wasAt[l] ?? -1
    if (old < 0) {
      compileLink(c, link, l)
      return
    }
    c.predecessor[l] = before.predecessor[old] ?? 0
    c.successor[l] = before.successor[old] ?? 0
    c.linkKind[l] = before.linkKind[old] ?? 0
    c.lagMode[l] = before.lagMode[old] ?? 0
    c.lag[l] = before.lag[old] ?? 0
  })
  c.linksIn = groupLinks(c.successor, c.count)
  c.linksOut = groupLinks(c.predecessor, c.count)
}

/** S-12: a percent lag is a share of the predecessor's duration. */
function recompileLags(c: Mutable<CompiledNetwork>, before: CompiledNetwork, network: Network, rows: readonly number[]): void {
  for (const i of rows) {
    for (let k = c.linksOut.at[i] ?? 0; k < (c.linksOut.at[i + 1] ?? 0); k += 1) {
      const l = c.linksOut.link[k] ?? 0
      const link = network.links[l]
      if (link === undefined || link.lagKind === undefined || link.lagKind === "working") continue
      if (c.lag === before.lag) {
        c.lag = c.lag.slice()
        c.lagMode = c.lagMode.slice()
      }
      compileLink(c, link, l)
    }
  }
}
