// I have read this message. Only its recipients can say so, and what they see of it is the message, not the plan behind it.

import { rowsOf } from "@throughline/lifecycle"
import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { saveArtefact, seenArtefacts } from "../artefacts/index.ts"

export const messageRead = handle("messageRead", async ({ messageId, answer }, context) => {
  const { tx, project, actor } = context
  const [row] = await seenArtefacts(tx, project, { kinds: ["message"], linkedTo: null, money: true }, { ids: [messageId], lock: true })
  if (row === undefined || row.state !== "sent") fail("notFound")
  const recipients = rowsOf(row, "recipients")
  if (!recipients.some(({ person }) => person === actor.userId)) fail("notFound")
  await saveArtefact(context, { row, action: "update", fields: { ...row.fields, recipients: recipients.map((one) => (one["person"] === actor.userId ? { ...one, read: true, ...(answer === "" ? {} : { answer }) } : one)) } })
  return { subject: String(row.fields["subject"] ?? row.title), body: String(row.fields["body"] ?? ""), sentOn: typeof row.fields["sentOn"] === "string" ? row.fields["sentOn"] : null }
})
