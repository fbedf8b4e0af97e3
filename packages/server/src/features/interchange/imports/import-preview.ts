// Reads a file and says what an import would do. Nothing is created but the report and the file, both for two days.
// A small file is read while the caller waits; of a larger one the caller hears by import.read how far it is.

import { LIMITS } from "@throughline/contract"
import { buffer } from "node:stream/consumers"
import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import { safeFileName } from "../../safe-file-name.ts"
import { whileWorking } from "../while-working.ts"
import { presentImport } from "./imports.present.ts"
import type { StoredReport } from "./imports.present.ts"
import { finishReading, insertImport } from "./imports.sql.ts"
import { isLarge } from "./large-import.rules.ts"
import { parseInWorker } from "./parse-in-worker.ts"
import { formatOf } from "./parse-file.ts"
import type { ParseAnswer } from "./parse-file.ts"
import { workOnImport } from "./work-on-import.ts"

export const importPreview = handle("importPreview", async ({ fileName, projectId }, context) => {
  const { tx, actor, now, request } = context
  if (projectId !== undefined) fail("invalidInput", { problems: [{ pointer: "/projectId", code: "value", message: "a file makes a new project; it cannot be read into an existing one" }] })
  if (request.upload === null) fail("malformedRequest", { detail: "There is no file in this request." })
  const content = await buffer(request.upload.stream)
  if (content.length > LIMITS.importBytes) fail("payloadTooLarge")
  const names = { id: context.newId("imp"), file_name: safeFileName(fileName) }
  const format = formatOf(content)
  if (isLarge(format, content.length, 0)) {
    const row = { ...names, format, state: "reading", progress: 0, report: { parsed: null, error: null } }
    await insertImport(tx, actor, row, content)
    workOnImport(context, row.id, "reading", async ({ job, read }) => {
      const result = outcome(await read(false, 100))
      await job.act(({ tx: later, actor: still }) => finishReading(later, still, row.id, result))
    })
    return presentImport({ ...row, project_id: null, abandoned: false })
  }
  const row = { ...names, progress: 100, ...outcome(await whileWorking(tx, parseInWorker(async () => ({ bytes: content, now: now.getTime(), wantsPlan: false })))) }
  await insertImport(tx, actor, row, row.state === "ready" ? content : null)
  return presentImport({ ...row, project_id: null, abandoned: false })
})

function outcome(answer: ParseAnswer): { readonly format: string; readonly state: "ready" | "failed"; readonly report: StoredReport } {
  if (!answer.ok) return { format: answer.format, state: "failed", report: { parsed: null, error: { ...answer.error } } }
  const { plan: _plan, format, ...parsed } = answer.file
  return { format, state: "ready", report: { parsed, error: null } }
}
