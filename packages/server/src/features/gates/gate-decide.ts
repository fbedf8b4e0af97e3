// Decides a submitted gate. Approved: every required criterion is met, every check is ticked, each required role has said yes.
// With conditions: what is missing is named with a day. The decision is signed by whoever makes it, and what it was made upon
// is kept.

import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import type { ProjectContext } from "../../platform/handler.ts"
import { approvalsOf, insertApprovals, openQuestionsOn, sightOf, signAnswer, withdrawApprovals } from "../artefacts/index.ts"
import { tellOn } from "../communication/index.ts"
import { GATE_STEP, rolesMissing, submissionHash } from "./gate-approval.ts"
import { gateFacts } from "./gate-facts.ts"
import { pictureOf } from "./gate-snapshot-of.ts"
import { asksForQuality, isReady, presentGate, resultsOf } from "./gates.present.ts"
import { gatesOf, insertDecision, setProjectState, updateGate } from "./gates.sql.ts"
import type { Condition, GateRow } from "./gates.sql.ts"
import { gateAgain, openGateAsSeen } from "./open-gate.ts"
import { stateAfter } from "./stations.rules.ts"

type Decision = "approved" | "conditional" | "rejected" | "deferred"

export const gateDecide = handle("gateDecide", async ({ gateId, seenRevision, decision, reason, conditions }, context) => {
  const { tx, project, actor } = context
  const row = await openGateAsSeen(context, gateId, seenRevision, { state: decision })
  if (row.state !== "submitted") fail("wrongState", { detail: "Only a gate that has been submitted can be decided." })
  refuseIncomplete(decision, reason, conditions)
  const passes = decision === "approved" || decision === "conditional"
  await signDecision(context, row, passes ? "approved" : "rejected", reason)
  const facts = await gateFacts(context, await gatesOf(tx, project), asksForQuality(row))
  const results = resultsOf(row, facts)
  if (decision === "approved" && !isReady(row, results)) fail("wrongState", { detail: "Not every required criterion is met and every check ticked.", problems: results.flatMap(({ check, met, advisory }) => (met || advisory ? [] : [{ pointer: "/decision", code: check, message: "is not met" }])) })
  const missing = passes ? await rolesMissing(context, row) : []
  if (missing.length > 0) fail("wrongState", { detail: "Not everybody whose agreement is required has agreed.", problems: missing.map((role) => ({ pointer: "/decision", code: role, message: "has not agreed" })) })
  const picture = await pictureOf(context, row, facts, results)
  const given = conditions.map((condition): Condition => ({ ...condition, doneAt: null }))
  await insertDecision(tx, project, { gateId: row.id, decision, reason, conditions: given, snapshot: picture.text, hash: picture.hash, decidedBy: actor.userId })
  await updateGate(tx, project, row.id, { state: decision, reason, conditions: given, decidedBy: actor.userId })
  await withdrawApprovals(tx, project, (await openQuestionsOn(tx, project, [row.id])).map(({ id }) => id))
  const state = passes ? stateAfter(row.definition.before) : null
  if (state !== null) await setProjectState(tx, project, state)
  context.emit({ topic: "gate", payload: { id: row.id } })
  context.emit({ topic: "project", payload: {} })
  await tellOn(context, "onGate")
  return presentGate(context, await gateAgain(context, row.id))
}, { lockProject: true })

function refuseIncomplete(decision: Decision, reason: string, conditions: readonly unknown[]): void {
  if (decision === "conditional" && conditions.length === 0) fail("invalidInput", { problems: [{ pointer: "/conditions", code: "required", message: "name what is still to be done, with a day" }] })
  if (decision !== "conditional" && conditions.length > 0) fail("invalidInput", { problems: [{ pointer: "/conditions", code: "value", message: "only a decision with conditions has conditions" }] })
  if ((decision === "rejected" || decision === "deferred") && reason.trim() === "") fail("invalidInput", { problems: [{ pointer: "/reason", code: "required", message: "is missing" }] })
}

/** Whoever decides puts their name to it; where they were asked in a required role, that is their answer too. */
async function signDecision(context: ProjectContext, gate: GateRow, answer: "approved" | "rejected", reason: string): Promise<void> {
  const { tx, project, actor } = context
  const hash = submissionHash(gate)
  const asked = (await approvalsOf(tx, project, { ...sightOf(context), linkedTo: null }, { subjectId: gate.id })).filter(({ content_hash, approver_id }) => content_hash.equals(hash) && approver_id === actor.userId)
  if (asked.some(({ decision }) => decision === answer)) return
  const open = asked.find(({ decision }) => decision === null)
  const id = open?.id ?? context.newId("apr")
  if (open === undefined) await insertApprovals(tx, project, [{ id, subjectKind: "gate", subjectId: gate.id, step: GATE_STEP, contentHash: hash, approverId: actor.userId, approverRole: project.role, askedBy: actor.userId, due: null, message: "" }])
  await signAnswer(context, { id, contentHash: hash }, answer, reason)
}
