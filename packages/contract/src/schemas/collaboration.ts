// Comments and attachments, as others see them.

import { z } from "zod"
import { artefactId, attachmentId, commentId, moment, revision, taskId, userId } from "./basics.ts"

export const comment = z.strictObject({
  id: commentId, taskId: taskId.nullable(), artefactId: artefactId.nullable(), authorId: userId, authorName: z.string(), body: z.string(),
  createdAt: moment, editedAt: moment.nullable(), revision,
  mentions: z.array(z.strictObject({ userId, name: z.string() })), mine: z.boolean(),
})
export const attachment = z.strictObject({
  id: attachmentId, taskId: taskId.nullable(), artefactId: artefactId.nullable(), fileName: z.string(), bytes: z.int(), mediaType: z.string(),
  uploadedBy: z.string(), uploadedAt: moment, mine: z.boolean(),
})
