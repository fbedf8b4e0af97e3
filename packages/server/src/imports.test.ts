// Who may import whom inside the server, checked on the files themselves.

import { readdir, readFile } from "node:fs/promises"
import { dirname, join, relative, resolve } from "node:path"
import { describe, expect, test } from "vitest"

interface Import {
  readonly from: string
  readonly to: string
  /** Types are gone when the program runs. */
  readonly typeOnly: boolean
}
const SRC = import.meta.dirname
const imports = await allImports()
const breaking = (rule: (one: Import) => boolean) => imports.filter(rule).map(({ from, to }) => `${from} -> ${to}`)
const areaOf = (path: string) => /^features\/([^/]+)\//.exec(path)?.[1]

describe("inside the server", () => {
  test("there are files to look at", () => {
    expect(imports.length).toBeGreaterThan(200)
  })
  test("the platform knows no feature and no transport", () => {
    expect(breaking(({ from, to }) => from.startsWith("platform/") && /^(features|transports)\//.test(to))).toEqual([])
  })
  test("features know no transport", () => {
    expect(breaking(({ from, to }) => from.startsWith("features/") && to.startsWith("transports/"))).toEqual([])
  })
  test("transports know no feature, no SQL and no database: all they can do is call run", () => {
    expect(breaking(({ from, to }) => from.startsWith("transports/") && (to.startsWith("features/") || to.startsWith("platform/db/") || to.endsWith(".sql.ts")))).toEqual([])
  })
  test("a feature uses another only through its index", () => {
    expect(breaking(({ from, to }) => areaOf(from) !== undefined && areaOf(to) !== undefined && areaOf(from) !== areaOf(to) && !/^features\/[^/]+\/([^/]+\/)?index\.ts$/.test(to))).toEqual([])
  })
  test("rules reach no database", () => {
    expect(breaking(({ from, to, typeOnly }) => !typeOnly && from.endsWith(".rules.ts") && (to.endsWith(".sql.ts") || to.startsWith("platform/db/")))).toEqual([])
  })
})

async function allImports(): Promise<readonly Import[]> {
  const files = (await readdir(SRC, { recursive: true })).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
  const found = await Promise.all(files.map(async (from) => {
    const text = await readFile(join(SRC, from), "utf8")
    return [...text.matchAll(/^(?:import|export)( type)? [^;]*?from "(\.[^"]+)"/gm)].map(([, type, to = ""]) => ({ from, to: relative(SRC, resolve(SRC, dirname(from), to)), typeOnly: type !== undefined }))
  }))
  return found.flat()
}
