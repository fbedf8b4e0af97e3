// A server is killed while people write plans, comments and files, and told to stop while they write on. After each start:
// what was acknowledged is there, whole and once; rows are what the log says; a repeated call is given the stored answer.

import { applyChange, changeFromWire, digestOfPlan, digestOfSchedule, planFromWire, schedulePlan, toIso } from "@throughline/plan"
import { mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { aProgram, type Answered, type Program } from "./a-program.ts"

let data: string
let program: Program
let projectId: string

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "throughline-faults-"))
  program = await aProgram(data)
  projectId = (await program.ask("projectCreate", { name: "Killed", start: "2026-03-02" }))?.json.id
}, 60_000)
afterAll(async () => {
  await program.stop()
  await rm(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})

interface Written {
  readonly name: string
  readonly kind: "task" | "comment" | "file"
  /** Null: nobody knows. */
  readonly answer: Answered | null
}

const KINDS = ["task", "comment", "file", "task"] as const
const write = (to: Program, name: string, kind: Written["kind"]): Promise<Answered | null> => {
  if (kind === "comment") return to.ask("commentCreate", { projectId, body: name }, { key: name })
  if (kind === "file") return to.ask("attachmentUpload", { projectId, fileName: `${name}.txt` }, { key: name, file: `${name} `.repeat(2_000) })
  return to.ask("planApply", { projectId, seenRevision: 0, commands: [{ name: "addTask", args: { place: { where: "lastUnder", taskId: null }, fields: { name, duration: 4_800 } } }] }, { key: name })
}

/** Writers go on until the server is gone, or `most` have been acknowledged. */
async function writeUntil(to: Program, round: string, after: number, then: () => void): Promise<readonly Written[]> {
  const written: Written[] = []
  let acknowledged = 0
  let next = 0
  let gone = false
  const writer = async () => {
    while (!gone && next < 400) {
      const number = next++
      const kind = KINDS[number % KINDS.length] ?? "task"
      const name = `${round}x${String(number).padStart(4, "0")}`
      const answer = await write(to, name, kind)
      written.push({ name, kind, answer })
      if (answer === null || answer.status === 503) gone = true
      else if (++acknowledged === after) then()
    }
  }
  await Promise.all(Array.from({ length: 6 }, writer))
  return written
}

async function namesPresent(): Promise<ReadonlyMap<string, number>> {
  const names: string[] = []
  for (let after: string | null | undefined; after !== null;) {
    const page = (await program.ask("taskList", { projectId, limit: 200, after }))?.json
    names.push(...page.items.map(({ name }: { name: string }) => name))
    after = page.next
  }
  for (const [key, field] of [["commentList", "body"], ["attachmentList", "fileName"]] as const) {
    for (let after: string | null | undefined; after !== null;) {
      const page = (await program.ask(key, { projectId, limit: 200, after }))?.json
      names.push(...page.items.map((item: Record<string, string>) => item[field]?.replace(/\.txt$/, "")))
      after = page.next
    }
  }
  return names.reduce((counts, name) => counts.set(name, (counts.get(name) ?? 0) + 1), new Map<string, number>())
}

/** What must hold after whatever happened. */
async function expectWhole(written: readonly Written[], before: Answered | null): Promise<void> {
  const acknowledged = written.filter(({ answer }) => answer?.status === 201)
  const present = await namesPresent()
  expect(acknowledged.filter(({ name }) => present.get(name) !== 1).map(({ name }) => name)).toEqual([])
  expect([...present].filter(([, count]) => count > 1)).toEqual([])

  const after = (await program.ask("planRead", { projectId }))?.json
  const plan = planFromWire(after.plan)
  const log: { revision: number; patches: Parameters<typeof changeFromWire>[0] }[] = []
  for (let since: number = before?.json.revision; since < after.revision;) {
    const page = (await program.ask("planChanges", { projectId, since }))?.json
    log.push(...page.items)
    since = page.items.at(-1).revision
  }
  expect(log.map(({ revision }) => revision)).toEqual(Array.from({ length: log.length }, (_, index) => before?.json.revision + 1 + index))
  const replayed = log.reduce((made, { patches }) => applyChange(made, changeFromWire(patches)), planFromWire(before?.json.plan))
  expect(digestOfPlan(replayed)).toBe(digestOfPlan(plan))
  const schedule = schedulePlan(plan)
  expect(after.digest).toBe(digestOfSchedule(schedule))
  const rows = (await program.ask("taskList", { projectId, limit: 200 }))?.json.items
  for (const { id, start, finish, wbs } of rows) expect([start, finish, wbs]).toEqual([toIso(schedule.task.get(id)?.start ?? 0), toIso(schedule.task.get(id)?.finish ?? 0), schedule.wbs.get(id)])

  for (let from: string | null | undefined; from !== null;) {
    const page: { items: { id: string; fileName: string; bytes: number }[]; next: string | null } = (await program.ask("attachmentList", { projectId, limit: 200, after: from }))?.json
    for (const { id, fileName, bytes } of page.items) {
      const file = await program.ask("attachmentDownload", { projectId, attachmentId: id })
      expect([file?.status, file?.bytes.length, file?.bytes.toString()]).toEqual([200, bytes, `${fileName.replace(/\.txt$/, "")} `.repeat(2_000)])
    }
    from = page.next
  }
  expect(await readdir(join(data, "temporary"))).toEqual([])
}

/** Each call again, with its key: what had been acknowledged is answered from memory, what was not is done now; once. */
async function expectRepeatable(written: readonly Written[]): Promise<void> {
  const some = [...written.filter(({ answer }) => answer?.status !== 201), ...written.filter(({ answer }) => answer?.status === 201).slice(-12)]
  for (const { name, kind, answer } of some) {
    const again = await write(program, name, kind)
    expect(again?.status, name).toBe(201)
    if (answer?.status !== 201) continue
    expect(again?.headers.get("idempotent-replayed")).toBe("true")
    expect(again?.json).toEqual(answer.json)
  }
  const present = await namesPresent()
  expect(written.filter(({ name }) => present.get(name) !== 1).map(({ name }) => name)).toEqual([])
}

test.each([["the server", "server"], ["the server with its database", "everything"]] as const)("kill -9 of %s in the middle of writing: what was acknowledged is there, whole and once", async (_, what) => {
  const before = await program.ask("planRead", { projectId })
  let killing: Promise<void> | null = null
  const written = await writeUntil(program, `k${what.slice(0, 4)}`, 36, () => { killing = program.kill(what) })
  await killing
  expect(written.filter(({ answer }) => answer?.status === 201).length).toBeGreaterThanOrEqual(36)
  expect(written.filter(({ answer }) => answer !== null && answer.status !== 201)).toEqual([])
  const from = performance.now()
  program = await aProgram(data)
  expect(performance.now() - from).toBeLessThan(20_000)
  await expectWhole(written, before)
  await expectRepeatable(written)
  await expectWhole(written, before)
}, 60_000)

test("a polite stop under load: running requests are finished, streams are ended, and the end is a clean one", async () => {
  const before = await program.ask("planRead", { projectId })
  const stream = await fetch(`${program.node.address}/api/v1/projects/${projectId}/events`, { headers: { cookie: program.cookie } })
  const streamEnds = stream.text().then(() => true, () => false)
  let ending: Promise<number | null> | null = null
  const from = { at: 0 }
  const written = await writeUntil(program, "stop", 30, () => {
    from.at = performance.now()
    ending = program.terminate()
  })
  expect(await ending).toBe(0)
  expect(performance.now() - from.at).toBeLessThan(10_000)
  expect(await streamEnds).toBe(true)
  // Whoever got an answer got a true one: done, or not done because the server is going.
  for (const { answer } of written) if (answer !== null) expect([201, 503]).toContain(answer.status)
  program = await aProgram(data)
  await expectWhole(written, before)
  // Nothing was begun and then dropped: what got no answer was not done.
  const present = await namesPresent()
  expect(written.filter(({ name, answer }) => answer?.status !== 201 && present.has(name)).map(({ name }) => name)).toEqual([])
  await expectRepeatable(written)
}, 60_000)
