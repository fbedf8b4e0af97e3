// Whoever sees only their own tasks is told nothing of the others, in no answer, refusal, event, search or export: the
// hidden tasks carry words, dates and amounts that occur nowhere else, and everything that is said is searched for them.

import { OWN_TASKS_ONLY } from "@throughline/contract"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aServer, type Caller, type TestServer } from "../a-server.ts"
import { AMOUNTS, HIDDEN_START, aWorld, type World } from "./a-world.ts"
import { aLiveStream } from "./a-live-stream.ts"
import { everythingSaid, type Said } from "./everything-said.ts"
import { footprintOf, troubleIn } from "./footprint.ts"
import { declared, inputsWithIds, keysWith, planCommands } from "./input-shape.ts"

let server: TestServer
let address: string
let world: World
let hidden: readonly RegExp[]

interface Entity { readonly id: string; readonly name?: string }

beforeAll(async () => {
  server = await aServer()
  address = await server.composition.app.listen({ port: 0, host: "127.0.0.1" })
  world = await aWorld(server, "here")
  hidden = await signsOf(world)
})
afterAll(() => server.close())

/** Words, moments, amounts, and ids of what no own task waits for. */
async function signsOf({ hiddenWord, manager, projectId, own, before, ids }: World): Promise<readonly RegExp[]> {
  const { plan }: { plan: Readonly<Record<string, readonly Entity[]>> } = await manager.done("planRead", { projectId })
  const phase = plan["task"]?.find(({ name }) => name === `${world.word} phase`)?.id
  const tasks = (ids["tsk"] ?? []).filter((id) => ![own, before, phase].includes(id))
  const resources = (plan["resource"] ?? []).filter(({ name }) => name?.startsWith(hiddenWord)).map(({ id }) => id)
  const instants = [HIDDEN_START, "2026-05-20T11:43", "2026-05-21T10:53"].flatMap((iso) => [iso.replace("T", "[T ]"), String((Date.parse(`${iso}Z`) - Date.parse("2000-01-01T00:00Z")) / 6_000)])
  return [hiddenWord, ...tasks, ...resources, ...instants, ...Object.values(AMOUNTS).map(String), String(AMOUNTS.fixed + 1)].map((sign) => new RegExp(`(?<![0-9])${sign}(?![0-9])`))
}
/** What was asked names things itself; only the answer counts. */
const tellingIn = (said: readonly Said[], signs = hidden) => said.flatMap(({ what, status, text }) => signs.filter((sign) => sign.test(text)).map((sign) => `${what} answered ${status} and told ${sign.source}: …${around(text, sign)}…`))
const around = (text: string, sign: RegExp) => text.slice(Math.max(0, text.search(sign) - 90), text.search(sign) + 50)
/** By what role somebody sees only their own tasks, and by which credential. */
const narrow = (): readonly (readonly [string, Caller])[] => [["the contractor", world.contractor]]

test("there is one such role, and its world is as the tests think", () => {
  expect(OWN_TASKS_ONLY).toEqual(["contractor"])
  expect(world.ids["tsk"]?.length).toBeGreaterThan(6)
})

describe("to whoever sees only their own tasks", () => {
  test("no question is answered with anything of the others", async () => {
    for (const [, caller] of narrow()) {
      const said = await everythingSaid(caller, world)
      expect(tellingIn(said)).toEqual([])
      // The same questions are answered to somebody who may know: the signs are there to be found.
      const open = await everythingSaid(world.manager, world)
      for (const sign of hidden.slice(0, 3)) expect(open.some(({ text }) => sign.test(text)), sign.source).toBe(true)
      expect(said.filter(({ status }) => status === 200).length).toBeGreaterThan(20)
      expect(said.some(({ what, text }) => what.startsWith("planRead") && text.includes(`${world.word} own`))).toBe(true)
    }
    expect(troubleIn(server)).toEqual([])
  }, 60_000)

  test("no operation finds or changes the others, or says why it does not", async () => {
    const before = await footprintOf(server)
    const said: Said[] = []
    for (const key of keysWith("project").filter((one) => !["projectEvents", "presenceSet"].includes(one))) {
      const inputs = inputsWithIds(key, world.projectId, (kind) => ({ tsk: world.alone, cmt: world.hiddenComment, att: world.hiddenFile })[kind] ?? world.ids[kind]?.[0] ?? `${kind}_1`)
      for (const input of inputs) {
        if (declared(key).method !== "GET" && !Object.keys(input).some((name) => ["taskId", "commentId", "attachmentId", "commands"].includes(name))) continue
        const reply = await world.contractor.call(key, input, declared(key).body === "upload" ? { file: { name: "a", type: "text/plain", content: "a" } } : {})
        said.push({ what: `${key} ${JSON.stringify(input)}`, status: reply.status, text: reply.text })
        if (["taskId", "commentId", "attachmentId"].some((name) => name in input)) expect(["notFound", "forbidden"], `${key} ${JSON.stringify(input)} ${reply.text}`).toContain(reply.problem?.code)
      }
    }
    expect(tellingIn(said)).toEqual([])
    expect(await footprintOf(server)).toEqual(before)
  })

  test("what is hidden and what never was are answered alike", async () => {
    for (const key of keysWith("project").filter((one) => one !== "projectEvents" && one !== "presenceSet")) {
      const answers = await Promise.all([world.alone, "tsk_000000000000000000001"].map(async (taskId) => {
        const input = inputsWithIds(key, world.projectId, (kind) => ({ tsk: taskId, cmt: taskId === world.alone ? world.hiddenComment : "cmt_1", att: taskId === world.alone ? world.hiddenFile : "att_1", chg: "chg_1" })[kind] ?? `${kind}_1`)[0] ?? {}
        if (!Object.keys(input).some((name) => ["taskId", "commentId", "attachmentId"].includes(name))) return null
        const reply = await world.contractor.call(key, input)
        return { status: reply.status, text: reply.text.replace(/"requestId":"[^"]*"/, "") }
      }))
      expect(answers[0], key).toEqual(answers[1])
    }
  })

  test("the answers to their own work, its conflicts and its history tell nothing of the others", async () => {
    const { projectId, own, contractor, manager } = world
    const seenRevision: number = (await contractor.done("planRead", { projectId })).revision
    const { revision } = await manager.done("planRead", { projectId })
    const start = (await manager.done("taskRead", { projectId, taskId: own })).start
    await manager.done("planApply", { projectId, seenRevision: revision, label: `${world.hiddenWord} label`, commands: [
      { name: "setProgress", args: { tasks: [{ taskId: own, start: (Date.parse(`${start}Z`) - Date.parse("2000-01-01T00:00Z")) / 6_000, finish: (Date.parse(`${start}Z`) - Date.parse("2000-01-01T00:00Z")) / 6_000 + 9_600, percent: 1_000 }] } },
      { name: "updateTask", args: { taskId: own, fields: { fixedCost: AMOUNTS.fixed + 1 } } },
      { name: "setDuration", args: { taskId: world.alone, duration: 9_600 } },
    ] })
    const said: Said[] = []
    const say = async (what: string, reply: Promise<{ status: number; text: string }>) => said.push({ what, status: (await reply).status, text: (await reply).text })
    await say("conflict", contractor.call("planProgress", { projectId, taskId: own, seenRevision, percentComplete: 30 }))
    const now: number = (await contractor.done("planRead", { projectId })).revision
    await say("progress", contractor.call("planProgress", { projectId, taskId: own, seenRevision: now, percentComplete: 30, state: "inProgress" }, { key: "progress-1" }))
    await say("replay", contractor.call("planProgress", { projectId, taskId: own, seenRevision: now, percentComplete: 30, state: "inProgress" }, { key: "progress-1" }))
    await say("finish", contractor.call("planProgress", { projectId, taskId: own, seenRevision: now + 1, percentComplete: 100 }))
    await say("nonsense", contractor.call("planProgress", { projectId, taskId: own, seenRevision: now + 2, actualStart: "2026-06-01T08:00", actualFinish: "2026-03-01T08:00" }))
    await say("comment", contractor.call("commentCreate", { projectId, taskId: own, body: `@[${manager.userId}] done` }))
    expect(said.map(({ status }) => status)).toContain(409)
    expect(said.filter(({ status }) => status < 300).length).toBeGreaterThanOrEqual(3)
    expect(tellingIn(said)).toEqual([])
    expect(tellingIn(await everythingSaid(contractor, world))).toEqual([])
  }, 60_000)

  test("live events name nothing of the others, whatever happens to them", async () => {
    const { projectId, alone, manager, contractor } = world
    const stream = await aLiveStream(address, projectId, contractor)
    const { id: comment } = await manager.done("commentCreate", { projectId, taskId: alone, body: `${world.hiddenWord} @[${contractor.userId}]` })
    await manager.done("commentUpdate", { projectId, commentId: comment, seenRevision: 1, body: `${world.hiddenWord} more` })
    await manager.done("commentDelete", { projectId, commentId: comment })
    const file = await manager.call("attachmentUpload", { projectId, taskId: alone, fileName: `${world.hiddenWord}.txt` }, { file: { name: "x", type: "text/plain", content: "x" } })
    await manager.done("attachmentDelete", { projectId, attachmentId: file.json.id })
    await manager.done("presenceSet", { projectId, client: "manager-tab-1", page: "plan", taskId: alone, field: "name" })
    const { revision } = await manager.done("planRead", { projectId })
    await manager.done("planApply", { projectId, seenRevision: revision, label: `${world.hiddenWord} label`, commands: [{ name: "updateTask", args: { taskId: alone, fields: { notes: `${world.hiddenWord} live` } } }] })
    await expect.poll(() => [stream.count("comment") >= 3, stream.count("attachment") >= 2, stream.count("plan") >= 1, stream.count("presence") >= 1], { timeout: 5_000 }).toEqual([true, true, true, true])
    expect(tellingIn([{ what: "events", status: stream.status, text: stream.text() }])).toEqual([])
    stream.stop()
  })

  test("every command of a plan is refused, whatever task it names", async () => {
    for (const command of planCommands((kind) => (kind === "tsk" ? world.own : (world.ids[kind]?.[0] ?? `${kind}_1`)))) {
      const reply = await world.contractor.call("planApply", { projectId: world.projectId, seenRevision: 0, commands: [command] })
      expect(reply.problem.code).toBe("forbidden")
    }
  })

  test("a task that is taken away from them is hidden from the next question on", async () => {
    const { projectId, own, manager, contractor } = world
    const { revision } = await manager.done("planRead", { projectId })
    await manager.done("planApply", { projectId, seenRevision: revision, commands: [{ name: "setAssignments", args: { taskId: own, text: "", withActuals: true } }] })
    const signs = [...hidden, new RegExp(`${world.word} own`), new RegExp(own)]
    expect(tellingIn((await everythingSaid(contractor, world)).map((said) => ({ ...said })), signs)).toEqual([])
  }, 60_000)
})
