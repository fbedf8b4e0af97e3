// Every hostile file is refused by name, or read with a finding; in a second, within bounded memory, through every reader.

import { validatePlan } from "@throughline/plan"
import { HOSTILE_CSV, HOSTILE_XML, mspdiWith, taskXml } from "@throughline/testkit"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { readMspdi, readTaskCsv } from "../src/index.ts"

function atDepth(depth: number) {
  return readMspdi(mspdiWith({ head: `${"<a>".repeat(depth)}${"</a>".repeat(depth)}` }), { xmlLimits: { depth: 8 } })
}

/** One second is promised on an idle machine; tests share theirs, so processor time counts, with some air. */
const PATIENCE = 2_000

function processorTime(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1_000
}

describe("Microsoft Project files", () => {
  test.each(HOSTILE_XML)("$name", ({ make, code, finding }) => {
    const bytes = make()
    const began = process.cpuUsage()
    const result = readMspdi(bytes)
    expect(processorTime(began)).toBeLessThan(PATIENCE)
    if (result.ok) {
      expect(code).toBeNull()
      expect(result.findings.map((found) => found.code)).toContain(finding)
      expect(validatePlan(result.plan)).toEqual([])
    } else expect(result.error.code).toBe(code)
  })

  test("an error names line and element", () => {
    const result = readMspdi(mspdiWith({ tasks: `${taskXml(1)}<Task>\n<UID>2</UID>\n<Notes>&undefined;</Notes></Task>` }))
    expect(result).toMatchObject({ ok: false, error: { code: "xml.entity", line: 8, element: "Notes" } })
  })

  test("a limit is named, and holds at n and not at n + 1", () => {
    expect(atDepth(7).ok).toBe(true)
    expect(atDepth(8)).toMatchObject({ ok: false, error: { code: "xml.limit", message: expect.stringContaining("limit depth") } })
  })

  test("a table is no Microsoft Project file, and the other way round", () => {
    for (const { make } of HOSTILE_CSV) expect(readMspdi(make()).ok).toBe(false)
    for (const { make } of HOSTILE_XML.slice(0, 12)) expect(readTaskCsv(make()).ok).toBe(false)
  })
})

describe("tables", () => {
  test.each(HOSTILE_CSV)("$name", ({ make, code }) => {
    const bytes = make()
    const began = process.cpuUsage()
    const result = readTaskCsv(bytes)
    expect(processorTime(began)).toBeLessThan(PATIENCE)
    expect(result.ok ? null : result.error.code).toBe(code)
  })
})

describe("damage", () => {
  const whole = mspdiWith({ tasks: taskXml(1) + taskXml(2, "<PredecessorLink><PredecessorUID>1</PredecessorUID><Type>1</Type></PredecessorLink>") })

  test("a file cut anywhere is an error, never an exception or a half plan", () => {
    for (let length = 0; length < whole.length - 1; length += 1) expect(readMspdi(whole.subarray(0, length)).ok).toBe(false)
  })

  test("a file with one byte changed anywhere is a result or an error, never an exception", () => {
    fc.assert(fc.property(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }), (at, byte) => {
      const damaged = Uint8Array.from(whole)
      damaged[at] = byte
      const result = readMspdi(damaged)
      expect(result.ok || result.error.message.length > 0).toBe(true)
    }), { numRuns: 2_000 })
  })

  test("random bytes are a result or an error for both readers", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(typeof readMspdi(bytes).ok).toBe("boolean")
      expect(typeof readTaskCsv(bytes).ok).toBe("boolean")
    }), { numRuns: 2_000 })
  })
})
