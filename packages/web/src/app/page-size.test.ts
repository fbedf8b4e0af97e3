// How much script the first page after signing in needs. Measured on a build; without one there is nothing to measure.

import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { expect, it } from "vitest"

const DIST = join(import.meta.dirname, "../../dist")
const MANIFEST = join(DIST, ".vite/manifest.json")
const BUDGET_KB = 300
/** What the address "/" loads: the entry, the frame, the page and the words. */
const START = ["index.html", "src/app/shell.tsx", "src/features/home/pages/home-page.tsx", "src/i18n/en.ts"]

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
}

it.skipIf(!existsSync(MANIFEST))(`the start page needs at most ${BUDGET_KB} kB of script, compressed`, () => {
  const chunks: Readonly<Record<string, Chunk>> = JSON.parse(readFileSync(MANIFEST, "utf8"))
  const needed = new Set<string>()
  const add = (name: string): void => {
    const chunk = chunks[name]
    if (chunk === undefined || needed.has(chunk.file)) return
    needed.add(chunk.file)
    for (const imported of chunk.imports ?? []) add(imported)
  }
  START.forEach(add)
  const bytes = [...needed].filter((file) => file.endsWith(".js")).map((file) => gzipSync(readFileSync(join(DIST, file))).length)
  expect(needed.size).toBeGreaterThan(START.length - 1)
  expect(bytes.reduce((sum, each) => sum + each, 0) / 1000).toBeLessThan(BUDGET_KB)
})
