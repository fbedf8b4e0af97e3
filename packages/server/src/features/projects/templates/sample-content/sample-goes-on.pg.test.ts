// Whoever looks around in the sample project can go on with it: what stands in it is what its doors would have left.
import { afterAll, beforeAll, expect, it } from "vitest"
import { aServer } from "../../../../../test/a-server.ts"
import type { Caller, TestServer } from "../../../../../test/a-server.ts"

let server: TestServer
let admin: Caller
let projectId: string
beforeAll(async () => {
  server = await aServer({ sample: true })
  admin = server.administrator
  projectId = (await admin.done("projectList", {})).items[0].id
}, 120_000)
afterAll(() => server.close())

const of = async (kind: string, title: string) => (await admin.done("artefactList", { projectId, kind, limit: 200 })).items.find((item: { title: string }) => item.title === title)
const take = async (kind: string, title: string, step: string, reason?: string) => {
  const { id, revision } = await of(kind, title)
  return admin.done("artefactStep", { projectId, artefactId: id, step, seenRevision: revision, ...(reason === undefined ? {} : { reason }) })
}

it("closes its active sprint once what is left was moved", async () => {
  await take("story", "Notifications by mail", "finish")
  for (const title of ["Wireless for guests", "Findings of the beta"]) {
    const { id, revision } = await of("story", title)
    await admin.done("artefactUpdate", { projectId, artefactId: id, seenRevision: revision, fields: { cycle: null } })
  }
  expect((await take("cycle", "Sprint 4", "close")).state).toBe("closed")
})

it("lets the waiting change be approved, and the order be delivered", async () => {
  expect((await take("changeRequest", "Wireless for guests through the portal", "approve")).state).toBe("approved")
  expect((await take("purchaseOrder", "Switches, access points, firewalls", "receive")).state).toBe("delivered")
})

it("answers every list, page and figure over what it has", async () => {
  for (const kind of ["demand", "feasibility", "businessCase", "charter", "requirement", "cycle", "testCase", "service", "ticket", "handoverItem", "message", "closure"]) {
    const { items } = await admin.done("artefactList", { projectId, kind, limit: 200 })
    expect(items.length, kind).toBeGreaterThan(0)
    expect((await admin.done("artefactRead", { projectId, artefactId: items[0].id })).kind).toBe(kind)
  }
  expect((await admin.done("gateList", { projectId })).items.map(({ state }: { state: string }) => state)).toEqual(["approved", "conditional", "notStarted", "notStarted"])
  const { forward, tested } = await admin.done("threadCoverage", { projectId })
  for (const figure of [forward, tested]) expect(figure.part).toBeLessThan(figure.whole)
})
