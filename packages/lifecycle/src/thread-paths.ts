// What does a thing serve, and what would it touch? Walks over the thread.

import { eachNeighbour, type GraphNode, type ThreadGraph } from "./thread-graph.ts"

/** Links that lead from the work towards its purpose. */
export const TOWARDS_PURPOSE: ReadonlySet<string> = new Set(["realises", "contributes", "refines", "satisfies", "produces", "verifies", "shows", "handsOver", "derives", "fails"])
/** Kinds on which a chain may end: what a project is for. */
const PURPOSES: ReadonlySet<string> = new Set(["goal", "benefit", "requirement"])
const RANK: Readonly<Record<string, number>> = { goal: 3, benefit: 2, requirement: 1 }
const CHAINS_MAX = 20
const DEPTH_MAX = 12

/**
 * The shortest chains from a thing to what it serves, furthest purpose first: task, deliverable, requirement, benefit, goal.
 * Of each purpose reached that nothing further follows one chain.
 */
export function servedBy(graph: ThreadGraph, id: string): readonly (readonly GraphNode[])[] {
  const start = graph.indexOf.get(id)
  if (start === undefined) return []
  const before = new Map<number, number | null>([[start, null]])
  const ends: number[] = []
  let level = [start]
  for (let depth = 0; depth < DEPTH_MAX && level.length > 0; depth += 1) {
    const next: number[] = []
    for (const node of level) {
      let leadsOn = false
      eachNeighbour(graph, "out", node, (neighbour, type) => {
        if (!TOWARDS_PURPOSE.has(type)) return
        leadsOn = true
        if (before.has(neighbour)) return
        before.set(neighbour, node)
        next.push(neighbour)
      })
      if (!leadsOn && node !== start && PURPOSES.has(graph.nodes[node]?.kind ?? "")) ends.push(node)
    }
    level = next
  }
  const rankOf = (node: number) => RANK[graph.nodes[node]?.kind ?? ""] ?? 0
  return ends.toSorted((a, b) => rankOf(b) - rankOf(a) || a - b).slice(0, CHAINS_MAX).map((end) => chainTo(graph, before, end))
}

function chainTo(graph: ThreadGraph, before: ReadonlyMap<number, number | null>, end: number): readonly GraphNode[] {
  const chain: GraphNode[] = []
  for (let node: number | null = end; node !== null; node = before.get(node) ?? null) {
    const found = graph.nodes[node]
    if (found !== undefined) chain.unshift(found)
  }
  return chain
}

export interface Impact {
  readonly things: readonly (GraphNode & { readonly distance: number })[]
  readonly links: readonly { readonly type: string; readonly fromId: string; readonly toId: string }[]
  /** More would be touched than is shown. */
  readonly truncated: boolean
}

/** Everything within `depth` links of a thing, in either direction, nearest first; at most `most` things. */
export function impactOf(graph: ThreadGraph, id: string, depth: number, most = 2_000): Impact {
  const start = graph.indexOf.get(id)
  if (start === undefined) return { things: [], links: [], truncated: false }
  const distance = new Map<number, number>([[start, 0]])
  let truncated = false
  let level = [start]
  for (let steps = 1; steps <= depth && level.length > 0; steps += 1) {
    const next: number[] = []
    const reach = (neighbour: number) => {
      if (distance.has(neighbour)) return
      if (distance.size >= most) truncated = true
      else {
        distance.set(neighbour, steps)
        next.push(neighbour)
      }
    }
    for (const node of level) {
      eachNeighbour(graph, "out", node, reach)
      eachNeighbour(graph, "in", node, reach)
    }
    level = next
  }
  const things = [...distance].flatMap(([node, steps]) => {
    const found = graph.nodes[node]
    return found === undefined ? [] : [{ ...found, distance: steps }]
  })
  return { things, links: linksAmong(graph, distance), truncated }
}

function linksAmong(graph: ThreadGraph, among: ReadonlyMap<number, number>): Impact["links"] {
  const links: { type: string; fromId: string; toId: string }[] = []
  for (const node of among.keys()) {
    eachNeighbour(graph, "out", node, (neighbour, type) => {
      if (among.has(neighbour)) links.push({ type, fromId: graph.nodes[node]?.id ?? "", toId: graph.nodes[neighbour]?.id ?? "" })
    })
  }
  return links
}

export interface TraceMatrix {
  readonly rows: readonly GraphNode[]
  readonly columns: readonly GraphNode[]
  /** Row, column, links between them; 1 = joined directly. */
  readonly cells: readonly (readonly [number, number, number])[]
}

/** Which of these rows are joined with which columns, directly or over at most `reach` links all leading the same way. */
export function traceMatrix(graph: ThreadGraph, rows: readonly GraphNode[], columns: readonly GraphNode[], reach = 4): TraceMatrix {
  const columnAt = new Map(columns.map(({ id }, at) => [graph.indexOf.get(id), at]))
  const cells = rows.flatMap(({ id }, row) => {
    const start = graph.indexOf.get(id)
    if (start === undefined) return []
    const found = new Map<number, number>()
    for (const direction of ["out", "in"] as const) {
      for (const [node, steps] of reached(graph, start, direction, reach)) {
        const column = columnAt.get(node)
        if (column !== undefined && steps < (found.get(column) ?? Number.POSITIVE_INFINITY)) found.set(column, steps)
      }
    }
    return [...found].toSorted(([a], [b]) => a - b).map(([column, steps]) => [row, column, steps] as const)
  })
  return { rows, columns, cells }
}

/** Nodes that one-way walks from a node reach, with the number of links. The node itself is not among them. */
export function reached(graph: ThreadGraph, start: number, direction: "out" | "in", reach: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>([[start, 0]])
  let level = [start]
  for (let steps = 1; steps <= reach && level.length > 0; steps += 1) {
    const next: number[] = []
    for (const node of level) {
      eachNeighbour(graph, direction, node, (neighbour, type) => {
        if (type === "touches" || found.has(neighbour)) return
        found.set(neighbour, steps)
        next.push(neighbour)
      })
    }
    level = next
  }
  found.delete(start)
  return found
}
