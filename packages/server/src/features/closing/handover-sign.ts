// Ownership passes with two signatures: the giver's and the receiver's. Each signs what is transferred: the item itself, from
// whom, to whom, from which day. When any of that is changed afterwards, nobody has signed it any more.

import { createHash } from "node:crypto"
import { textOf } from "@throughline/lifecycle"
import { fail } from "../../platform/failure.ts"
import { handle, type ProjectContext } from "../../platform/handler.ts"
import { canonical, insertApprovals, openArtefact, presentArtefact, saveArtefact, signAnswer, tellPeople, type ArtefactRow, type Saved } from "../artefacts/index.ts"
import { civilDay } from "./civil-day.ts"

const SIDES = { giver: { person: "from", day: "fromSignedOn", other: "to", otherDay: "toSignedOn" }, receiver: { person: "to", day: "toSignedOn", other: "from", otherDay: "fromSignedOn" } } as const
type Side = (typeof SIDES)[keyof typeof SIDES]

/** What the two sign. Evidence, acceptance and conditions are the business of acceptance, not of ownership. */
const TRANSFERRED = ["subject", "description", "deliverable", "from", "to", "effective", "expires"] as const
/** The step under which the signatures stand among the approvals. */
const STEP = "transfer"

export const handoverSign = handle("handoverSign", async ({ artefactId, seenRevision, as }, context) => {
  const { row, kind } = await openArtefact(context, artefactId, "see", { lock: true })
  if (kind.kind !== "handoverItem") fail("wrongState", { detail: "Only a hand-over item passes from one person to another." })
  const side = SIDES[as]
  if (textOf(row, side.person) !== context.actor.userId) fail("forbidden", { detail: "Only the person named there signs for it." })
  if (textOf(row, side.other) === context.actor.userId) fail("wrongState", { detail: "It passes from one person to another: name two." })
  if (kind.dropped.includes(row.state)) fail("wrongState", { detail: "This item is not handed over." })
  if (textOf(row, side.day) !== "") return presentArtefact(context, row)
  if (seenRevision !== row.revision) fail("conflict", { revision: row.revision, conflicts: [] })
  return presentArtefact(context, await sign(context, row, side))
}, { lockProject: true })

async function sign(context: ProjectContext, row: ArtefactRow, side: Side): Promise<ArtefactRow> {
  const { tx, project, actor, now } = context
  const id = context.newId("apr")
  const contentHash = transferHash(row)
  await insertApprovals(tx, project, [{ id, subjectKind: "artefact", subjectId: row.id, step: STEP, contentHash, approverId: actor.userId, approverRole: project.role, askedBy: actor.userId, due: null, message: "" }])
  await signAnswer(context, { id, contentHash }, "approved", "")
  const after = await saveArtefact(context, { row, action: STEP, fields: { ...row.fields, [side.day]: civilDay(now, project.timeZone) } })
  context.emit({ topic: "approval", payload: {} })
  const other = textOf(row, side.other)
  if (other !== "") await tellPeople(context, after, [other], "responsible", textOf(after, side.otherDay) === "" ? "transferSigned" : "transferComplete")
  return after
}

function transferHash({ kind, number, title, fields }: ArtefactRow): Buffer {
  return createHash("sha256").update(canonical({ kind, number, title, fields: Object.fromEntries(TRANSFERRED.map((name) => [name, fields[name] ?? null])) })).digest()
}

/** Nobody has signed what somebody else has written since. */
export async function takeBackSignatures({ context, before, after }: Saved): Promise<void> {
  const { fromSignedOn, toSignedOn, ...fields } = after.fields
  if (before === null || (fromSignedOn === undefined && toSignedOn === undefined) || transferHash(before).equals(transferHash(after))) return
  await saveArtefact(context, { row: after, action: "update", fields })
}
