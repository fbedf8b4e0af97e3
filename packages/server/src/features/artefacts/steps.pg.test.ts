// The steps of every kind as it declares them: each can be taken from where it begins, from nowhere else, not without what it
// needs, and not before the project has been authorised where it spends.

import { ARTEFACT_KINDS, artefactKindOf } from "@throughline/contract"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aServer, type Caller, type TestServer } from "../../../test/a-server.ts"
import { sampleFields } from "../../../test/sample-fields.ts"

let server: TestServer
let admin: Caller
let projectId: string
let taskId: string
const ids = new Map<string, string>()

const allKinds = ARTEFACT_KINDS.map((name) => artefactKindOf(name))
const transitions = allKinds.flatMap((kind) => kind.transitions.map((transition) => [kind.kind, transition.name, transition] as const))

beforeAll(async () => {
  server = await aServer()
  admin = server.administrator
  projectId = (await admin.done("projectCreate", { name: "Steps", start: "2026-03-02" })).id
  taskId = (await admin.done("taskCreate", { projectId, name: "T" })).id
  await authorise(true)
  // What gates ask for has tests of its own; without gates nothing stands in the way of a step.
  await server.database.pool.query("delete from gate where project_id = $1", [projectId])
  for (const kind of ARTEFACT_KINDS) ids.set(kind, (await admin.done("artefactCreate", { projectId, kind, title: kind })).id)
})
afterAll(() => server.close())

const authorise = (yes: boolean) => server.database.pool.query("update project set authorised_at = case when $1 then now() end where id = $2", [yes, projectId])
const idOf = (kind: string) => ids.get(kind) ?? ""

/** Puts an artefact into a state by hand, with everything said. */
async function placed(kind: (typeof ARTEFACT_KINDS)[number], state: string, without: readonly string[] = []): Promise<number> {
  const fields = sampleFields(kind, { personId: admin.userId, taskId, artefactOf: (kinds) => (kinds[0] === undefined ? null : idOf(kinds[0])) })
  for (const name of without) delete fields[name]
  const { rows } = await server.database.pool.query<{ revision: number }>("update artefact set state = $1, fields = $2 where id = $3 returning revision", [state, JSON.stringify(fields), idOf(kind)])
  await server.database.pool.query("delete from approval where subject_id = $1", [idOf(kind)])
  return rows[0]?.revision ?? 0
}

describe.each(transitions)("%s: %s", (name, step, transition) => {
  const kind = artefactKindOf(name as (typeof ARTEFACT_KINDS)[number])
  const known = kind.kind as (typeof ARTEFACT_KINDS)[number]
  test("leads from each of its states to its end, with an entry in the history", async () => {
    for (const state of transition.from) {
      const seenRevision = await placed(known, state)
      const taken = await admin.done("artefactStep", { projectId, artefactId: idOf(name), seenRevision, step, reason: "Because." })
      expect(taken.state).toBe(transition.to)
      const { items } = await admin.done("artefactHistory", { projectId, artefactId: idOf(name), limit: 5 })
      const entry = items.find(({ action }: { action: string }) => action === step)
      expect(entry).toMatchObject({ reason: "Because.", before: { state }, after: { state: transition.to } })
    }
  })
  test("is refused from every other state", async () => {
    const from = new Set(kind.transitions.filter((other) => other.name === step).flatMap((other) => other.from))
    for (const state of kind.states.filter((one) => !from.has(one))) {
      const seenRevision = await placed(known, state)
      const { code, detail } = await admin.refused("artefactStep", { projectId, artefactId: idOf(name), seenRevision, step, reason: "Because." })
      expect(code).toBe("wrongState")
      expect(detail).toContain(state)
    }
  })
  test("asks for what it needs, and for a reason where it wants one", async () => {
    const [state = ""] = transition.from
    for (const need of transition.needs ?? []) {
      const seenRevision = await placed(known, state, [need])
      const { code, problems } = await admin.refused("artefactStep", { projectId, artefactId: idOf(name), seenRevision, step, reason: "Because." })
      expect([code, problems?.map(({ pointer }) => pointer)]).toEqual(["invalidInput", [`/fields/${need}`]])
      const { steps } = await admin.done("artefactRead", { projectId, artefactId: idOf(name) })
      expect(steps.find((open: { step: string }) => open.step === step).missing).toEqual([need])
    }
    const seenRevision = await placed(known, state)
    const reply = await admin.call("artefactStep", { projectId, artefactId: idOf(name), seenRevision, step })
    expect(reply.status === 200 ? "taken" : reply.problem.problems?.[0]?.pointer).toBe(transition.reason === true ? "/reason" : "taken")
  })
  test("waits for the authorisation of the project where it spends, books or orders", async () => {
    const [state = ""] = transition.from
    const seenRevision = await placed(known, state)
    await authorise(false)
    const reply = await admin.call("artefactStep", { projectId, artefactId: idOf(name), seenRevision, step, reason: "Because." })
    await authorise(true)
    if (kind.commits.includes(transition.to)) expect(reply.problem.code).toBe("notAuthorised")
    else expect(reply.problem?.code ?? "taken").not.toBe("notAuthorised")
  })
})

describe.each(allKinds.flatMap((kind) => kind.approved.map((state) => [kind.kind, state, kind] as const)))("%s reaching %s", (name, state, kind) => {
  test("cuts a version of exactly what was approved", async () => {
    const transition = kind.transitions.find(({ to }) => to === state)
    if (transition === undefined) throw new Error("Nothing leads there.")
    const seenRevision = await placed(name as (typeof ARTEFACT_KINDS)[number], transition.from[0] ?? "")
    const before = (await admin.done("artefactVersionList", { projectId, artefactId: idOf(name) })).items.length
    const after = await admin.done("artefactStep", { projectId, artefactId: idOf(name), seenRevision, step: transition.name, reason: "Because." })
    const { items } = await admin.done("artefactVersionList", { projectId, artefactId: idOf(name) })
    expect([items.length, items[0].version]).toEqual([before + 1, after.version])
    expect(await admin.done("artefactVersionRead", { projectId, artefactId: idOf(name), version: after.version })).toMatchObject({ title: name, state, fields: after.fields, contentHash: items[0].contentHash })
  })
})

describe.each(allKinds.flatMap((kind) => kind.fixed.map((state) => [kind.kind, state] as const)))("%s in the state %s", (name, state) => {
  test("cannot be edited, only be given another owner", async () => {
    const seenRevision = await placed(name as (typeof ARTEFACT_KINDS)[number], state)
    const { code, detail } = await admin.refused("artefactUpdate", { projectId, artefactId: idOf(name), seenRevision, title: "Other" })
    expect(code).toBe("wrongState")
    expect(detail).toContain(state)
    expect((await admin.done("artefactUpdate", { projectId, artefactId: idOf(name), seenRevision, ownerId: admin.userId })).owner.id).toBe(admin.userId)
    await admin.done("artefactUpdate", { projectId, artefactId: idOf(name), seenRevision: seenRevision + 1, ownerId: null }).catch(() => undefined)
  })
})
