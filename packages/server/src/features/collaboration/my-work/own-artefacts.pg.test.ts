// What is mine to do besides tasks.

import { afterAll, beforeAll, expect, test } from "vitest"
import { aServer, type Caller, type TestServer } from "../../../../test/a-server.ts"

let server: TestServer
let projectId: string
let rob: Caller
let contractor: Caller
beforeAll(async () => {
  server = await aServer()
  projectId = (await server.administrator.done("projectCreate", { name: "Portal", start: "2026-01-05" })).id
  rob = await server.inProject(projectId, "teamMember", "Rob")
  contractor = await server.inProject(projectId, "contractor", "Carl")
})
afterAll(() => server.close())

const make = (kind: string, title: string, fields: object, ownerId?: string) => server.administrator.done("artefactCreate", { projectId, kind, title, fields, ...(ownerId === undefined ? {} : { ownerId }) })
const titles = async (caller: Caller) => (await caller.done("myWork")).artefacts.map(({ title }: { title: string }) => title)

test("open things that name me, or that I own, are mine: what is due first comes first", async () => {
  await make("action", "Call the supplier", { responsible: rob.userId, due: "2026-03-02" })
  await make("action", "Book the room", { responsible: rob.userId, due: "2026-03-01" })
  await make("risk", "Licence late", {}, rob.userId)
  await make("action", "Somebody else's", { responsible: server.administrator.userId })
  expect(await titles(rob)).toEqual(["Book the room", "Call the supplier", "Licence late"])
  expect((await rob.done("myWork")).artefacts[0]).toMatchObject({ kind: "action", key: "ACT-2", projectName: "Portal", state: "open", due: "2026-03-01" })
})
test("what is done is not mine to do any more", async () => {
  const { id, revision } = await make("issue", "Door jams", { responsible: rob.userId })
  expect(await titles(rob)).toContain("Door jams")
  await server.administrator.done("artefactStep", { projectId, artefactId: id, step: "resolve", seenRevision: revision })
  expect(await titles(rob)).not.toContain("Door jams")
})
test("a contractor is told only of what they may see", async () => {
  await make("action", "Theirs by name alone", { responsible: contractor.userId })
  await make("action", "Theirs to own", {}, contractor.userId)
  expect(await titles(contractor)).toEqual(["Theirs to own"])
})
test("what is handed over to me waits until I have accepted it and signed, and what I give until I have signed", async () => {
  const olga = await server.inProject(projectId, "operations", "Olga")
  const { id, revision } = await make("handoverItem", "Runbook", { evidence: "In the wiki", from: rob.userId, to: olga.userId })
  expect(await titles(olga)).not.toContain("Runbook")
  const ready = await server.administrator.done("artefactStep", { projectId, artefactId: id, step: "present", seenRevision: revision })
  expect([await titles(olga), await titles(rob)].map((all) => all.includes("Runbook"))).toEqual([true, true])
  const given = await rob.done("handoverSign", { projectId, artefactId: id, as: "giver", seenRevision: ready.revision })
  expect(await titles(rob)).not.toContain("Runbook")
  const received = await olga.done("handoverSign", { projectId, artefactId: id, as: "receiver", seenRevision: given.revision })
  expect(await titles(olga)).toContain("Runbook")
  await olga.done("artefactStep", { projectId, artefactId: id, step: "accept", seenRevision: received.revision })
  expect(await titles(olga)).not.toContain("Runbook")
})
test("a deliverable that is ready for review waits for whoever accepts it", async () => {
  const stan = await server.inProject(projectId, "stakeholder", "Stan")
  const { id, revision } = await make("deliverable", "Portal", { acceptanceResponsible: stan.userId, criteria: [{ id: "1", criterion: "It works" }] })
  expect(await titles(stan)).toEqual([])
  await server.administrator.done("artefactStep", { projectId, artefactId: id, step: "present", seenRevision: revision })
  expect(await titles(stan)).toEqual(["Portal"])
})
test("a mention says who else was named in it", async () => {
  await server.administrator.done("commentCreate", { projectId, body: `@[${rob.userId}] and @[${server.administrator.userId}], please look` })
  const [mention] = (await rob.done("myWork")).mentions
  expect(mention.mentioned.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(["Rob"]))
  expect(mention.mentioned.map(({ userId }: { userId: string }) => userId).toSorted()).toEqual([rob.userId, server.administrator.userId].toSorted())
})
