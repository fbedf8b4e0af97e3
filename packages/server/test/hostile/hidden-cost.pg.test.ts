// Rates and cost reach nobody whose role may not read them: not as a number, not formatted, not in an export, on paper, in
// history or in a refusal. The amounts are first collected from what the administrator is told.

import { PROJECT_ROLES, projectPermissions, type ProjectRole } from "@throughline/contract"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aServer, type Caller, type TestServer } from "../a-server.ts"
import { AMOUNTS, aWorld, type World } from "./a-world.ts"
import { everythingSaid, type Said } from "./everything-said.ts"
import { aLiveStream } from "./a-live-stream.ts"

let server: TestServer
let world: World
const callers = new Map<ProjectRole, Caller>()
/** Every amount of money in the world. */
let amounts: readonly number[]
const mayRead = (role: ProjectRole) => projectPermissions("member", role).has("cost.read")

beforeAll(async () => {
  server = await aServer()
  world = await aWorld(server, "here")
  for (const role of PROJECT_ROLES) callers.set(role, await server.inProject(world.projectId, role))
  const { projectId, manager, own, alone } = world
  const { revision } = await manager.done("planRead", { projectId })
  await manager.done("planApply", { projectId, seenRevision: revision, commands: [
    { name: "updateTask", args: { taskId: own, fields: { fixedCostAccrual: "end" } } },
    { name: "setProgress", args: { tasks: [{ taskId: alone, start: 138_777_970, finish: 138_782_770, percent: 5_000 }] } },
  ] })
  amounts = await amountsOf()
})
afterAll(() => server.close())

/** Numbers under a name that speaks of money, in everything that the administrator is told. */
async function amountsOf(): Promise<readonly number[]> {
  const found = new Set<number>(Object.values(AMOUNTS))
  const collect = (value: unknown, isMoney: boolean): void => {
    if (typeof value === "number" && isMoney && Math.abs(value) >= 1_000) found.add(Math.abs(value))
    else if (Array.isArray(value)) for (const one of value) collect(one, isMoney)
    else if (typeof value === "object" && value !== null) for (const [name, one] of Object.entries(value)) collect(one, (isMoney && !["tasks", "assignments"].includes(name)) || /cost|rate|overtime$|perUse/i.test(name))
  }
  for (const { what, text, status } of await everythingSaid(server.administrator, world)) {
    const [body = ""] = text.split("\n")
    // What fields may hold is no amount, and known to everybody.
    if (status === 200 && !what.startsWith("artefactKindList") && body.startsWith("{")) collect(JSON.parse(body), false)
  }
  return [...found]
}

/** 5551237 as such, as 55512.37, 55,512.37 and 55.512,37, and rounded to whole units. */
function signsOf(amount: number): RegExp {
  const [whole = "", cents = ""] = [String(Math.floor(amount / 100)), String(amount % 100).padStart(2, "0")]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, "[,.\u00a0\u202f ' ]?")
  const rounded = Math.round(amount / 100) >= 1_000 ? `|${String(Math.round(amount / 100)).replace(/\B(?=(\d{3})+$)/g, "[,.\u00a0\u202f]")}` : ""
  return new RegExp(`(?<![\\d.])${amount}(?![\\d.])|(?<![\\d.,:-])(?:${grouped}[.,]${cents}${rounded})(?![\\d:])`)
}
function tellingIn(said: readonly Said[]): readonly string[] {
  const signs = amounts.map((amount) => [amount, signsOf(amount)] as const)
  return said.flatMap(({ what, text }) => signs.filter(([, sign]) => sign.test(text)).map(([amount, sign]) => `${what} told ${amount}: …${text.slice(Math.max(0, text.search(sign) - 80), text.search(sign) + 40)}…`))
}
const NAMES = /"(?:fixedCost|actualFixedCost|rates|standardRate|plannedCost)":(?!0[,}]|null|\[\])/

test("the world is full of amounts, and those who may read them find them in every form", async () => {
  expect(amounts.length).toBeGreaterThan(12)
  const open = await everythingSaid(callers.get("sponsor") ?? world.manager, world)
  const told = tellingIn(open)
  for (const where of ["planRead", "taskList", "taskRead", "planChanges", "projectRead", "statusReportRead", "statusReportPdf", "planExport"]) expect(told.some((line) => line.startsWith(where)), where).toBe(true)
  for (const format of ["mspdi", "csv", "json"]) expect(told.some((line) => line.includes(`"format":"${format}"`)), format).toBe(true)
}, 60_000)

describe.each(PROJECT_ROLES.filter((role) => !mayRead(role)))("to the role %s", (role) => {
  test("no amount is told in any answer", async () => {
    const said = await everythingSaid(callers.get(role) ?? world.manager, world)
    expect(tellingIn(said)).toEqual([])
    expect(said.filter(({ text }) => NAMES.test(text)).map(({ what }) => what)).toEqual([])
    expect(said.filter(({ status }) => status === 200).length).toBeGreaterThan(15)
  }, 60_000)
})

test("a column of cost is not in the table of who may not read it, rather than empty", async () => {
  const { projectId } = world
  const head = async (role: ProjectRole) => (await callers.get(role)?.call("planExport", { projectId, format: "csv" }))?.text.split("\r\n")[0] ?? ""
  expect(await head("sponsor")).toMatch(/cost/i)
  expect(await head("stakeholder")).not.toMatch(/cost|rate/i)
  expect(await head("teamMember")).toMatch(/name/i)
})

test("answers to progress, its conflicts and live events tell no amount", async () => {
  const { projectId, own, manager, team } = world
  const address = await server.composition.app.listen({ port: 0, host: "127.0.0.1" })
  const stream = await aLiveStream(address, projectId, team)
  const { revision } = await manager.done("planRead", { projectId })
  const { plan }: { plan: { assignment: { id: string; taskId: string }[] } } = await manager.done("planRead", { projectId })
  const assignmentId = plan.assignment.find(({ taskId }) => taskId === own)?.id
  await manager.done("planApply", { projectId, seenRevision: revision, commands: [
    { name: "updateTask", args: { taskId: own, fields: { fixedCost: AMOUNTS.fixed, actualFixedCost: AMOUNTS.actualFixed } } },
    { name: "updateAssignment", args: { assignmentId, fields: { actualWork: 600 } } },
    { name: "setState", args: { state: "inProgress", tasks: [{ taskId: own }] } },
  ] })
  const said: Said[] = []
  const say = async (what: string, reply: Promise<{ status: number; text: string }>) => said.push({ what, status: (await reply).status, text: (await reply).text })
  await say("conflict", team.call("planProgress", { projectId, taskId: own, seenRevision: revision, percentComplete: 40, state: "ready" }))
  await say("progress", team.call("planProgress", { projectId, taskId: own, seenRevision: revision + 1, percentComplete: 100 }))
  await say("changes", team.call("planChanges", { projectId, since: 0 }))
  await expect.poll(() => stream.count("plan"), { timeout: 5_000 }).toBeGreaterThanOrEqual(2)
  stream.stop()
  expect(said.map(({ status }) => status)).toEqual([409, 200, 200])
  expect(tellingIn([...said, { what: "events", status: 200, text: stream.text() }])).toEqual([])
})
