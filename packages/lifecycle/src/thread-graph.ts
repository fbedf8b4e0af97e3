// The thread as a graph: everything that can be joined, joined by the links that people made and by those that fields imply
// ("this test checks REQ-4" is a link, whether it was drawn or filled in). Built once, asked often: arrays, no objects per link.

import { textsOf, textOf, type ArtefactFacts, type ThreadFacts } from "./artefact-facts.ts"

/** A field that joins: the artefact is `from`, unless `reverse`. */
interface ImpliedLink {
  readonly kind: string
  readonly field: string
  readonly type: string
  readonly reverse?: true
}

/** Source: the columns of the requirements traceability matrix (PMBOK 5.2, BABOK). */
export const IMPLIED_LINKS: readonly ImpliedLink[] = [
  { kind: "testCase", field: "requirements", type: "verifies" },
  { kind: "testCase", field: "deliverable", type: "verifies" },
  { kind: "deliverable", field: "task", type: "produces", reverse: true },
  { kind: "workPackage", field: "task", type: "derives", reverse: true },
  { kind: "workPackage", field: "deliverables", type: "produces" },
  { kind: "story", field: "cycle", type: "derives" },
  { kind: "cycle", field: "task", type: "derives", reverse: true },
  { kind: "defect", field: "testCase", type: "fails" },
  { kind: "defect", field: "deliverable", type: "fails" },
  { kind: "prototype", field: "deliverable", type: "shows" },
  { kind: "prototype", field: "requirements", type: "shows" },
  { kind: "handoverItem", field: "deliverable", type: "handsOver" },
  { kind: "requirement", field: "stakeholder", type: "derives" },
  { kind: "risk", field: "tasks", type: "touches" },
  { kind: "risk", field: "actions", type: "touches" },
  { kind: "issue", field: "risk", type: "touches" },
  { kind: "changeRequest", field: "items", type: "touches" },
  { kind: "changeRequest", field: "tasks", type: "touches" },
  { kind: "meeting", field: "decisions", type: "touches" },
  { kind: "meeting", field: "actions", type: "touches" },
  { kind: "benefit", field: "startMilestone", type: "derives" },
]

export interface GraphNode {
  readonly id: string
  /** Kind of artefact, or "task". */
  readonly kind: string
  readonly key: string
  readonly title: string
  readonly state: string
}

export interface ThreadGraph {
  readonly nodes: readonly GraphNode[]
  readonly indexOf: ReadonlyMap<string, number>
  readonly types: readonly string[]
  /** Links leaving node n: positions outStart[n] to outStart[n + 1] of outTo and outType. The same reversed for those that arrive. */
  readonly outStart: Int32Array
  readonly outTo: Int32Array
  readonly outType: Int16Array
  readonly inStart: Int32Array
  readonly inFrom: Int32Array
  readonly inType: Int16Array
}

/** Links to things that are not among the facts (trashed, or not to be seen) are left out. */
export function threadGraph({ artefacts, tasks, links }: ThreadFacts): ThreadGraph {
  const nodes: GraphNode[] = [...artefacts.map(nodeOf), ...tasks.map(({ id, key, title, state }) => ({ id, kind: "task", key, title, state }))]
  const indexOf = new Map(nodes.map(({ id }, at) => [id, at]))
  const edges = new Edges()
  for (const { type, fromId, toId } of links) edges.add(type, indexOf.get(fromId), indexOf.get(toId))
  for (const artefact of artefacts) addImplied(edges, artefact, indexOf)
  return { nodes, indexOf, types: edges.types, ...edges.compressed(nodes.length) }
}

function nodeOf({ id, kind, key, title, state }: ArtefactFacts): GraphNode {
  return { id, kind, key, title, state }
}

const IMPLIED_BY_KIND = Map.groupBy(IMPLIED_LINKS, ({ kind }) => kind)

function addImplied(edges: Edges, artefact: ArtefactFacts, indexOf: ReadonlyMap<string, number>): void {
  const own = indexOf.get(artefact.id)
  for (const { field, type, reverse } of IMPLIED_BY_KIND.get(artefact.kind) ?? []) {
    const single = textOf(artefact, field)
    for (const id of single === "" ? textsOf(artefact, field) : [single]) {
      if (reverse === true) edges.add(type, indexOf.get(id), own)
      else edges.add(type, own, indexOf.get(id))
    }
  }
}

class Edges {
  readonly types: string[] = []
  readonly #from: number[] = []
  readonly #to: number[] = []
  readonly #type: number[] = []

  add(type: string, from: number | undefined, to: number | undefined): void {
    if (from === undefined || to === undefined || from === to) return
    let number = this.types.indexOf(type)
    if (number < 0) number = this.types.push(type) - 1
    this.#from.push(from)
    this.#to.push(to)
    this.#type.push(number)
  }

  compressed(nodes: number): Pick<ThreadGraph, "outStart" | "outTo" | "outType" | "inStart" | "inFrom" | "inType"> {
    const [outStart, outTo, outType] = rowsBy(nodes, this.#from, this.#to, this.#type)
    const [inStart, inFrom, inType] = rowsBy(nodes, this.#to, this.#from, this.#type)
    return { outStart, outTo, outType, inStart, inFrom, inType }
  }
}

/** Counting sort of links by one of their ends. */
function rowsBy(nodes: number, by: readonly number[], other: readonly number[], type: readonly number[]): readonly [Int32Array, Int32Array, Int16Array] {
  const start = new Int32Array(nodes + 1)
  for (const node of by) start[node + 1] = (start[node + 1] ?? 0) + 1
  for (let node = 0; node < nodes; node += 1) start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0)
  const next = start.slice()
  const ends = new Int32Array(by.length)
  const types = new Int16Array(by.length)
  for (const [at, node] of by.entries()) {
    const place = next[node] ?? 0
    next[node] = place + 1
    ends[place] = other[at] ?? 0
    types[place] = type[at] ?? 0
  }
  return [start, ends, types]
}

/** Calls for each neighbour: those that links lead to (`out`), or come from (`in`). */
export function eachNeighbour(graph: ThreadGraph, direction: "out" | "in", node: number, visit: (neighbour: number, type: string) => void): void {
  const start = direction === "out" ? graph.outStart : graph.inStart
  const ends = direction === "out" ? graph.outTo : graph.inFrom
  const types = direction === "out" ? graph.outType : graph.inType
  for (let at = start[node] ?? 0, end = start[node + 1] ?? 0; at < end; at += 1) visit(ends[at] ?? 0, graph.types[types[at] ?? 0] ?? "")
}
