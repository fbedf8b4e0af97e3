// throughline check and throughline schedule --compare as a person calls them.

import { writeMspdi } from "@throughline/interchange"
import { schedulePlan, type Plan } from "@throughline/plan"
import { aPlan } from "@throughline/testkit"
import { spawnSync } from "node:child_process"
import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"

const folder = mkdtempSync(join(tmpdir(), "throughline-check-"))
const throughline = (...args: string[]) => spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", join(import.meta.dirname, "../main.ts"), ...args], { encoding: "utf8", cwd: folder })
const save = (name: string, plan: Plan): void => writeFileSync(join(folder, name), writeMspdi(plan, schedulePlan(plan)))

/** Fifty tasks in a row with somebody on each: two loose ends of fifty are within what is allowed. */
function soundPlan(): Plan {
  const plan = aPlan().resource("Ana")
  for (let n = 1; n <= 50; n += 1) {
    plan.task(`Step ${n}`, "1d").assign(`Step ${n}`, "Ana")
    if (n > 1) plan.link(`Step ${n - 1}`, `Step ${n}`)
  }
  return plan.build()
}

beforeAll(() => {
  save("sound.xml", soundPlan())
  save("loose.xml", aPlan().task("Order racks", "3d").task("Install racks", "2d").task("Paint", "1d").link("Order racks", "Install racks", "FS-1d").build())
  save("later.xml", aPlan().task("Order racks", "5d").task("Install racks", "2d").task("Paint", "1d").link("Order racks", "Install racks", "FS+1d").build())
})

describe("throughline check", () => {
  test("ends with 0 where every check that can be measured is passed", () => {
    const { stdout, status } = throughline("check", "sound.xml", "--date", "2026-03-01", "--json")
    const { passed, dataDate } = JSON.parse(stdout)
    expect([status, passed, dataDate]).toEqual([0, true, "2026-03-01T17:00"])
    // A day later the first step should have begun.
    expect(throughline("check", "sound.xml", "--date", "2026-03-02").stdout).toContain("FAIL  9 tasks planned in the past or done in the future: 1 (at most 0)\n        1 Step 1\n")
  })

  test("ends with 1 and names the offenders of each check that is not passed", () => {
    const { stdout, status } = throughline("check", "loose.xml", "--date", "2026-03-01")
    expect(status).toBe(1)
    expect(stdout).toContain("FAIL  1 tasks without predecessor or successor: 100.0 % (at most 5.0 %)\n        1 Order racks\n        2 Install racks\n        3 Paint\n")
    expect(stdout).toContain("FAIL  2 links with a lead: 100.0 % (at most 0.0 %)\n        1 Order racks -> 2 Install racks (FS)\n")
    expect(stdout).toContain("  -  13 critical path length index: nothing to measure")
    expect(stdout.split("\n").filter((line) => /^(?: ok |FAIL|  - ) /.test(line))).toHaveLength(14)
  })

  test("gives tasks by their number and name, and links by both ends, as JSON", () => {
    const { checks } = JSON.parse(throughline("check", "loose.xml", "--date", "2026-03-01", "--json").stdout)
    expect(checks).toHaveLength(14)
    expect(checks[0]).toEqual({ code: "logic", measure: 1, threshold: 0.05, bound: "max", passed: false, tasks: [{ uid: 1, name: "Order racks" }, { uid: 2, name: "Install racks" }, { uid: 3, name: "Paint" }], links: [] })
    expect(checks[1].links).toEqual([{ predecessor: 1, successor: 2, kind: "FS" }])
  })

  test("ends with 2 for a file or a day that cannot be read", () => {
    writeFileSync(join(folder, "bad.xml"), "<Invoice/>")
    expect(throughline("check", "bad.xml").status).toBe(2)
    const { stderr, status } = throughline("check", "loose.xml", "--date", "2026-02-30")
    expect([status, stderr]).toEqual([2, expect.stringContaining("is not a day")])
  })
})

describe("throughline schedule --compare", () => {
  test("prints why the later version of a file ends later, with days that add up", () => {
    const { stdout, status } = throughline("schedule", "loose.xml", "--compare", "later.xml")
    expect(status).toBe(0)
    expect(stdout).toMatch(/^The finish moved from 2026-03-05 17:00 to 2026-03-11 17:00:\n +\+2 d {2}durations\n +\+2 d {2}1 Order racks\n +\+2 d {2}links\n +\+2 d {2}link 1 -> 2\n +\+4 d {2}in all, in working days\n$/)
  })

  test("says so where nothing moved, and takes no --json", () => {
    expect(throughline("schedule", "loose.xml", "--compare", "loose.xml").stdout).toBe("The finish did not move: 2026-03-05 17:00\n")
    expect(throughline("schedule", "loose.xml", "--compare", "loose.xml", "--json").status).toBe(2)
  })
})
