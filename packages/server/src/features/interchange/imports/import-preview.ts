// Reads a file and says what an import would do. Nothing is created but the report and the file, both for two days.

import { LIMITS } from "@throughline/contract"
import { buffer } from "node:stream/consumers"
import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import { safeFileName } from "../../safe-file-name.ts"
import { whileWorking } from "../while-working.ts"
import { presentImport } from "./imports.present.ts"
import type { StoredReport } from "./imports.present.ts"
import { insertImport } from "./imports.sql.ts"
import { parseInWorker } from "./parse-in-worker.ts"
import type { ParseAnswer } from "./parse-file.ts"

export const importPreview = handle("importPreview", async ({ fileName, projectId }, context) => {
  const { tx, actor, now, request } = context
  if (projectId !== undefined) fail("invalidInput", { problems: [{ pointer: "/projectId", code: "value", message: "a file makes a new project; it cannot be read into an existing one" }] })
  if (request.upload === null) fail("malformedRequest", { detail: "There is no file in this request." })
  const content = await buffer(request.upload.stream)
  if (content.length > LIMITS.importBytes) fail("payloadTooLarge")
  const answer = await whileWorking(tx, parseInWorker({ bytes: content, now: now.getTime(), wantsPlan: false }))
  const row = {
    id: context.newId("imp"), file_name: safeFileName(fileName), format: answer.ok ? answer.file.format : answer.format, state: answer.ok ? "ready" : "failed", progress: 100, report: storedReport(answer),
  }
  await insertImport(tx, actor, row, content)
  return presentImport({ ...row, project_id: null })
})

function storedReport(answer: ParseAnswer): StoredReport {
  if (!answer.ok) return { parsed: null, error: { ...answer.error } }
  const { plan: _plan, format: _format, ...parsed } = answer.file
  return { parsed, error: null }
}
