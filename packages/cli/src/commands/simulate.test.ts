import { writeMspdi } from "@throughline/interchange"
import { schedulePlan } from "@throughline/plan"
import { aPlan } from "@throughline/testkit"
import { spawnSync } from "node:child_process"
import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { beforeAll, expect, test } from "vitest"

const folder = mkdtempSync(join(tmpdir(), "throughline-simulate-"))
const simulate = (...args: string[]) => spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", join(import.meta.dirname, "../main.ts"), "simulate", ...args], { encoding: "utf8", cwd: folder })

beforeAll(() => {
  const plain = aPlan().task("Order racks", "3d").task("Install racks", "2d").link("Order racks", "Install racks").build()
  const ranged = aPlan().task("Order racks", "3d", { estimate: { kind: "triangular", optimistic: 9_600, likely: 14_400, pessimistic: 48_000 } }).task("Install racks", "2d").link("Order racks", "Install racks").build()
  writeFileSync(join(folder, "plain.xml"), writeMspdi(plain, schedulePlan(plain)))
  writeFileSync(join(folder, "ranged.xml"), writeMspdi(ranged, schedulePlan(ranged)))
})

test("a plan without ranges is spread, and the output says so", () => {
  const { status, stdout } = simulate("plain.xml", "--iterations", "500")
  expect(status).toBe(0)
  expect(stdout).toContain("for 2 a pert range of 75 to 150 % of the duration is ASSUMED")
  expect(stdout).toContain("P80 finish")
})

test("ranges in the file are taken; other tasks are then certain unless a spread is asked for", () => {
  const result = JSON.parse(simulate("ranged.xml", "--iterations", "2000", "--seed", "7", "--json").stdout)
  expect(result).toMatchObject({ iterations: 2000, seed: 7, estimated: 1, assumed: 0, assumption: null, plannedFinish: "2026-03-06T17:00:00" })
  expect(result.finish.p50 < result.finish.p80).toBe(true)
  expect(result.tasks[0]).toMatchObject({ criticality: 1, sensitivity: expect.closeTo(1, 5) })
  expect(JSON.parse(simulate("ranged.xml", "--iterations", "500", "--spread", "90,130", "--distribution", "uniform", "--json").stdout)).toMatchObject({ estimated: 1, assumed: 1, assumption: { kind: "uniform", low: 9000, high: 13_000 } })
})

test("one, two and four workers print the same bytes; another seed prints others", () => {
  const [one, two, four, other] = [["1", "1"], ["2", "1"], ["4", "1"], ["1", "2"]].map(([workers = "", seed = ""]) => simulate("plain.xml", "--iterations", "3000", "--workers", workers, "--seed", seed, "--json").stdout)
  expect(one).toContain('"iterations":3000')
  expect([two, four]).toEqual([one, one])
  expect(other).not.toBe(one)
})

test.each([
  [[], "FILE is missing"], [["nothing.xml"], "nothing.xml"], [["plain.xml", "--iterations", "0"], "--iterations"], [["plain.xml", "--iterations", "1e9"], "--iterations"],
  [["plain.xml", "--seed", "x"], "--seed"], [["plain.xml", "--spread", "150,75"], "--spread"], [["plain.xml", "--distribution", "cauchy"], "--distribution"], [["plain.xml", "--workers", "-1"], "--workers"],
])("wrong input %j is refused with exit code 2", (args, words) => {
  const { status, stderr } = simulate(...args)
  expect([status, stderr]).toEqual([2, expect.stringContaining(words)])
})
