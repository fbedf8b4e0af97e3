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
  const graph = graphOf(plan)
  const done = new Set<string>()
  for (const id of plan.task.keys()) {
    const cycle = cycleFrom(graph, { id, side: "in" }, done)
    if (cycle !== null) return cycle
  }
  return null
}

export function graphOf(plan: Plan): LinkGraph {
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

/** Breadth first, so that the circle named is a short one. */
function pathBetween(graph: LinkGraph, from: readonly Node[], to: readonly Node[]): readonly TaskId[] | null {
  const goals = new Set(to.map(keyOf))
  const cameFrom = new Map<string, { readonly node: Node; readonly previous: string | null }>()
  const queue: Node[] = []
  const reach = (node: Node, previous: string | null): void => {
    const key = keyOf(node)
    if (cameFrom.has(key)) return
    cameFrom.set(key, { node, previous })
    queue.push(node)
  }
  for (const node of from) reach(node, null)
  for (let head = 0; head < queue.length; head += 1) {
    const node = queue[head]
    if (node === undefined) break
    if (goals.has(keyOf(node))) return tasksOnWay(cameFrom, keyOf(node))
    for (const next of nextNodes(graph, node)) reach(next, keyOf(node))
  }
  return null
}

function tasksOnWay(cameFrom: ReadonlyMap<string, { readonly node: Node; readonly previous: string | null }>, end: string): readonly TaskId[] {
  const path: TaskId[] = []
  for (let step = cameFrom.get(end); step !== undefined; step = step.previous === null ? undefined : cameFrom.get(step.previous)) {
    if (path[0] !== step.node.id) path.unshift(step.node.id)
  }
  return path
}

/** Depth first with an explicit stack: a chain of 100,000 tasks must not overflow. */
function cycleFrom(graph: LinkGraph, start: Node, done: Set<string>): readonly TaskId[] | null {
  const stack: { readonly node: Node; readonly next: readonly Node[]; at: number }[] = []
  const onStack = new Set<string>()
  const enter = (node: Node): void => {
    stack.push({ node, next: nextNodes(graph, node), at: 0 })
    onStack.add(keyOf(node))
  }
  if (!done.has(keyOf(start))) enter(start)
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const next = top.next[top.at]
    top.at += 1
    if (next === undefined) {
      stack.pop()
      onStack.delete(keyOf(top.node))
      done.add(keyOf(top.node))
    } else if (onStack.has(keyOf(next))) {
      const first = stack.findIndex((frame) => keyOf(frame.node) === keyOf(next))
      return withoutRepeats(stack.slice(first).map((frame) => frame.node.id))
    } else if (!done.has(keyOf(next))) {
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

function keyOf(node: Node): string {
  return `${node.side} ${node.id}`
}
