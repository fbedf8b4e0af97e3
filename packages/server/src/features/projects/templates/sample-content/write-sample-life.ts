// Writes what happened in the sample project until today: its artefacts with their histories, who signed what, and the two
// gates it has passed, each with the picture it was decided upon.

import { createHash } from "node:crypto"
import { artefactKindOf } from "@throughline/contract"
import type { GateFacts } from "@throughline/lifecycle"
import type { Instant } from "@throughline/engine"
import { dayOf, instantOfDay, planQuality, toIso } from "@throughline/plan"
import type { TaskId } from "@throughline/plan"
import { sql } from "kysely"
import type { PersonContext } from "../../../../platform/handler.ts"
import { canonical, contentHash, signatureOf } from "../../../artefacts/index.ts"
import { gatesOf, insertDecision, resultsOf, submissionHash, type GateRow } from "../../../gates/passing/index.ts"
import { latestBaseline, type PlanState, type ProjectKey } from "../../../planning/plan/index.ts"
import { seenTasks } from "../../../thread/index.ts"
import type { FilledContent } from "../content/fill-content.ts"
import { lifeOf } from "../content/life-of.ts"
import { writeContent } from "../content/write-content.ts"
import { filledContent } from "../first-content.ts"
import { SAMPLE_ITEMS } from "./sample-items.ts"

type StoryContext = Pick<PersonContext, "tx" | "actor" | "newId" | "now">

export interface SampleWorld {
  readonly taskIds: ReadonlyMap<string, TaskId>
  readonly state: PlanState
  readonly today: Instant
}

/** The day of each gate that was passed, and what was asked for with it. */
const PASSED = [
  { day: 8, decision: "approved", reason: "Case and charter convince; the money is set aside.", conditions: [] },
  { day: 13, decision: "conditional", reason: "Execution may begin; the second line must be ordered at once.", conditions: [{ text: "Second internet line ordered", due: 20, done: 17 }] },
] as const
const AUTHORISED = 7
const FIRST_BASELINE = 12

interface Answer {
  readonly subjectKind: "artefact" | "gate"
  readonly subjectId: string
  readonly step: string
  readonly hash: Buffer
  readonly role: string
  readonly day: number
}

export async function writeSampleLife(context: StoryContext, project: ProjectKey, { taskIds, state, today }: SampleWorld): Promise<void> {
  const { tx, actor, newId, now } = context
  const startDay = dayOf(state.plan.settings.start)
  const at = (day: number): string => new Date(Math.min(now.getTime(), now.getTime() - (dayOf(today) - startDay - day) * 86_400_000)).toISOString()
  const content = filledContent({ items: SAMPLE_ITEMS, taskIds, state, locale: "en", userId: actor.userId, newId })
  await writeContent(context, project, content, at)
  await sql`update project set authorised_at = ${at(AUTHORISED)}, authorised_by = ${actor.userId}, authorised_how = 'charter' where organization_id = ${project.organizationId} and id = ${project.id}`.execute(tx)
  const tasks = (await seenTasks(tx, project, { cost: true, own: null })).map((row) => ({ id: row.id, key: row.wbs, title: row.name, state: row.state, summary: row.summary, milestone: row.milestone, parentId: row.parent_id }))
  const gates = await gatesOf(tx, project)
  const answers: Answer[] = []
  for (const [index, passed] of PASSED.entries()) {
    const gate = gates[index]
    if (gate === undefined) throw new Error("The sample's governance has two gates before execution")
    const facts = factsOn(passed.day, content, state, tasks, toIso(instantOfDay(startDay + passed.day)).slice(0, 10))
    answers.push(await passGate(context, project, gate, { ...passed, facts, state, at, isoDay: (day) => toIso(instantOfDay(startDay + day)).slice(0, 10) }))
  }
  await writeAnswers(context, project, [...answersOf(content), ...answers].toSorted((one, other) => one.day - other.day), at)
}

function factsOn(day: number, { artefacts, links }: FilledContent, { plan, schedule }: PlanState, tasks: GateFacts["tasks"], today: string): GateFacts {
  const known = artefacts.flatMap((artefact) => {
    const life = lifeOf(artefact, day)
    const { id, kind, number, title, ownerId, fields } = artefact
    return life.made > day ? [] : [{ id, kind, key: `${artefactKindOf(kind).prefix}-${number}`, title, state: life.state, ownerId, fields, version: life.version }]
  })
  const ids = new Set([...known.map(({ id }) => id), ...tasks.map(({ id }) => id)])
  const offences = planQuality(plan, schedule, { dataDate: plan.settings.statusDate ?? plan.settings.start, baseline: latestBaseline(plan) }).flatMap(({ code, passed, tasks: taskIds }) => (passed === false ? [{ code, taskIds }] : []))
  return {
    artefacts: known, links: links.filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId)).map(({ type, fromId, toId }) => ({ type, fromId, toId })), tasks, today,
    plan: { tasks: tasks.length, baselines: day >= FIRST_BASELINE ? 1 : 0, qualityOffences: offences }, tolerances: null, conditions: [],
  }
}

interface Passed {
  readonly day: number
  readonly decision: string
  readonly reason: string
  readonly conditions: readonly { readonly text: string; readonly due: number; readonly done: number }[]
  readonly facts: GateFacts
  readonly state: PlanState
  at(day: number): string
  isoDay(day: number): string
}

async function passGate({ tx, actor }: StoryContext, project: ProjectKey, gate: GateRow, { day, decision, reason, facts, state, at, isoDay, ...passed }: Passed): Promise<Answer> {
  const ticks = Object.fromEntries(gate.definition.checks.map(({ id }) => [id, { by: actor.name, at: at(day - 1), note: "" }]))
  const conditions = passed.conditions.map(({ text, due, done }) => ({ text, due: isoDay(due), ownerId: null, doneAt: at(done) }))
  const criteria = resultsOf(gate, facts).map(({ check, met, advisory, reason: why, values, evidence }) => ({ check, met, advisory, reason: why, values, evidence }))
  const { facts: plan } = state
  const snapshot = canonical({
    at: at(day), gate: gate.definition, ticks, criteria,
    artefacts: facts.artefacts.map(({ id, kind, key, title, state: stands, version, fields }) => ({ id, kind, key, title, state: stands, version, contentHash: createHash("sha256").update(canonical(fields)).digest("hex") })),
    plan: { revision: state.revision, start: plan.start === null ? null : toIso(plan.start), finish: plan.finish === null ? null : toIso(plan.finish), work: plan.work, cost: plan.cost, percentComplete: plan.percentComplete },
  })
  await insertDecision(tx, project, { gateId: gate.id, decision, reason, conditions: conditions.map((condition) => ({ ...condition, doneAt: null })), snapshot, hash: createHash("sha256").update(snapshot).digest(), decidedBy: actor.userId })
  await sql`update gate_decision set decided_at = ${at(day)} where organization_id = ${project.organizationId} and project_id = ${project.id} and gate_id = ${gate.id}`.execute(tx)
  await sql`update gate set state = ${decision}, ticks = ${JSON.stringify(ticks)}::jsonb, conditions = ${JSON.stringify(conditions)}::jsonb, reason = ${reason}, submitted_by = ${actor.userId}, submitted_at = ${at(day - 0.5)}, decided_by = ${actor.userId}, decided_at = ${at(day)},
      revision = revision + ${gate.definition.checks.length + 2 + conditions.length}
    where organization_id = ${project.organizationId} and project_id = ${project.id} and id = ${gate.id}`.execute(tx)
  return { subjectKind: "gate", subjectId: gate.id, step: "pass", hash: submissionHash({ ...gate, ticks, submitted_at: new Date(at(day - 0.5)) }), role: "sponsor", day }
}

/** Every step that asked for approval was signed. */
function answersOf({ artefacts }: FilledContent): readonly Answer[] {
  return artefacts.flatMap((artefact) => {
    const { id, kind, number, title, fields } = artefact
    return lifeOf(artefact).steps.filter(({ step }) => step.asks !== undefined)
      .map(({ step, day }): Answer => ({ subjectKind: "artefact", subjectId: id, step: step.name, hash: contentHash({ kind, number, title, fields, custom: {} }), role: "projectManager", day }))
  })
}

/** One chain, in the order in which they were signed. */
async function writeAnswers({ tx, actor, newId }: StoryContext, project: ProjectKey, answers: readonly Answer[], at: (day: number) => string): Promise<void> {
  let previous: Buffer | null = null
  let last = 0
  const rows: object[] = []
  for (const { subjectKind, subjectId, step, hash, role, day } of answers) {
    const decidedAt = new Date(Math.max(Date.parse(at(day)), last + 1))
    last = decidedAt.getTime()
    const id = newId("apr")
    const signature: Buffer = signatureOf(previous, { id, approverId: actor.userId, contentHash: hash, decision: "approved", decidedAt, method: actor.via })
    previous = signature
    rows.push({ id, subject_kind: subjectKind, subject_id: subjectId, step, hash: hash.toString("hex"), role, decided_at: decidedAt.toISOString(), asked_at: new Date(last - 3_600_000).toISOString(), signature: signature.toString("hex") })
  }
  await sql`insert into approval (organization_id, project_id, id, subject_kind, subject_id, step, content_hash, approver_id, approver_role, asked_by, asked_at, decision, decided_at, method, signature)
    select ${project.organizationId}, ${project.id}, x.id, x.subject_kind, x.subject_id, x.step, decode(x.hash, 'hex'), ${actor.userId}, x.role, ${actor.userId}, x.asked_at, 'approved', x.decided_at, ${actor.via}, decode(x.signature, 'hex')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x (id text, subject_kind text, subject_id text, step text, hash text, role text, asked_at timestamptz, decided_at timestamptz, signature text)`.execute(tx)
}
