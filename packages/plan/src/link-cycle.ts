// Would a link, or a new place in the outline, close a circle? A link from a summary waits for everything below it, a
// link into a summary holds back everything below it. So each task has two nodes, "in" (it may begin) and "out" (it has
// ended): a leaf leads from in to out; a summary leads from its in to its children's ins, and their outs lead to its out;
// a link leads from out to in. A circle of nodes is a circle of dependencies, whatever the types of its links.

import type { Plan, TaskId } from "./document.ts"
import { childrenOf } from "./outline.ts"

export interface LinkGraph {
  readonly childrenOf: (id: TaskId) => readonly TaskId[]
  readonly parentOf: (id: TaskId) => TaskId | null
  readonly successorsOf: (id: TaskId) => readonly TaskId[]
}

type Side = "in" | "out"
interface Node {
  readonly id: TaskId
  readonly side: Side
}

type NodeSet = Readonly<Record<Side, Set<TaskId>>>

/** The circle that a link would close, beginning with its successor; null when it closes none. */
export function cycleThroughLink(graph: LinkGraph, predecessorId: TaskId, successorId: TaskId): readonly TaskId[] | null {
  return pathBetween(graph, [{ id: successorId, side: "in" }], [{ id: predecessorId, side: "out" }])
}

/** The circle that these tasks close by standing under `parentId`; null when they close none. */
export function cycleThroughParent(graph: LinkGraph, ids: readonly TaskId[], parentId: TaskId): readonly TaskId[] | null {
  const [ins, outs] = [nodesOf(ids, "in"), nodesOf(ids, "out")]
  return pathBetween(graph, ins, nodesOf([parentId], "in")) ?? pathBetween(graph, nodesOf([parentId], "out"), outs)
}

/** A circle of dependencies anywhere in a plan; null when there is none. */
export function findLinkCycle(plan: Plan): readonly TaskId[] | null {
  return findCycle(graphOf(plan), plan.task.keys())
}

export function findCycle(graph: LinkGraph, ids: Iterable<TaskId>): readonly TaskId[] | null {
  const done: NodeSet = { in: new Set(), out: new Set() }
  for (const id of ids) {
    const cycle = cycleFrom(graph, { id, side: "in" }, done)
    if (cycle !== null) return cycle
  }
  return null
}

function graphOf(plan: Plan): LinkGraph {
  const children = childrenOf(plan.task)
  const successors = new Map<TaskId, TaskId[]>()
  for (const link of plan.link.values()) {
    const group = successors.get(link.predecessorId)
    if (group === undefined) successors.set(link.predecessorId, [link.successorId])
    else group.push(link.successorId)
  }
  return {
    childrenOf: (id) => children.get(id) ?? [],
    parentOf: (id) => plan.task.get(id)?.parentId ?? null,
    successorsOf: (id) => successors.get(id) ?? [],
  }
}

interface Reached {
  readonly node: Node
  readonly previous: Reached | null
}

/** Breadth first, so that the circle named is a short one. */
function pathBetween(graph: LinkGraph, from: readonly Node[], to: readonly Node[]): readonly TaskId[] | null {
  const goals: NodeSet = { in: new Set(), out: new Set() }
  for (const node of to) goals[node.side].add(node.id)
  const seen: NodeSet = { in: new Set(), out: new Set() }
  const queue: Reached[] = []
  const reach = (node: Node, previous: Reached | null): void => {
    if (seen[node.side].has(node.id)) return
    seen[node.side].add(node.id)
    queue.push({ node, previous })
  }
  for (const node of from) reach(node, null)
  for (let head = 0; head < queue.length; head += 1) {
    const reached = queue[head]
    if (reached === undefined) break
    if (goals[reached.node.side].has(reached.node.id)) return tasksOnWay(reached)
    for (const next of nextNodes(graph, reached.node)) reach(next, reached)
  }
  return null
}

function tasksOnWay(end: Reached): readonly TaskId[] {
  const path: TaskId[] = []
  for (let step: Reached | null = end; step !== null; step = step.previous) path.push(step.node.id)
  return withoutRepeats(path.toReversed())
}

/** Depth first with an explicit stack: a chain of 100,000 tasks must not overflow. */
function cycleFrom(graph: LinkGraph, start: Node, done: NodeSet): readonly TaskId[] | null {
  const stack: { readonly node: Node; readonly next: readonly Node[]; at: number }[] = []
  const onStack: NodeSet = { in: new Set(), out: new Set() }
  const enter = (node: Node): void => {
    stack.push({ node, next: nextNodes(graph, node), at: 0 })
    onStack[node.side].add(node.id)
  }
  if (!done[start.side].has(start.id)) enter(start)
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const next = top.next[top.at]
    top.at += 1
    if (next === undefined) {
      stack.pop()
      onStack[top.node.side].delete(top.node.id)
      done[top.node.side].add(top.node.id)
    } else if (onStack[next.side].has(next.id)) {
      const first = stack.findIndex(({ node }) => node.id === next.id && node.side === next.side)
      return withoutRepeats(stack.slice(first).map((frame) => frame.node.id))
    } else if (!done[next.side].has(next.id)) {
      enter(next)
    }
  }
  return null
}

function nextNodes(graph: LinkGraph, node: Node): readonly Node[] {
  if (node.side === "in") {
    const children = graph.childrenOf(node.id)
    return children.length === 0 ? [{ id: node.id, side: "out" }] : children.map((id) => ({ id, side: "in" }))
  }
  const successors = graph.successorsOf(node.id).map((id): Node => ({ id, side: "in" }))
  const parentId = graph.parentOf(node.id)
  return parentId === null ? successors : [...successors, { id: parentId, side: "out" }]
}

function nodesOf(ids: readonly TaskId[], side: Side): readonly Node[] {
  return ids.map((id) => ({ id, side }))
}

function withoutRepeats(ids: readonly TaskId[]): readonly TaskId[] {
  return ids.filter((id, index) => index === 0 || id !== ids[index - 1])
}
