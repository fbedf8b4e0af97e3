// throughline level for instances: what it reads, what it refuses and where, and that its solutions are in the form that checkers read.

import { spawn } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { afterEach, describe, expect, test, vi } from "vitest"
import { CommandFailure } from "../failure.ts"
import { level } from "./level.ts"

const folder = mkdtempSync(join(tmpdir(), "throughline-level-"))
const file = (name: string) => join(folder, name)

const SM = `************************
file with basedata            : made by hand
************************
projects                      :  1
jobs (incl. supersource/sink ):  4
horizon                       :  9
RESOURCES
  - renewable                 :  1   R
  - nonrenewable              :  0   N
  - doubly constrained        :  0   D
************************
PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          2           2   3
   2        1          1           4
   3        1          1           4
   4        1          0
************************
REQUESTS/DURATIONS:
jobnr. mode duration  R 1
------------------------------------------------------------------------
  1      1     0       0
  2      1     3       2
  3      1     4       1
  4      1     0       0
************************
RESOURCEAVAILABILITIES:
  R 1
    2
************************
`
const RCP = "4 1\n2\n0 0 2 2 3\n3 2 1 4\n4 1 1 4\n0 0 0\n"
const SINGLE = { id: "one", cap: [2], dur: [0, 3, 4, 0], req: [[0], [2], [1], [0]], succ: [[1, 2], [3], [3], []] }
const MODES = { id: "two", nr: 1, nn: 1, cap: [2, 4], modes: [[[3, 2, 1], [1, 2, 4]], [[4, 1, 0]]], succ: [[], []] }
const SKILLS = { id: "three", dur: [3, 4], pred: [[], [0]], skill: [[[0, 1]], []], salary: [10.5, 2.25], rskill: [[[0, 2]], []] }

afterEach(() => vi.restoreAllMocks())

async function run(...args: string[]): Promise<{ stdout: string; stderr: string; code: number }> {
  let stdout = ""
  let stderr = ""
  vi.spyOn(process.stdout, "write").mockImplementation((text) => (stdout += String(text)) !== "")
  vi.spyOn(console, "error").mockImplementation((text: unknown) => void (stderr += `${String(text)}\n`))
  const code = await level.run(args)
  return { stdout, stderr, code }
}

async function refusal(...args: string[]): Promise<string> {
  const error = await level.run(args).then(() => null, (thrown: unknown) => thrown)
  if (!(error instanceof CommandFailure)) throw new Error(`no refusal but ${String(error)}`)
  expect(error.exitCode).toBe(2)
  return error.message
}

async function refusalOf(name: string, content: string | Uint8Array, part = ""): Promise<string> {
  writeFileSync(file(name), content)
  return refusal(`${file(name)}${part}`)
}

describe("throughline level of an instance", () => {
  test.each([["made.sm", SM], ["made.rcp", RCP], ["made.json", JSON.stringify(SINGLE)], ["made.sm.gz", gzipSync(SM)], ["made.json.gz", gzipSync(JSON.stringify(SINGLE))]])("levels %s", async (name, content) => {
    writeFileSync(file(name), content)
    const { stdout, code } = await run(file(name), "--json")
    const solution = JSON.parse(stdout)
    expect([code, solution.makespan, solution.lb, solution.start.length]).toEqual([0, 7, 7, 4])
    expect(solution.schedules).toBeGreaterThan(0)
    expect(solution.time_ms).toBeGreaterThan(0)
    expect(solution.id).toBe(name.startsWith("made.json") ? "one" : "made")
  })

  test("prints a table for people without --json", async () => {
    writeFileSync(file("made.sm"), SM)
    const { stdout } = await run(file("made.sm"))
    expect(stdout).toContain("made: makespan 7, proved to be the shortest")
    expect(stdout.trimEnd().split("\n")).toHaveLength(6)
  })

  test("says which mode, or who, each activity takes, and the cost in the file's own money", async () => {
    writeFileSync(file("set.json"), JSON.stringify({ instances: [SINGLE, MODES, SKILLS] }))
    const modes = JSON.parse((await run(`${file("set.json")}#two`, "--json")).stdout)
    expect([modes.mode, modes.makespan]).toEqual([[1, 0], 5])
    const people = JSON.parse((await run(`${file("set.json")}#three`, "--json")).stdout)
    expect([people.resource, people.makespan, people.cost]).toEqual([[0, 1], 7, 40.5])
  })

  test("reads several modes from the format of PSPLIB", async () => {
    const text = SM.replace("nonrenewable              :  0", "nonrenewable              :  1").replace("   2        1          1           4\n", "   2        2          1           4\n")
      .replace("  1      1     0       0\n  2      1     3       2\n  3      1     4       1\n  4      1     0       0", "  1 1 0 0 0\n  2 1 1 2 5\n    2 3 2 1\n  3 1 4 1 1\n  4 1 0 0 0").replace("  R 1\n    2\n", "  R 1 N 1\n    2 3\n")
    writeFileSync(file("modes.mm"), text)
    const solution = JSON.parse((await run(file("modes.mm"), "--json")).stdout)
    expect([solution.mode, solution.makespan]).toEqual([[0, 1, 0, 0], 7])
  })

  test("the same seed and budget give the same schedule", async () => {
    writeFileSync(file("made.sm"), SM)
    const solutionOf = async () => ({ ...JSON.parse((await run(file("made.sm"), "--schedules", "50", "--seed", "7", "--json")).stdout), time_ms: 0 })
    expect(await solutionOf()).toEqual(await solutionOf())
  })
})

describe("throughline level --all", () => {
  test("writes one solution per instance, with several workers too", async () => {
    writeFileSync(file("all.json.gz"), gzipSync(JSON.stringify({ set: "made", instances: [SINGLE, MODES, SKILLS] })))
    const { code, stderr } = await run(file("all.json.gz"), "--all", "--out", file("solutions"), "--workers", "2", "--schedules", "100")
    expect(code).toBe(0)
    expect(readdirSync(file("solutions")).toSorted()).toEqual(["one.json", "three.json", "two.json"])
    expect(JSON.parse(readFileSync(file("solutions/two.json"), "utf8"))).toMatchObject({ id: "two", mode: [1, 0], makespan: 5, solver: "throughline" })
    expect(stderr).toContain("3 of 3 levelled")
  })

  test("an instance that is wrong is named, the others are levelled, and the exit code is 2", async () => {
    writeFileSync(file("some.json"), JSON.stringify({ instances: [{ ...SINGLE, id: "circle", succ: [[1], [0], [], []] }, { ...SINGLE, id: "short", dur: [1] }, SINGLE] }))
    const { code, stdout, stderr } = await run(file("some.json"), "--all", "--json")
    expect([code, stdout.trimEnd().split("\n").length]).toEqual([2, 1])
    expect(stderr).toContain("circle: activities wait for each other in a circle: among 1, 2")
    expect(stderr).toContain("short: req): has 4 entries, 1 expected")
  })
})

describe("throughline level refuses", () => {
  const set = JSON.stringify({ instances: [SINGLE] })

  test("budgets that contradict each other or are none", async () => {
    writeFileSync(file("made.sm"), SM)
    expect(await refusal(file("made.sm"), "--schedules", "5", "--seconds", "5")).toContain("not both")
    for (const bad of ["0", "3", "-1", "x", "1e3", "1.5"]) expect(await refusal(file("made.sm"), `--schedules=${bad}`)).toContain("--schedules")
    for (const bad of ["0", "-1", "x", "1e3", "1.2.3"]) expect(await refusal(file("made.sm"), `--seconds=${bad}`)).toContain("--seconds")
    expect(await refusal(file("made.sm"), "--seed", "-")).toContain("--seed")
    expect(await refusal(file("made.sm"), "--objective", "beauty")).toContain("beauty")
    expect(await refusal(file("made.sm"), "--out", "x")).toContain("--all")
    expect(await refusal(file("made.sm"), "--all")).toContain("--out")
    expect(await refusal(file("made.sm"), "--all", "--json", "--workers", "0")).toContain("--workers")
  })

  test("a set without a name, and a name that is not in the set", async () => {
    expect(await refusalOf("set.json", set)).toContain("set.json#one")
    expect(await refusalOf("set.json", set, "#other")).toContain('no instance "other"; there are 1: one')
    expect(await refusal(`${file("set.json")}#one`, "--all", "--json")).toContain("leave out")
  })

  test.each<[string, string, RegExp]>([
    ["a successor that does not exist", SM.replace("   2        1          1           4", "   2        1          1           9"), /line 15.*no job 9/],
    ["a successor too few", SM.replace("   1        1          2           2   3", "   1        1          2           2"), /line 14.*2 successors announced, 1 given/],
    ["a circle", SM.replace("   4        1          0", "   4        1          1           2"), /circle: among 2, 4/],
    ["more demand than capacity", SM.replace("  2      1     3       2", "  2      1     3       5"), /activity 2 needs more of resource 1/],
    ["a negative number", SM.replace("  3      1     4       1", "  3      1    -4       1"), /line 24.*-4 is negative/],
    ["a word for a number", SM.replace("  3      1     4       1", "  3      1     4       x"), /line 24.*"x" is not a whole number/],
    ["a missing section", SM.replace("RESOURCEAVAILABILITIES:", "AVAILABLE:"), /RESOURCEAVAILABILITIES is missing/],
    ["a row too few", SM.replace("  4      1     0       0\n", ""), /job 4 has no row/],
    ["a capacity too many", SM.replace("    2\n***", "    2 2\n***"), /2 capacities for 1 resources/],
    ["no jobs", "", /no line "jobs/],
    ["a huge number", SM.replace("  3      1     4       1", "  3      1     99999999999       1"), /line 24.*more than/],
    ["more time than memory", SM.replace("  3      1     4       1", "  3      1     900000000       1"), /durations add up/],
  ])("%s in a .sm file", async (_, text, message) => {
    expect(await refusalOf("bad.sm", text)).toMatch(message)
  })

  test.each<[string, string, RegExp]>([
    ["an end in the middle", "4 1\n2\n0 0 2 2", /line 3.*ends before a successor of activity 1/],
    ["a successor that does not exist", RCP.replace("2 2 3", "2 2 7"), /line 3.*7 is not between 1 and 4/],
    ["numbers left over", `${RCP}5`, /line 7.*after the last activity/],
    ["a word", RCP.replace("3 2 1 4", "3 two 1 4"), /line 4.*"two" is not a whole number/],
    ["a negative duration", RCP.replace("3 2 1 4", "-3 2 1 4"), /line 4.*-3/],
  ])("%s in a .rcp file", async (_, text, message) => {
    expect(await refusalOf("bad.rcp", text)).toMatch(message)
  })

  test.each<[string, unknown, RegExp]>([
    ["no list of durations", { ...SINGLE, dur: undefined }, /\(dur\): is missing/],
    ["half a duration", { ...SINGLE, dur: [0, 0.5, 4, 0] }, /\(dur\[1\]\): 0.5 is not a whole number/],
    ["a demand too few", { ...SINGLE, req: [[0], [], [1], [0]] }, /\(req\[1\]\): has 0 entries, 1 expected/],
    ["a successor that does not exist", { ...SINGLE, succ: [[1, 2], [3], [4], []] }, /\(succ\[2\]\[0\]\): there is no activity 4/],
    ["an activity without modes", { ...MODES, modes: [[], [[4, 1, 0]]] }, /\(modes\[0\]\).*at least one mode/],
    ["a mode too long", { ...MODES, modes: [[[1, 2, 3, 4]], [[4, 1, 0]]] }, /\(modes\[0\]\[0\]\): has 4 entries, 3 expected/],
    ["a budget that nothing keeps", { ...MODES, cap: [2, 0] }, /consumable resource 1 does not suffice/],
    ["a skill that nobody has", { ...SKILLS, skill: [[[5, 1]], []] }, /nobody has the skills for task 1/],
    ["a salary that is none", { ...SKILLS, salary: [10.5, -1] }, /\(salary\[1\]\): -1 is not a rate/],
    ["two instances of one name", { instances: [SINGLE, SINGLE] }, /instances\[1\].id.*"one" is there twice/],
    ["a name that leads out of the folder", { instances: [{ ...SINGLE, id: "../one" }] }, /instances\[0\].id.*is not a name/],
    ["a list for an instance", [1, 2], /neither a set nor an instance/],
  ])("%s in a .json file", async (_, content, message) => {
    expect(await refusalOf("bad.json", JSON.stringify(content))).toMatch(message)
  })

  test("files that are something else", async () => {
    expect(await refusalOf("bad.json", "{ \"dur\": [1, ")).toMatch(/is not JSON: .*(position|end)/i)
    expect(await refusalOf("bad.json.gz", gzipSync(set).subarray(0, 40))).toMatch(/cannot be unpacked/)
    expect(await refusalOf("bad.json.gz", new Uint8Array([0x1f, 0x8b, 1, 2, 3]))).toMatch(/cannot be unpacked/)
    expect(await refusalOf("bad.txt", "hello")).toMatch(/neither a plan .* nor an instance/)
    expect(await refusal(file("nothing.sm"))).toContain("there is no file")
    expect(await refusal(folder)).toContain("is not a file")
  })
})

test("Ctrl-C ends the search with the best schedule so far", async () => {
  const count = 60
  // Each activity needs two of three units and five follow at a distance: no bound closes it at once.
  const hard = { id: "hard", cap: [7, 5], dur: Array.from({ length: count }, (_, i) => 1 + ((i * 7) % 10)), req: Array.from({ length: count }, (_, i) => [1 + ((i * 3) % 5), 1 + ((i * 5) % 4)]), succ: Array.from({ length: count }, (_, i) => (i % 3 === 0 && i + 7 < count ? [i + 7] : [])) }
  writeFileSync(file("hard.json"), JSON.stringify(hard))
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", join(import.meta.dirname, "../main.ts"), "level", file("hard.json"), "--seconds", "60", "--json"])
  let stdout = ""
  child.stdout.on("data", (part) => (stdout += String(part)))
  child.stderr.once("data", () => child.kill("SIGINT"))
  const code = await new Promise((resolve) => child.on("close", resolve))
  const solution = JSON.parse(stdout)
  expect([code, solution.start.length]).toEqual([0, count])
  expect(solution.time_ms).toBeLessThan(30_000)
}, 90_000)
