// Makes the next message of a line now, whatever its rhythm says.

import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { may, presentArtefact } from "../artefacts/index.ts"
import { draftMessage } from "./draft-message.ts"
import { lineById } from "./communication.sql.ts"

export const communicationDraft = handle("communicationDraft", async ({ communicationId }, context) => {
  if (!may(context, "edit", "communication")) fail("forbidden")
  const line = (await lineById(context.tx, context.project, communicationId)) ?? fail("notFound")
  return presentArtefact(context, await draftMessage(context, line, context.now.toISOString().slice(0, 10)))
}, { lockProject: true })
