// Real plans to read, where they are at hand: ../shared/corpus beside the repository, or THROUGHLINE_CORPUS.

import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"

const folder = join(process.env["THROUGHLINE_CORPUS"] ?? resolve(import.meta.dirname, "../../../../shared/corpus"), "schedules")

export const corpusFiles: readonly string[] = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".xml")) : []
if (corpusFiles.length === 0) process.stdout.write("skipped: no corpus of plans at hand\n")

export function corpusBytes(name: string): Uint8Array {
  return readFileSync(join(folder, name))
}
