// Which links can be seen in a window of rows? Also those that only pass through it, from a predecessor above to a
// successor below. Rows are taken in blocks; a link stands in every block it spans, very long ones in a list of their own.

import type { Link, LinkId, TaskId } from "@throughline/plan"

const BLOCK = 32
/** A link over more blocks than this is looked at in every window: cheaper than to write it into thousands of blocks. */
const BLOCKS_MAX = 64

export interface LinkIndex {
  readonly blocks: ReadonlyMap<number, readonly IndexedLink[]>
  readonly long: readonly IndexedLink[]
}

export interface IndexedLink {
  readonly link: Link
  readonly fromRow: number
  readonly toRow: number
}

/** `rowOf` answers undefined for tasks that no row shows. */
export function indexLinks(links: ReadonlyMap<LinkId, Link>, rowOf: (id: TaskId) => number | undefined): LinkIndex {
  const blocks = new Map<number, IndexedLink[]>()
  const long: IndexedLink[] = []
  for (const link of links.values()) {
    const fromRow = rowOf(link.predecessorId)
    const toRow = rowOf(link.successorId)
    if (fromRow === undefined || toRow === undefined || fromRow === toRow) continue
    const indexed = { link, fromRow, toRow }
    const first = Math.floor(Math.min(fromRow, toRow) / BLOCK)
    const last = Math.floor(Math.max(fromRow, toRow) / BLOCK)
    if (last - first > BLOCKS_MAX) long.push(indexed)
    else for (let block = first; block <= last; block += 1) enter(blocks, block, indexed)
  }
  return { blocks, long }
}

/** Each link once, however many blocks it spans. */
export function linksInRows(index: LinkIndex, firstRow: number, lastRow: number): readonly IndexedLink[] {
  const found = new Set<IndexedLink>()
  for (let block = Math.floor(firstRow / BLOCK); block <= Math.floor(lastRow / BLOCK); block += 1) {
    for (const indexed of index.blocks.get(block) ?? []) if (touches(indexed, firstRow, lastRow)) found.add(indexed)
  }
  for (const indexed of index.long) if (touches(indexed, firstRow, lastRow)) found.add(indexed)
  return [...found]
}

function touches({ fromRow, toRow }: IndexedLink, firstRow: number, lastRow: number): boolean {
  return Math.max(fromRow, toRow) >= firstRow && Math.min(fromRow, toRow) <= lastRow
}

function enter(blocks: Map<number, IndexedLink[]>, block: number, indexed: IndexedLink): void {
  const present = blocks.get(block)
  if (present === undefined) blocks.set(block, [indexed])
  else present.push(indexed)
}
