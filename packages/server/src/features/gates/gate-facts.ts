// Everything that the checks of gates look at, whatever the reader may see: a gate is open or not, for everybody alike. What
// is shown as evidence is cut to the reader's sight afterwards.

import { ARTEFACT_KINDS } from "@throughline/contract"
import { tolerancesOf } from "@throughline/lifecycle"
import type { ArtefactFacts, GateFacts } from "@throughline/lifecycle"
import { planQuality, toIso } from "@throughline/plan"
import type { ProjectContext } from "../../platform/handler.ts"
import { keyOf } from "../artefacts/index.ts"
import { latestBaseline, openPlan, type PlanState } from "../planning/plan/index.ts"
import { civilNow } from "../projects/index.ts"
import { linksOf, seenThings, tasksOf } from "../thread/index.ts"
import type { GateRow } from "./gates.sql.ts"

/** The checks of schedule quality walk the whole plan: only where a gate asks for them. */
export async function gateFacts(context: ProjectContext, gates: readonly GateRow[], withQuality: boolean): Promise<GateFacts> {
  const { tx, project } = context
  const things = await seenThings(tx, project, { kinds: ARTEFACT_KINDS, linkedTo: null, money: true })
  const links = await linksOf(tx, project, null)
  const artefacts = things.map((row): ArtefactFacts => ({ id: row.id, kind: row.kind, key: keyOf(row), title: row.title, state: row.state, ownerId: row.owner_id, fields: row.fields, version: row.version }))
  const plan = await openPlan(context, project)
  const tasks = tasksOf(plan, null)
  const charter = artefacts.find(({ kind, state }) => kind === "charter" && ["authorised", "closed"].includes(state))
  const today = isoDayOf(civilNow(context.now, project.timeZone))
  return {
    artefacts, today, links: links.map(({ type, from_id, to_id }) => ({ type, fromId: from_id, toId: to_id })),
    tasks: tasks.map(({ id, wbs, name, state, summary, milestone, parent_id }) => ({ id, key: wbs, title: name, state, summary, milestone, parentId: parent_id })),
    plan: { tasks: plan.facts.taskCount ?? 0, baselines: plan.plan.baseline.size, qualityOffences: withQuality ? offencesOf(plan, civilNow(context.now, project.timeZone)) : [] },
    tolerances: charter === undefined ? null : tolerancesOf(charter, { finish: plan.facts.finish === null ? "" : isoDayOf(plan.facts.finish), cost: plan.facts.cost, artefacts }),
    conditions: gates.flatMap(({ conditions }) => conditions.map(({ text, due, doneAt }) => ({ text, due, done: doneAt !== null }))),
  }
}

function isoDayOf(instant: number): string {
  return toIso(instant).slice(0, 10)
}

function offencesOf({ plan, schedule }: PlanState, now: number): GateFacts["plan"]["qualityOffences"] {
  return planQuality(plan, schedule, { dataDate: plan.settings.statusDate ?? now, baseline: latestBaseline(plan) }).flatMap(({ code, passed, tasks }) => (passed === false ? [{ code, taskIds: tasks }] : []))
}
