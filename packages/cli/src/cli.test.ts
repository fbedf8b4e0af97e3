// The command line as a person calls it: what it prints, where it says no, and with which exit code.

import { writeMspdi } from "@throughline/interchange"
import { schedulePlan } from "@throughline/plan"
import { aPlan } from "@throughline/testkit"
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { CommandFailure } from "./failure.ts"
import { writeOutput } from "./files.ts"
import { connect } from "./remote.ts"
import { visible } from "./terminal.ts"

const folder = mkdtempSync(join(tmpdir(), "throughline-cli-"))
const file = (name: string) => join(folder, name)
const throughline = (...args: string[]) => spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", join(import.meta.dirname, "main.ts"), ...args], { encoding: "utf8", cwd: folder })

beforeAll(() => {
  const plan = aPlan().task("Order racks", "3d").task("Install racks", "2d").link("Order racks", "Install racks", "FS+1d").build()
  writeFileSync(file("plan.xml"), writeMspdi(plan, schedulePlan(plan)))
})

describe("throughline", () => {
  test("without a command shows what there is", () => {
    const { stdout, status } = throughline()
    expect(status).toBe(0)
    for (const name of ["serve", "schedule", "convert", "import", "export", "doctor", "backup", "restore", "openapi"]) expect(stdout).toContain(`  ${name}`)
  })

  test("refuses a command it does not know with exit code 2", () => {
    const { stderr, status } = throughline("frobnicate")
    expect(status).toBe(2)
    expect(stderr).toContain('no command "frobnicate"')
  })
})

describe("throughline schedule", () => {
  test("says which argument is missing", () => {
    const { stderr, status } = throughline("schedule")
    expect([status, stderr]).toEqual([2, expect.stringContaining("FILE is missing")])
  })

  test("refuses an option it does not know", () => {
    expect(throughline("schedule", "plan.xml", "--jsn").status).toBe(2)
  })

  test("names a file that is not there", () => {
    const { stderr, status } = throughline("schedule", "nothing.xml")
    expect([status, stderr]).toEqual([2, expect.stringContaining('no file "nothing.xml"')])
  })

  test.each([
    ["an empty file", ""],
    ["a file that is no plan", "<Invoice/>"],
    ["a file cut off in the middle", "<Project><Tasks><Task><UID>1</UID>"],
    ["a file with a document type", '<!DOCTYPE Project [<!ENTITY a "b">]><Project/>'],
  ])("refuses %s with a sentence and exit code 2", (_, text) => {
    writeFileSync(file("bad.xml"), text)
    const { stderr, stdout, status } = throughline("schedule", "bad.xml")
    expect(status).toBe(2)
    expect(stdout).toBe("")
    expect(stderr).toMatch(/^throughline schedule: bad\.xml.*\[[a-z]+\.[a-zA-Z]+\]\n$/)
  })

  test("prints every date of every task as JSON", () => {
    const { stdout, status } = throughline("schedule", "plan.xml", "--json")
    expect(status).toBe(0)
    const { tasks } = JSON.parse(stdout)
    expect(tasks).toHaveLength(2)
    expect(Object.keys(tasks[0])).toEqual(["uid", "start", "finish", "earlyStart", "earlyFinish", "lateStart", "lateFinish", "totalSlackMinutes", "freeSlackMinutes", "critical"])
    const gap = Date.parse(`${tasks[1].start}Z`) - Date.parse(`${tasks[0].finish}Z`)
    expect(gap).toBeGreaterThanOrEqual(24 * 3_600_000 - 9 * 3_600_000)
    expect(tasks[1].critical).toBe(true)
  })

  test("computes from inputs alone: wrong computed dates in the file change nothing", () => {
    const text = readFileSync(file("plan.xml"), "utf8")
    writeFileSync(file("lies.xml"), text.replaceAll(/<(EarlyStart|EarlyFinish|LateStart|LateFinish)>[^<]*</g, "<$1>2031-01-01T08:00:00<"))
    expect(throughline("schedule", "lies.xml", "--json").stdout).toBe(throughline("schedule", "plan.xml", "--json").stdout)
  })
})

describe("throughline convert", () => {
  test("refuses an ending it cannot write", () => {
    expect(throughline("convert", "plan.xml", "plan.docx").status).toBe(2)
  })

  test("does not replace a file unless told to", () => {
    writeFileSync(file("kept.csv"), "mine")
    expect(throughline("convert", "plan.xml", "kept.csv").status).toBe(2)
    expect(readFileSync(file("kept.csv"), "utf8")).toBe("mine")
    expect(throughline("convert", "plan.xml", "kept.csv", "--force").status).toBe(0)
    expect(readFileSync(file("kept.csv"), "utf8")).toContain("Install racks")
  })

  test("brings a plan through CSV and back with the same dates", () => {
    expect(throughline("convert", "plan.xml", "through.csv").status).toBe(0)
    expect(throughline("convert", "through.csv", "back.xml").status).toBe(0)
    expect(throughline("schedule", "back.xml", "--json").stdout).toBe(throughline("schedule", "plan.xml", "--json").stdout)
  })
})

describe("files and the network", () => {
  test("are not written through a link", async () => {
    writeFileSync(file("target"), "untouched")
    symlinkSync(file("target"), file("link.csv"))
    await expect(writeOutput(file("link.csv"), "new", true)).rejects.toThrow(CommandFailure)
    expect(readFileSync(file("target"), "utf8")).toBe("untouched")
  })

  test("a token is not sent over plain http to another machine", () => {
    expect(() => connect({ url: "http://plan.example.org", token: "t" })).toThrow(/only sent over https/)
    expect(connect({ url: "https://plan.example.org/", token: "t" }).url).toBe("https://plan.example.org")
    expect(connect({ url: "http://127.0.0.1:3000", token: "t" }).url).toBe("http://127.0.0.1:3000")
  })

  test("control characters of a name are shown, not obeyed", () => {
    expect(visible("a\u001b[31mb\u202ec")).toBe("a\\u001b[31mb\\u202ec")
  })
})
