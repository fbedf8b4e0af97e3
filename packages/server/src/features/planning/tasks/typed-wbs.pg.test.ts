import { planFromWire } from "@throughline/plan"
import { afterAll, beforeAll, expect, it } from "vitest"
import { aServer, type TestServer } from "../../../../test/a-server.ts"

let server: TestServer
beforeAll(async () => {
  server = await aServer()
})
afterAll(() => server.close())

it.each(['a"b', "back\\slash", "{1,2}", "null", " ", "ü, 'quoted' — NULL", "\\\"}"])("a code typed as %j is kept and shown as it was typed", async (wbs) => {
  const { administrator } = server
  const projectId = (await administrator.done("projectCreate", { name: "Codes", start: "2026-03-02" })).id
  const task = await administrator.done("taskCreate", { projectId, name: "Coded" })
  const { revision } = await administrator.done("planRead", { projectId })
  await administrator.done("planApply", { projectId, seenRevision: revision, commands: [{ name: "updateTask", args: { taskId: task.id, fields: { wbs } } }] })
  expect((await administrator.done("taskRead", { projectId, taskId: task.id })).wbs).toBe(wbs)
  expect([...planFromWire((await administrator.done("planRead", { projectId })).plan).task.values()][0]?.wbs).toBe(wbs)
})
