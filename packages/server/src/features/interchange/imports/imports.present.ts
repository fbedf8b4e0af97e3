// The report of an import, as its owner reads it.

import type { OPERATIONS, OutputOf } from "@throughline/contract"
import { presentCode } from "../../present-code.ts"
import type { ImportRow } from "./imports.sql.ts"
import type { ParsedFile } from "./parse-file.ts"

export type ImportReport = OutputOf<typeof OPERATIONS.importRead>

/** What is kept of a preview beside the file. */
export interface StoredReport {
  readonly parsed: Omit<ParsedFile, "plan" | "format"> | null
  readonly error: ImportReport["error"]
}

export function presentImport(row: ImportRow): ImportReport {
  const { parsed, error } = row.report
  return {
    id: presentCode.importId(row.id), fileName: row.file_name, format: presentCode.importFormat(row.format), state: presentCode.importState(row.state), progress: row.progress,
    counts: parsed === null ? null : { ...parsed.counts }, title: parsed?.title ?? "", start: parsed?.start ?? null, finish: parsed?.finish ?? null,
    findings: (parsed?.findings ?? []).map((finding) => ({ ...finding, examples: [...finding.examples] })), differences: (parsed?.differences ?? []).map((difference) => ({ ...difference })),
    differenceCount: parsed?.differenceCount ?? 0, error, projectId: row.project_id,
  }
}
