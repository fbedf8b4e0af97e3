// Puts a gate to those who must decide, and asks everybody in the roles that must agree. It may be put with criteria that are
// not met: then it can only be passed with conditions.

import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { insertApprovals, openQuestionsOn, withdrawApprovals } from "../artefacts/index.ts"
import { GATE_STEP, submissionHash } from "./gate-approval.ts"
import { maySubmit, presentGate } from "./gates.present.ts"
import { gatesOf, peopleInRoles, updateGate } from "./gates.sql.ts"
import { gateAgain, openGateAsSeen } from "./open-gate.ts"

export const gateSubmit = handle("gateSubmit", async ({ gateId, seenRevision, message }, context) => {
  const { tx, project, actor } = context
  const row = await openGateAsSeen(context, gateId, seenRevision, { state: "submitted" })
  if (!maySubmit(row)) fail("wrongState", { detail: "This gate has been submitted or passed." })
  const before = (await gatesOf(tx, project)).find(({ position, state }) => position < row.position && state !== "approved" && state !== "conditional")
  if (before !== undefined) fail("wrongState", { detail: `The gate "${before.name}" comes first.` })
  await withdrawApprovals(tx, project, (await openQuestionsOn(tx, project, [row.id])).map(({ id }) => id))
  await updateGate(tx, project, row.id, { state: "submitted", submittedBy: actor.userId })
  const submitted = await gateAgain(context, row.id)
  const hash = submissionHash(submitted)
  const people = await peopleInRoles(tx, project, row.definition.approvers)
  const nobody = row.definition.approvers.find((role) => !people.some((person) => person.role === role))
  if (nobody !== undefined) fail("wrongState", { detail: `Nobody in this project has the role ${nobody}, whose agreement this gate needs.`, problems: [{ pointer: "/gateId", code: nobody, message: "nobody has this role in the project" }] })
  await insertApprovals(tx, project, people.map(({ id, role }) => ({ id: context.newId("apr"), subjectKind: "gate" as const, subjectId: row.id, step: GATE_STEP, contentHash: hash, approverId: id, approverRole: role, askedBy: actor.userId, due: null, message })))
  context.emit({ topic: "gate", payload: { id: row.id } })
  context.emit({ topic: "approval", payload: {} })
  return presentGate(context, submitted)
}, { lockProject: true })
