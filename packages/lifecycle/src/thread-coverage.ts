// How whole is the thread? Requirements without deliverable or test, deliverables and tasks without a purpose.

import { textOf, type ArtefactFacts, type TaskFacts, type ThreadFacts } from "./artefact-facts.ts"
import { eachNeighbour, type GraphNode, type ThreadGraph } from "./thread-graph.ts"
import { reached } from "./thread-paths.ts"

/** `missing` are the things that are not in the part. */
export interface CoverageShare {
  readonly part: number
  readonly whole: number
  readonly missing: readonly GraphNode[]
}

/** Forward, test and verified coverage are shares of the approved requirements (PMBOK 5.2). */
export interface Coverage {
  readonly forward: CoverageShare
  readonly tested: CoverageShare
  readonly verified: CoverageShare
  readonly accepted: CoverageShare
  readonly deliverablesWithPurpose: CoverageShare
  readonly tasksWithPurpose: CoverageShare
  readonly benefitsWithOwner: CoverageShare
  /** Share of the effort that is Must, in basis points; DSDM's rule of thumb is at most 6000. Null without estimates. */
  readonly mustsShare: number | null
}

/** States of a requirement that count as approved or beyond. */
const APPROVED: ReadonlySet<string> = new Set(["approved", "inProgress", "implemented", "verified", "accepted"])
const ACCEPTED: ReadonlySet<string> = new Set(["accepted", "acceptedWithConditions"])
const REACH = 6

export function coverageOf(facts: ThreadFacts, graph: ThreadGraph): Coverage {
  const requirements = facts.artefacts.filter(({ kind, state }) => kind === "requirement" && APPROVED.has(state))
  const deliverables = facts.artefacts.filter(({ kind, state }) => kind === "deliverable" && state !== "dropped")
  const benefits = facts.artefacts.filter(({ kind, state }) => kind === "benefit" && state !== "cancelled")
  const tasks = facts.tasks.filter(({ summary, milestone, state }) => !summary && !milestone && state !== "cancelled")
  const deliverablesOf = (it: ArtefactFacts) => neighbours(graph, it.id, "in", new Set(["satisfies", "produces", "derives", "refines"]), "deliverable")
  const testsOf = (it: ArtefactFacts) => neighbours(graph, it.id, "in", new Set(["verifies"]), "testCase").filter(({ state }) => state !== "retired")
  return {
    forward: shareOf(graph, requirements, (it) => deliverablesOf(it).length > 0),
    tested: shareOf(graph, requirements, (it) => testsOf(it).length > 0),
    verified: shareOf(graph, requirements, (it) => testsOf(it).length > 0 && testsOf(it).every(({ state }) => state === "passed")),
    accepted: shareOf(graph, requirements, (it) => it.state === "accepted" || (deliverablesOf(it).length > 0 && deliverablesOf(it).every(({ state }) => ACCEPTED.has(state)))),
    deliverablesWithPurpose: shareOf(graph, deliverables, (it) => serves(graph, it.id)),
    tasksWithPurpose: shareOf(graph, tasks, purposeOfTasks(facts.tasks, graph)),
    benefitsWithOwner: shareOf(graph, benefits, (it) => textOf(it, "benefitOwner") !== ""),
    mustsShare: mustsShareOf(facts.artefacts),
  }
}

function shareOf<Fact extends { readonly id: string }>(graph: ThreadGraph, all: readonly Fact[], isCovered: (fact: Fact) => boolean): CoverageShare {
  const missing = all.filter((fact) => !isCovered(fact)).flatMap(({ id }) => graph.nodes[graph.indexOf.get(id) ?? -1] ?? [])
  return { part: all.length - missing.length, whole: all.length, missing }
}

function neighbours(graph: ThreadGraph, id: string, direction: "in" | "out", types: ReadonlySet<string>, kind: string): readonly GraphNode[] {
  const node = graph.indexOf.get(id)
  const found: GraphNode[] = []
  if (node !== undefined) {
    eachNeighbour(graph, direction, node, (neighbour, type) => {
      const other = graph.nodes[neighbour]
      if (other?.kind === kind && types.has(type)) found.push(other)
    })
  }
  return found
}

/** Is there a way to a requirement, benefit or goal? */
function serves(graph: ThreadGraph, id: string): boolean {
  const node = graph.indexOf.get(id)
  if (node === undefined) return false
  return [...reached(graph, node, "out", REACH).keys()].some((other) => ["requirement", "benefit", "goal"].includes(graph.nodes[other]?.kind ?? ""))
}

/** A task serves what it is linked to, or what a summary above it is linked to. */
function purposeOfTasks(tasks: readonly TaskFacts[], graph: ThreadGraph): (task: TaskFacts) => boolean {
  const parents = new Map(tasks.map(({ id, parentId }) => [id, parentId]))
  const known = new Map<string, boolean>()
  const hasPurpose = (id: string): boolean => {
    const before = known.get(id)
    if (before !== undefined) return before
    const parent = parents.get(id) ?? null
    const purpose = serves(graph, id) || (parent !== null && hasPurpose(parent))
    known.set(id, purpose)
    return purpose
  }
  return ({ id }) => hasPurpose(id)
}

function mustsShareOf(artefacts: readonly ArtefactFacts[]): number | null {
  let musts = 0
  let all = 0
  for (const { kind, state, fields } of artefacts) {
    const effort = fields["effort"]
    if (kind !== "requirement" || typeof effort !== "number" || ["rejected", "deferred"].includes(state) || fields["priority"] === "wont") continue
    all += effort
    if (fields["priority"] === "must") musts += effort
  }
  return all === 0 ? null : Math.round((musts * 10_000) / all)
}
