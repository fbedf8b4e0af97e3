// The communication plan as it runs, and reading what it sent.

import { z } from "zod"
import { artefact } from "../schemas/artefacts.ts"
import { artefactId, projectId, text } from "../schemas/basics.ts"
import { operation } from "../operation.ts"

export const communicationDraft = operation({
  name: "communication.draft", summary: "Makes the next message of a line of the communication plan now.", method: "POST", path: "/projects/:projectId/communications/:communicationId/messages",
  access: { kind: "project", permission: "artefact.write" }, creates: true, errors: ["wrongState"], input: z.strictObject({ projectId, communicationId: artefactId }), output: artefact,
})
export const messageRead = operation({
  name: "message.read", summary: "Opens a message that was sent to me; that I read it, and what I answer, is kept with it.", method: "POST", path: "/projects/:projectId/messages/:messageId/reading",
  access: { kind: "project", permission: "project.read" }, input: z.strictObject({ projectId, messageId: artefactId, answer: text(5_000).default("") }),
  output: z.strictObject({ subject: z.string(), body: z.string(), sentOn: z.string().nullable() }),
})
