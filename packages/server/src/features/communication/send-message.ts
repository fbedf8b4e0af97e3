// Sends a message: letters by mail, or a notification in the application; writes down to whom it went.

import { rowsOf } from "@throughline/lifecycle"
import { saveArtefact, type StepTaken } from "../artefacts/index.ts"
import { notify } from "../notifications/index.ts"

export async function sendMessage({ context, after }: StepTaken): Promise<void> {
  const { tx, services, now } = context
  const subject = String(after.fields["subject"] ?? after.title)
  const body = String(after.fields["body"] ?? "")
  const byMail = after.fields["channel"] === "mail" && services.mailer.sends
  const recipients = rowsOf(after, "recipients")
  for (const { email } of recipients) if (byMail && typeof email === "string") await services.mailer.queue(tx, { to: email, subject, body })
  const people = recipients.flatMap(({ person }) => (typeof person === "string" ? [person] : []))
  // Those with an account read it here, whatever the channel: that they did is then known.
  await notify(context, { userIds: people, reason: "recipient", event: "messageSent", subject: { kind: "artefact", id: after.id }, params: { title: subject }, mailed: byMail })
  const reached = new Set(people)
  await saveArtefact(context, {
    row: after, action: "update",
    fields: { ...after.fields, sentOn: now.toISOString().slice(0, 10), recipients: recipients.map((row) => ({ ...row, sent: byMail || (typeof row["person"] === "string" && reached.has(row["person"])) })) },
  })
}
