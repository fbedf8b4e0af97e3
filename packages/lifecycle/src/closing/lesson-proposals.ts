// What should be learned? Proposals from facts: estimates off by twice, risks that hit, changes of one cause, late suppliers,
// failed acceptance. People confirm them; until then they are questions, not findings about anybody.

import { textOf, type ArtefactFacts } from "../artefact-facts.ts"

export interface EstimateFacts {
  readonly id: string
  readonly title: string
  /** Work, or duration where there is no work, in minutes: as first baselined and as it became. */
  readonly planned: number
  readonly actual: number
}

export interface ClosingFacts {
  readonly artefacts: readonly ArtefactFacts[]
  /** From the history: how often a deliverable was rejected, and on which ISO day an order was received, by id. */
  readonly rejections: ReadonlyMap<string, number>
  readonly received: ReadonlyMap<string, string>
  readonly estimates: readonly EstimateFacts[]
}

export type LessonRule = "estimateTwice" | "estimateHalf" | "riskHit" | "riskUnforeseen" | "changesOfOneCause" | "lateSupplier" | "rejectedDeliverable"

export interface LessonProposal {
  readonly rule: LessonRule
  readonly category: "estimate" | "risk" | "change" | "vendor" | "technical"
  readonly values: Readonly<Record<string, string | number>>
  /** Ids of the things it was seen in. */
  readonly evidence: readonly string[]
}

const TWICE = 2
/** An hour either way is no lesson. */
const MINUTES_MIN = 60
const CHANGES_MIN = 3

export function lessonProposals({ artefacts, estimates, rejections, received }: ClosingFacts): readonly LessonProposal[] {
  const of = (kind: string) => artefacts.filter((artefact) => artefact.kind === kind)
  return [...fromEstimates(estimates), ...fromRisks(of("risk"), of("issue")), ...fromChanges(of("changeRequest")), ...fromOrders(of("purchaseOrder"), received), ...fromDeliverables(of("deliverable"), rejections)]
}

function fromEstimates(estimates: readonly EstimateFacts[]): readonly LessonProposal[] {
  return estimates.flatMap(({ id, title, planned, actual }): LessonProposal[] => {
    if (planned <= 0 || Math.abs(actual - planned) < MINUTES_MIN) return []
    const factor = actual / planned
    const values = { title, planned, actual, percent: Math.round(factor * 100) }
    if (factor >= TWICE) return [{ rule: "estimateTwice", category: "estimate", values, evidence: [id] }]
    return factor <= 1 / TWICE && actual > 0 ? [{ rule: "estimateHalf", category: "estimate", values, evidence: [id] }] : []
  })
}

function fromRisks(risks: readonly ArtefactFacts[], issues: readonly ArtefactFacts[]): readonly LessonProposal[] {
  const hit = risks.filter(({ state, fields }) => state === "occurred" || typeof fields["occurredOn"] === "string").map((risk): LessonProposal => ({ rule: "riskHit", category: "risk", values: { title: risk.title, response: textOf(risk, "response") }, evidence: [risk.id] }))
  const unforeseen = issues.filter((issue) => textOf(issue, "risk") === "" && Number(issue.fields["severity"] ?? 0) >= 4)
  return [...hit, ...unforeseen.map((issue): LessonProposal => ({ rule: "riskUnforeseen", category: "risk", values: { title: issue.title }, evidence: [issue.id] }))]
}

function fromChanges(changes: readonly ArtefactFacts[]): readonly LessonProposal[] {
  const made = changes.filter(({ state }) => !["draft", "rejected", "merged"].includes(state))
  return [...Map.groupBy(made, (change) => textOf(change, "category"))].flatMap(([cause, same]): LessonProposal[] =>
    cause === "" || same.length < CHANGES_MIN ? [] : [{ rule: "changesOfOneCause", category: "change", values: { cause, count: same.length, days: total(same, "impactDays"), cost: total(same, "impactCost") }, evidence: same.map(({ id }) => id) }])
}

function fromOrders(orders: readonly ArtefactFacts[], receivedOn: ReadonlyMap<string, string>): readonly LessonProposal[] {
  return orders.flatMap((order): LessonProposal[] => {
    const expected = textOf(order, "expected")
    const received = receivedOn.get(order.id) ?? ""
    return expected === "" || received === "" || received <= expected ? [] : [{ rule: "lateSupplier", category: "vendor", values: { title: order.title, supplier: textOf(order, "supplier"), expected, received }, evidence: [order.id] }]
  })
}

function fromDeliverables(deliverables: readonly ArtefactFacts[], rejections: ReadonlyMap<string, number>): readonly LessonProposal[] {
  return deliverables.flatMap(({ id, title }): LessonProposal[] => {
    const count = rejections.get(id) ?? 0
    return count > 0 ? [{ rule: "rejectedDeliverable", category: "technical", values: { title, count }, evidence: [id] }] : []
  })
}

function total(artefacts: readonly ArtefactFacts[], field: string): number {
  return artefacts.reduce((sum, { fields }) => sum + (typeof fields[field] === "number" ? fields[field] : 0), 0)
}
