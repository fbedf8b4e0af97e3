// The report of an import, as its owner reads it.

import type { OPERATIONS, OutputOf } from "@throughline/contract"
import { presentCode } from "../../present-code.ts"
import type { ImportRow } from "./imports.sql.ts"
import type { ParsedFile } from "./parse-file.ts"
import { INTERRUPTED } from "./interrupted.ts"

export type ImportReport = OutputOf<typeof OPERATIONS.importRead>

/** What is kept of a preview beside the file. */
export interface StoredReport {
  readonly parsed: Omit<ParsedFile, "plan" | "format"> | null
  readonly error: ImportReport["error"]
}

export function presentImport(row: Omit<ImportRow, "bytes">): ImportReport {
  const { parsed } = row.report
  const state = row.abandoned ? "failed" : row.state
  // Whoever fails says why; only who was ended cannot.
  const error = state === "failed" ? (row.report.error ?? INTERRUPTED) : row.report.error
  return {
    id: presentCode.importId(row.id), fileName: row.file_name, format: presentCode.importFormat(row.format), state: presentCode.importState(state), progress: row.progress,
    counts: parsed === null ? null : { ...parsed.counts }, title: parsed?.title ?? "", start: parsed?.start ?? null, finish: parsed?.finish ?? null,
    findings: (parsed?.findings ?? []).map((finding) => ({ ...finding, examples: [...finding.examples] })), differences: (parsed?.differences ?? []).map((difference) => ({ ...difference })),
    differenceCount: parsed?.differenceCount ?? 0, error, projectId: row.project_id,
  }
}
