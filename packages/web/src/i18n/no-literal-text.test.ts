// Words belong to the catalogue: no text stands literally in the markup of pages and components.

import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"

const SOURCE = join(import.meta.dirname, "..")
const SPOKEN = /\s(?:label|title|placeholder|description|aria-label|alt|error)="([^"]*\p{L}{2}[^"]*)"/gu
const BETWEEN_TAGS = />\s*([^<>{}=;()]*\p{L}{2}[^<>{}=;()]*)\s*<\//gu

it("no component holds text of its own", () => {
  const found = globSync("**/*.tsx", { cwd: SOURCE }).filter((path) => !path.includes(".test.")).flatMap((path) => {
    const code = readFileSync(join(SOURCE, path), "utf8").replaceAll(/\/\/.*$|\/\*[^]*?\*\//gm, "")
    return [...code.matchAll(BETWEEN_TAGS), ...code.matchAll(SPOKEN)].map((match) => `${path}: ${match[1]}`)
  })
  expect(found).toEqual([])
})
