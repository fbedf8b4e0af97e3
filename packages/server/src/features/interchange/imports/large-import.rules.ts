// Is this import too large to keep its caller waiting? What is smaller takes well under a second.

import type { ImportFormat } from "./parse-file.ts"

/** A task is some 2,000 bytes of XML, or some 30 of a table. */
const SMALL_BYTES: Readonly<Record<ImportFormat, number>> = { mspdi: 512 * 1024, csv: 64 * 1024 }
const SMALL_TASKS = 1_000

export function isLarge(format: ImportFormat, bytes: number, tasks: number): boolean {
  return bytes > SMALL_BYTES[format] || tasks > SMALL_TASKS
}
