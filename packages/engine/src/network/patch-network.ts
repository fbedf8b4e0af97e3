// The compiled network after an edit of some rows and links.
import { extendedInts } from "./columns.ts"
import { groupLinks, outlineParent } from "./compile-network.ts"
import { compileLink } from "./compile-link.ts"
import { isSummary } from "./compile-task.ts"
import { SUMMARY, type CompiledNetwork, type LinkIndex, type Mutable } from "./compiled-network.ts"
import { groupBy, withMember, withoutMember, type Grouped } from "./grouped.ts"
import type { LinkEdit, NetworkEdit } from "./network-edit.ts"
import type { Network } from "./network.ts"
import { isSummaryRow } from "./order.ts"
import { compiledRow, withRoom, writeRow } from "./row-columns.ts"

const LINK_INTS = ["predecessor", "successor", "lag"] as const
const LINK_BYTES = ["linkKind", "lagMode"] as const

export interface Patched {
  readonly c: CompiledNetwork
  /** Whether a row that was there before has another parent now, or counts otherwise. */
  readonly isReplaced: boolean
  /** Whether one of them may stand before what it stood after: it has another parent, or counts now. A row that only left does not. */
  readonly isReordered: boolean
  /** Summaries that a row left. */
  readonly leftParents: readonly number[]
}

/**
 * The compiled network with the rows and links of the edit compiled anew, everything else shared or copied. Null where more
 * would change: the row of a summary, which rows are summaries, the number of spans.
 */
export function patchNetwork(before: CompiledNetwork, network: Network, edit: NetworkEdit): Patched | null {
  // The list is the same one, but whoever compiled the rows may have added to it.
  if (network.calendars.length + 1 !== before.calendars.length) return null
  const c = withRoom(before, network.tasks)
  const placed = placeRows(before, c, network, edit.rows)
  if (placed === null) return null
  if (c.count > before.count) c.childAt = longerAt(before.childAt, c.count)
  if (placed.touched.size > 0) regroupChildren(c, network, edit.rows)
  for (const i of edit.rows) if (isSummary(c, i)) return null
  for (const parent of placed.touched) if (isSummary(c, parent) !== isSummaryRow(before, parent)) return null
  if (edit.links !== null) placeLinks(before, c, network, edit.links)
  else if (c.count > before.count) {
    c.linksIn = longerIndex(before.linksIn, c.count)
    c.linksOut = longerIndex(before.linksOut, c.count)
  }
  recompileLags(c, before, network, edit.rows)
  const { isReplaced, isReordered, left } = placed
  return { c, isReplaced, isReordered, leftParents: left }
}

interface Placed {
  /** Parents whose children are others now. */
  readonly touched: ReadonlySet<number>
  readonly left: readonly number[]
  readonly isReplaced: boolean
  readonly isReordered: boolean
}

/** Compiles the rows; null where one would stand below what is no summary, or has other spans. */
function placeRows(before: CompiledNetwork, c: Mutable<CompiledNetwork>, network: Network, rows: readonly number[]): Placed | null {
  const touched = new Set<number>()
  const left: number[] = []
  let [isReplaced, isReordered] = [false, false]
  for (const i of rows) {
    const task = network.tasks[i]
    const parent = task?.parent ?? -1
    const isNew = i >= before.count
    const was = before.parent[i] ?? -1
    if (task === undefined || parent >= i || (parent >= 0 && (before.role[parent] ?? 0) < SUMMARY)) return null
    const active = task.inactive !== true && (parent < 0 || before.active[parent] === 1) ? 1 : 0
    if (isNew || parent !== was || active !== before.active[i]) {
      isReplaced ||= !isNew
      isReordered ||= !isNew && (parent >= 0 || (active === 1 && before.active[i] === 0))
      for (const one of [parent, was]) if (one >= 0) touched.add(one)
      if (was >= 0) left.push(was)
    }
    if (!writeRow(c, before, compiledRow(before, task, parent, active), i)) return null
  }
  return { touched, left, isReplaced, isReordered }
}

/** From so many rows on it is quicker to group all of them again. */
const MANY = 4

function regroupChildren(c: Mutable<CompiledNetwork>, { tasks }: Network, rows: readonly number[]): void {
  let children: Grouped = { at: c.childAt, member: c.child }
  if (rows.length >= MANY) children = groupBy(Int32Array.from(tasks, outlineParent), c.count)
  else for (const i of rows) children = placeChild(children, i, outlineParent(tasks[i] ?? { calendar: 0, duration: 0 }, i))
  c.childAt = children.at
  c.child = children.member
}

function placeChild(children: Grouped, i: number, parent: number): Grouped {
  const isThere = parent >= 0 && children.member.subarray(children.at[parent], children.at[parent + 1]).includes(i)
  if (isThere) return children
  const without = withoutMember(children, i)
  return parent < 0 ? without : withMember(without, parent, i)
}

/** Further groups at the end, which are empty. */
function longerAt(at: Int32Array, count: number): Int32Array {
  return extendedInts(at, count + 1).fill(at[at.length - 1] ?? 0, at.length)
}

const longerIndex = ({ at, link }: LinkIndex, count: number): LinkIndex => ({ at: longerAt(at, count), link })

function placeLinks(before: CompiledNetwork, c: Mutable<CompiledNetwork>, network: Network, { wasAt, removed, added }: LinkEdit): void {
  let first = 0
  while (first < wasAt.length && wasAt[first] === first) first += 1
  c.linkCount = wasAt.length
  for (const name of LINK_INTS) c[name] = picked(before[name], new Int32Array(wasAt.length), wasAt, first)
  for (const name of LINK_BYTES) c[name] = picked(before[name], new Uint8Array(wasAt.length), wasAt, first)
  for (let l = first; l < wasAt.length; l += 1) {
    const link = network.links[l]
    if (link !== undefined && wasAt[l] === -1) compileLink(c, link, l)
  }
  const isAppended = removed.length === 0 && added.length < MANY && first + added.length === wasAt.length
  c.linksIn = isAppended ? withLinks(longerIndex(before.linksIn, c.count), c.successor, first) : groupLinks(c.successor, c.count)
  c.linksOut = isAppended ? withLinks(longerIndex(before.linksOut, c.count), c.predecessor, first) : groupLinks(c.predecessor, c.count)
}

/** The elements of a column in their new places; up to the first one that moved they stand where they stood. */
function picked<Column extends Int32Array | Uint8Array>(column: Column, into: Column, wasAt: Int32Array, first: number): Column {
  into.set(column.subarray(0, first))
  for (let l = first; l < wasAt.length; l += 1) {
    const was = wasAt[l] ?? -1
    if (was >= 0) into[l] = column[was] ?? 0
  }
  return into
}

function withLinks(index: LinkIndex, end: Int32Array, first: number): LinkIndex {
  let grouped: Grouped = { at: index.at, member: index.link }
  for (let l = first; l < end.length; l += 1) grouped = withMember(grouped, end[l] ?? 0, l)
  return { at: grouped.at, link: grouped.member }
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
