// Work after the answer comes by the same door: every rule of it is shown here with work that no feature has.

import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aServer, type Caller, type TestServer } from "../../../test/a-server.ts"
import { peopleHandlers } from "../../features/people/index.ts"
import { fail } from "../failure.ts"
import { handle } from "../handler.ts"
import type { Job } from "./background.ts"

let server: TestServer
let person: Caller
let work: (job: Job) => Promise<void>
let subject = "imp_1"
const start = handle("importCancel", async (_, { actor, request, services, afterCommit }) => {
  afterCommit(() => services.background.run({ subject, operation: "importRun", actor, request }, (job) => work(job)))
  return {}
})
beforeAll(async () => {
  server = await aServer({ handlers: [...peopleHandlers, start] })
  person = await server.member("member")
})
afterAll(() => server.close())
const background = () => server.composition.services.background
const begin = (job: typeof work, caller = person) => {
  work = job
  return caller.done("importCancel", { importId: "imp_1" })
}
const events = async (topic: string) => (await server.database.pool.query("select 1 from outbox where topic = $1", [topic])).rowCount
/** Never by itself. */
const untilStopped = ({ signal }: Job) => new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }))

describe("work in the background", () => {
  test("goes on after the answer, as its actor, and leaves its event and wakes with its commit", async () => {
    let answered = false
    let woken = 0
    let seen = ""
    let go = () => {}
    const held = new Promise<void>((resolve) => { go = resolve })
    await begin(async ({ act }) => {
      await held
      await act(async ({ actor, emit, afterCommit }) => {
        seen = `${actor.userId} ${answered}`
        emit({ topic: "behind", payload: {} })
        afterCommit(() => { woken += 1 })
        expect(woken).toBe(0)
      })
    })
    answered = true
    go()
    await background().idle()
    expect([seen, await events("behind"), woken]).toEqual([`${person.userId} true`, 1, 1])
  })
  test("that fails leaves no row, no event and no wake, and the failure is in the log", async () => {
    let woken = 0
    await begin(({ act }) => act(async ({ emit, afterCommit }) => {
      emit({ topic: "lost", payload: {} })
      afterCommit(() => { woken += 1 })
      throw new Error("bug behind the answer")
    }))
    await background().idle()
    expect([await events("lost"), woken, server.lines.some((line) => line.includes("bug behind the answer"))]).toEqual([0, 0, true])
  })
  test("that meets a serialisation failure is tried again", async () => {
    let tries = 0
    await begin(({ act }) => act(async ({ tx, emit }) => {
      emit({ topic: "clashed", payload: {} })
      tries += 1
      if (tries < 3) await sql`do $$ begin raise exception 'clash' using errcode = '40001'; end $$`.execute(tx)
    }))
    await background().idle()
    expect([tries, await events("clashed")]).toEqual([3, 1])
  })
  test("does not begin to act without the right to the operation that started it, and the refusal is in the audit log", async () => {
    subject = "imp_withdrawn"
    const guest = await server.member("guest")
    let acted = false
    await begin(({ act }) => act(async () => { acted = true }), guest)
    await background().idle()
    const { rows } = await server.database.pool.query("select actor, operation, outcome from audit_entry where subject = 'imp_withdrawn'")
    expect([acted, rows]).toEqual([false, [{ actor: guest.userId, operation: "import.run", outcome: "forbidden" }]])
  })
  test("says how far it is where others see it before its transaction ends", async () => {
    let seen: unknown = null
    await begin(({ act, note }) => act(async ({ tx }) => {
      await sql`insert into outbox (organization_id, topic, payload) values ('o', 'inside', '{}')`.execute(tx)
      await note(async (beside) => void (await sql`insert into outbox (organization_id, topic, payload) values ('o', 'beside', '{}')`.execute(beside)))
      seen = [await events("inside"), await events("beside")]
      fail("wrongState")
    }))
    await background().idle()
    expect([seen, await events("inside"), await events("beside")]).toEqual([[0, 1], 0, 1])
  })
  test("is stopped by its subject, and only that", async () => {
    const ended: string[] = []
    for (subject of ["imp_a", "imp_b"]) {
      const mine = subject
      await begin(async (job) => {
        await untilStopped(job)
        ended.push(mine)
      })
    }
    background().stop("imp_a")
    await expect.poll(() => ended).toEqual(["imp_a"])
    background().stop("imp_b")
    await background().idle()
    expect(ended).toEqual(["imp_a", "imp_b"])
  })
  test("is stopped and waited for when the server ends, and nothing begins after that", async () => {
    const node = await server.anotherNode()
    const there = server.callerOn(node, person)
    let ended = 0
    const wait = async (job: Job) => {
      await untilStopped(job)
      await job.note(async (tx) => void (await sql`select pg_sleep(0.05)`.execute(tx)))
      ended += 1
    }
    await begin(wait, there)
    await node.services.background.close()
    expect(ended).toBe(1)
    await begin(async () => { ended += 1 }, there)
    expect(ended).toBe(1)
  })
})
