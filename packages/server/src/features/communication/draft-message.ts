// Makes the message that a line of the communication plan is due to send: drafted from the data. Where nobody asked to see it
// first, it is sent at once; else its sender is told that it waits.

import type { ProjectContext } from "../../platform/handler.ts"
import { chooseStep, createArtefact, kindOf, takeStep, type ArtefactRow } from "../artefacts/index.ts"
import { notify } from "../notifications/index.ts"
import { composeMessage } from "./compose-message.ts"
import { recipientsOf, type RunningLine } from "./communication.sql.ts"

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === "string") : [])

export async function draftMessage(context: ProjectContext, line: RunningLine, due: string): Promise<ArtefactRow> {
  const { subject, body } = await composeMessage(context, line)
  const recipients = await recipientsOf(context.tx, context.project, texts(line.fields["audience"]), texts(line.fields["audienceRoles"]))
  const message = await createArtefact(context, {
    kind: "message", title: subject,
    fields: {
      communication: line.id, due, channel: line.fields["channel"] ?? "mail", language: line.fields["language"] ?? "en", subject: subject.slice(0, 255), body,
      recipients: recipients.map(({ name, user_id, email }, at) => ({ id: `r${at}`, name: name.slice(0, 255), email, ...(user_id === null ? {} : { person: user_id }) })),
    },
  })
  if (line.fields["reviewBeforeSending"] !== true) return takeStep(context, message, chooseStep(message, kindOf(message), "send"), null)
  const sender = line.fields["sender"]
  if (typeof sender === "string") await notify(context, { userIds: [sender], reason: "responsible", event: "messageDrafted", subject: { kind: "artefact", id: message.id }, params: { title: subject } })
  return message
}
