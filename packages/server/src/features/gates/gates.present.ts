// A gate as its reader sees it: criteria with evidence that the reader may see, checks, who must agree, what was decided.

import { CHECKS } from "@throughline/lifecycle"
import type { CheckResult, GateFacts } from "@throughline/lifecycle"
import type { OPERATIONS, OutputOf } from "@throughline/contract"
import type { ProjectContext } from "../../platform/handler.ts"
import { approvalsOn } from "./gate-approval.ts"
import { sightOf } from "../artefacts/index.ts"
import { presentCode } from "../present-code.ts"
import { gateFacts } from "./gate-facts.ts"
import { decisionsOf, gatesOf, peopleInRoles } from "./gates.sql.ts"
import type { GateRow } from "./gates.sql.ts"

export type GateView = OutputOf<typeof OPERATIONS.gateRead>
export type GateSummary = OutputOf<typeof OPERATIONS.gateList>["items"][number]
export type CriterionResult = GateView["criteria"][number]

/** What each criterion says now. */
export function resultsOf({ definition }: GateRow, facts: GateFacts): readonly CriterionResult[] {
  return definition.criteria.map((criterion) => {
    const { met, reason, values, evidence }: CheckResult = CHECKS[criterion.check](facts, criterion.value)
    return { ...criterion, met, reason, values: { ...values }, evidence: [...evidence] }
  })
}

export function isReady(row: GateRow, results: readonly CriterionResult[]): boolean {
  return results.every(({ met, advisory }) => met || advisory) && row.definition.checks.every(({ id }) => row.ticks[id] !== undefined)
}

export function presentSummary(row: GateRow, results: readonly CriterionResult[]): GateSummary {
  const { definition } = row
  return {
    id: presentCode.gateId(row.id), position: row.position, name: row.name, before: definition.before, after: definition.after, state: presentCode.gateState(row.state), revision: row.revision,
    met: results.filter(({ met }) => met).length, of: results.length, checksDone: definition.checks.filter(({ id }) => row.ticks[id] !== undefined).length, checksOf: definition.checks.length,
    decidedAt: row.decided_at?.toISOString() ?? null, decidedBy: row.decided_by === null ? null : { id: presentCode.userId(row.decided_by), name: row.decider_name ?? "" },
    openConditions: row.conditions.filter(({ doneAt }) => doneAt === null).length, ready: isReady(row, results),
  }
}

export async function presentGates(context: ProjectContext): Promise<readonly GateSummary[]> {
  const gates = await gatesOf(context.tx, context.project)
  if (gates.length === 0) return []
  const facts = await gateFacts(context, gates, gates.some(asksForQuality))
  return gates.map((gate) => presentSummary(gate, resultsOf(gate, facts)))
}

export function asksForQuality({ definition }: GateRow): boolean {
  return definition.criteria.some(({ check }) => check === "planQuality")
}

export async function presentGate(context: ProjectContext, row: GateRow): Promise<GateView> {
  const { tx, project } = context
  const facts = await gateFacts(context, await gatesOf(tx, project), asksForQuality(row))
  const results = resultsOf(row, facts)
  const people = await peopleInRoles(tx, project, row.definition.approvers)
  const decisions = await decisionsOf(tx, project, row.id)
  return {
    ...presentSummary(row, results), criteria: withinSight(context, facts, results),
    checks: row.definition.checks.map(({ id, text, fromLesson }) => ({ id, text, ...(fromLesson === undefined ? {} : { fromLesson }), tickedBy: row.ticks[id]?.by ?? null, tickedAt: row.ticks[id]?.at ?? null, note: row.ticks[id]?.note ?? "" })),
    approvers: row.definition.approvers.map((role) => ({ role, people: people.filter((person) => person.role === role).map(({ id, name }) => ({ id: presentCode.userId(id), name })) })),
    approvals: [...(await approvalsOn(context, row.id))], conditions: [...row.conditions], reason: row.reason,
    decisions: decisions.map(({ round, decision, reason, conditions, decided_by, decider_name, decided_at, snapshot_hash }) => ({
      round, decision: presentCode.gateState(decision), reason, conditions: [...conditions], decidedBy: { id: presentCode.userId(decided_by), name: decider_name }, decidedAt: decided_at.toISOString(), snapshotHash: snapshot_hash.toString("hex"),
    })),
    maySubmit: project.permissions.has("gate.prepare") && maySubmit(row), mayDecide: project.permissions.has("gate.decide") && row.state === "submitted",
  }
}

export function maySubmit({ state }: Pick<GateRow, "state">): boolean {
  return ["notStarted", "collecting", "rejected", "deferred"].includes(state)
}

/** Evidence that the reader may not see is left out, and values that are money for those who may not read cost. */
function withinSight(context: ProjectContext, facts: GateFacts, results: readonly CriterionResult[]): CriterionResult[] {
  const sight = sightOf(context)
  const kinds: ReadonlySet<string> = new Set([...sight.kinds, ...(sight.linkedTo === null ? ["task"] : []), "planCheck", "tolerance", "condition"])
  const kindById = new Map(facts.artefacts.map(({ id, kind }) => [id, kind]))
  return results.map((result) => ({
    ...result, values: sight.money ? result.values : Object.fromEntries(Object.entries(result.values).filter(([name]) => name !== "netPresentValue")),
    evidence: result.evidence.filter(({ id, kind }) => kinds.has(kindById.get(id) ?? kind)),
  }))
}
