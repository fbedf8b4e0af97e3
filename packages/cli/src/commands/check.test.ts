// throughline check and throughline schedule --compare as a person calls them.

import { writeMspdi } from "@throughline/interchange"
import { schedulePlan, type Plan } from "@throughline/plan"
import { aPlan } from "@throughline/testkit"
import { spawnSync } from "node:child_process"
import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { beforeAll, describe, expect, test, vi } from "vitest"
import type { Command } from "../command.ts"
import { CommandFailure } from "../failure.ts"
import { check } from "./check.ts"
import { schedule } from "./schedule.ts"

const folder = mkdtempSync(join(tmpdir(), "throughline-check-"))
const file = (name: string): string => join(folder, name)

/** The command in this process: what it prints, and how it ends. */
async function throughline(command: Command, ...args: string[]) {
  const lines: string[] = []
  const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => lines.push(String(text)) > 0)
  try {
    return { status: await command.run(args), stdout: lines.join(""), stderr: "" }
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error
    return { status: error.exitCode, stdout: lines.join(""), stderr: error.message }
  } finally {
    write.mockRestore()
  }
}
const save = (name: string, plan: Plan): void => writeFileSync(file(name), writeMspdi(plan, schedulePlan(plan)))

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
  test("ends with 0 where every check that can be measured is passed", async () => {
    const { stdout, status } = await throughline(check, file("sound.xml"), "--date", "2026-03-01", "--json")
    const { passed, dataDate } = JSON.parse(stdout)
    expect([status, passed, dataDate]).toEqual([0, true, "2026-03-01T17:00"])
    // A day later the first step should have begun.
    expect((await throughline(check, file("sound.xml"), "--date", "2026-03-02")).stdout).toContain("FAIL  9 tasks planned in the past or done in the future: 1 (at most 0)\n        1 Step 1\n")
  })

  test("ends with 1 and names the offenders of each check that is not passed", async () => {
    const { stdout, status } = await throughline(check, file("loose.xml"), "--date", "2026-03-01")
    expect(status).toBe(1)
    expect(stdout).toContain("FAIL  1 tasks without predecessor or successor: 100.0 % (at most 5.0 %)\n        1 Order racks\n        2 Install racks\n        3 Paint\n")
    expect(stdout).toContain("FAIL  2 links with a lead: 100.0 % (at most 0.0 %)\n        1 Order racks -> 2 Install racks (FS)\n")
    expect(stdout).toContain("  -  13 critical path length index: nothing to measure")
    expect(stdout.split("\n").filter((line) => /^(?: ok |FAIL|  - ) /.test(line))).toHaveLength(14)
  })

  test("gives tasks by their number and name, and links by both ends, as JSON", async () => {
    const { checks } = JSON.parse((await throughline(check, file("loose.xml"), "--date", "2026-03-01", "--json")).stdout)
    expect(checks).toHaveLength(14)
    expect(checks[0]).toEqual({ code: "logic", measure: 1, threshold: 0.05, bound: "max", passed: false, tasks: [{ uid: 1, name: "Order racks" }, { uid: 2, name: "Install racks" }, { uid: 3, name: "Paint" }], links: [] })
    expect(checks[1].links).toEqual([{ predecessor: 1, successor: 2, kind: "FS" }])
  })

  test("ends with 2 for a file or a day that cannot be read", async () => {
    writeFileSync(file("bad.xml"), "<Invoice/>")
    const { status: code } = spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", join(import.meta.dirname, "../main.ts"), "check", file("bad.xml")])
    expect(code).toBe(2)
    expect((await throughline(check, file("bad.xml"))).status).toBe(2)
    const { stderr, status } = await throughline(check, file("loose.xml"), "--date", "2026-02-30")
    expect([status, stderr]).toEqual([2, expect.stringContaining("is not a day")])
  })
})

describe("throughline schedule --compare", () => {
  test("prints why the later version of a file ends later, with days that add up", async () => {
    const { stdout, status } = await throughline(schedule, file("loose.xml"), "--compare", file("later.xml"))
    expect(status).toBe(0)
    expect(stdout).toMatch(/^The finish moved from 2026-03-05 17:00 to 2026-03-11 17:00:\n +\+2 d {2}durations\n +\+2 d {2}1 Order racks\n +\+2 d {2}links\n +\+2 d {2}link 1 -> 2\n +\+4 d {2}in all, in working days\n$/)
  })

  test("says so where nothing moved, and takes no --json", async () => {
    expect((await throughline(schedule, file("loose.xml"), "--compare", file("loose.xml"))).stdout).toBe("The finish did not move: 2026-03-05 17:00\n")
    expect((await throughline(schedule, file("loose.xml"), "--compare", file("loose.xml"), "--json")).status).toBe(2)
  })
})
