// Attaches a file. The bytes are stored first, then the row: a row without its file can never be.

import { LIMITS } from "@throughline/contract"
import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import { openSubject, subjectIds } from "../subject.ts"
import { presentAttachment } from "./attachments.present.ts"
import { attachmentById, bytesOfProject, insertAttachment } from "./attachments.sql.ts"
import { safeFileName } from "../../safe-file-name.ts"
import { headOf } from "./head-of.ts"
import { mediaTypeOf } from "./media-type.rules.ts"

export const attachmentUpload = handle("attachmentUpload", async ({ taskId, artefactId, fileName }, context) => {
  const { tx, project, actor, services, request } = context
  if (request.upload === null) fail("malformedRequest", { detail: "There is no file in this request." })
  const subject = await openSubject(context, { taskId, artefactId })
  const id = context.newId("att")
  const { head, content } = headOf(request.upload.stream)
  const { bytes, sha256 } = await services.files.put(id, content, LIMITS.attachmentBytes)
  try {
    if ((await bytesOfProject(tx, project)) + bytes > LIMITS.attachmentsPerProjectBytes) {
      fail("limitExceeded", { problems: [{ pointer: "/file", code: "quota", message: "is more than this project may keep", limit: LIMITS.attachmentsPerProjectBytes }] })
    }
    await insertAttachment(tx, project, { id, subject, fileName: safeFileName(fileName), mediaType: mediaTypeOf(head()), bytes, sha256, uploadedBy: actor.userId })
  } catch (error) {
    await services.files.remove(id)
    throw error
  }
  context.emit({ topic: "attachment", payload: subjectIds(subject) })
  const row = await attachmentById(tx, project, id)
  if (row === null) throw new Error("A file that was just attached is there")
  return presentAttachment(row, actor.userId)
}, { lockProject: true })
