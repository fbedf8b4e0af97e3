// Levelling a plan file as a person calls it.

import { readMspdi, writeMspdi } from "@throughline/interchange"
import { schedulePlan } from "@throughline/plan"
import { aPlan, taskIdOf } from "@throughline/testkit"
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeAll, expect, test, vi } from "vitest"
import { levelPlanFile } from "./level-plan.ts"

const folder = mkdtempSync(join(tmpdir(), "throughline-level-"))
const file = (name: string): string => join(folder, name)
const plain = { schedules: 40, seconds: null, seed: 1, json: false }

beforeAll(() => {
  const plan = aPlan().resource("Ana").task("Migrate", "3d", { priority: 700 }).task("Build", "2d").task("Test", "1d").link("Build", "Test").assign("Migrate", "Ana").assign("Build", "Ana").build()
  writeFileSync(file("plan.xml"), writeMspdi(plan, schedulePlan(plan)))
  expect(plan.task.has(taskIdOf("Build"))).toBe(true)
})
afterEach(() => vi.restoreAllMocks())

async function printed(options: Parameters<typeof levelPlanFile>[1]): Promise<string> {
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true)
  vi.spyOn(console, "error").mockReturnValue()
  expect(await levelPlanFile(file("plan.xml"), options)).toBe(0)
  return write.mock.calls.map(([text]) => String(text)).join("")
}

test("prints what moves and why, finish and overload before and after, and the bound", async () => {
  const text = await printed(plain)
  expect(text).toContain("finish    2026-03-04T17:00 -> 2026-03-09T17:00")
  expect(text).toContain("at best   2026-03-06T17:00 (proved; gap 1.0 working days)")
  expect(text).toContain("overload  2.0 days of work, 2 tasks, 1 people -> none")
  expect(text).toContain("Build: Ana is busy with Migrate until 2026-03-04T17:00")
  expect(text).toContain("Test: follows Build")
})

test("prints the same as JSON, for programs", async () => {
  const record: unknown = JSON.parse(await printed({ ...plain, json: true }))
  expect(record).toMatchObject({
    finishAfter: "2026-03-09T17:00:00", gapMinutes: 480, overloadAfter: { minutes: 0 }, moves: [{ because: "resource", resource: "Ana", shiftMinutes: 1_440, levelingDelayMinutes: 4_320 }, { because: "predecessor" }],
  })
})

test("writes the levelled plan where a file is named, and it has the printed dates when it is read again", async () => {
  await printed({ ...plain, out: file("levelled.xml") })
  const read = readMspdi(readFileSync(file("levelled.xml")))
  if (!read.ok) throw new Error(read.error.message)
  const build = [...read.plan.task.values()].find(({ name }) => name === "Build")
  expect(build?.levelingDelay).toBe(43_200)
})

test("a budget of seconds ends the search", async () => {
  expect(await printed({ ...plain, schedules: null, seconds: 0.05 })).toContain("-> none")
})

test("refuses an objective it does not know and a target that is no plan file", async () => {
  await expect(levelPlanFile(file("plan.xml"), { ...plain, objective: "beauty" })).rejects.toThrow('no objective "beauty"')
  await expect(levelPlanFile(file("plan.xml"), { ...plain, out: "levelled.csv" })).rejects.toThrow("--out")
  await expect(levelPlanFile(file("plan.xml"), { ...plain, pauses: "some" })).rejects.toThrow("interrupted")
})
