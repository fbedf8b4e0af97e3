// Receives the one part "file" of a multipart body into a temporary file, with a limit on its bytes.

import { LIMITS, type OperationKey } from "@throughline/contract"
import type { FastifyRequest } from "fastify"
import { createReadStream, type ReadStream } from "node:fs"
import { rm } from "node:fs/promises"
import { join } from "node:path"
import { fail } from "../../platform/failure.ts"
import { FileTooLarge, writeFlushed } from "../../platform/files/file-store.ts"
import { newId } from "../../platform/new-id.ts"
import type { ReceivedUpload } from "../../platform/run.ts"

export async function receiveUpload(key: OperationKey, request: FastifyRequest, temporary: string): Promise<ReceivedUpload> {
  if (!request.isMultipart()) fail("unsupportedMediaType", { detail: "Send the file as multipart/form-data with one part \"file\"." })
  const part = await request.file()
  if (part === undefined || part.fieldname !== "file") fail("invalidInput", { problems: [{ pointer: "/file", code: "required", message: "is missing" }] })
  const bytesMax = key === "importPreview" ? LIMITS.importBytes : LIMITS.attachmentBytes
  const path = join(temporary, newId("upl"))
  try {
    await writeFlushed(path, part.file, bytesMax)
  } catch (error) {
    await rm(path, { force: true })
    if (error instanceof FileTooLarge) fail("payloadTooLarge", { problems: [{ pointer: "/file", code: "tooMuch", message: "is larger than allowed", limit: bytesMax }] })
    throw error
  }
  const opened: ReadStream[] = []
  return {
    open() {
      const stream = createReadStream(path)
      opened.push(stream)
      return { fileName: part.filename, mediaType: part.mimetype, stream }
    },
    async discard() {
      for (const stream of opened) stream.destroy()
      await rm(path, { force: true })
    },
  }
}
