// Every operation, called with the ids of somebody else's real things: by a stranger, by path, and smuggled into a project of
// their own. Then: is anything changed, told, or given away?

import { OPERATIONS, type Operation, type OperationKey } from "@throughline/contract"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aServer, type Caller, type TestServer } from "../test/a-server.ts"
import { sampleInput } from "../test/sample-input.ts"

const KEYS = Object.keys(OPERATIONS) as OperationKey[]
const declared = (key: OperationKey): Operation => OPERATIONS[key]
const inProjects = KEYS.filter((key) => declared(key).access.kind === "project")
const upload = (key: OperationKey) => (declared(key).body === "upload" ? { file: { name: "a.txt", type: "text/plain", content: "a" } } : {})

describe("in a world of two projects", () => {
  let server: TestServer
  let mallory: Caller
  /** Of the victim's project, by the name under which inputs ask for them. */
  let ids: Record<string, string>
  let ownProject: string
  beforeAll(async () => {
    server = await aServer({ sample: true })
    const { administrator } = server
    const { items: [project] } = await administrator.done("projectList")
    const projectId: string = project.id
    const { items: [task] } = await administrator.done("taskList", { projectId })
    const comment = await administrator.done("commentCreate", { projectId, taskId: task.id, body: "SECRET-COMMENT" })
    const attachment = await administrator.done("attachmentUpload", { projectId, taskId: task.id, fileName: "SECRET-FILE.txt" }, { file: { name: "x", type: "text/plain", content: "SECRET-CONTENT" } })
    await administrator.done("taskUpdate", { projectId, taskId: task.id, seenRevision: task.revision, name: "SECRET-TASK" })
    const { items: [change] } = await administrator.done("planChanges", { projectId, before: 1_000_000 })
    ids = { projectId, taskId: task.id, commentId: comment.id, attachmentId: attachment.id, changeId: change.id, userId: administrator.userId }
    mallory = await server.member("member", "Mallory")
    ownProject = (await mallory.done("projectCreate", { name: "Mallory's", start: "2026-01-05", template: "sample" })).id
  }, 60_000)
  afterAll(() => server.close())

  const withIds = (input: Readonly<Record<string, unknown>>, given: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(input).map(([name, value]) => [name, given[name] ?? (name === "commands" ? [{ name: "deleteTasks", args: { taskIds: [given["taskId"]] } }] : value)]))

  test.each(inProjects)("%s answers a stranger as if the project had never been", async (key) => {
    const before = await digest(server, ids["projectId"] ?? "")
    const real = await mallory.call(key, withIds(sampleInput(key, ids["projectId"] ?? ""), ids), upload(key))
    const never = await mallory.call(key, sampleInput(key, "prj_000000000000000000000"), upload(key))
    expect([real.status, real.problem.code]).toEqual([404, "notFound"])
    expect(real.text.replace(real.problem.requestId, "")).toBe(never.text.replace(never.problem.requestId, ""))
    expect(await digest(server, ids["projectId"] ?? "")).toEqual(before)
  })

  const childful = inProjects.filter((key) => Object.keys(sampleInput(key, "")).some((name) => ["taskId", "commentId", "attachmentId", "changeId", "commands"].includes(name) && key !== "presenceSet"))
  test.each(childful)("%s finds nothing of another project under one's own", async (key) => {
    const before = await digest(server, ids["projectId"] ?? "")
    const reply = await mallory.call(key, withIds(sampleInput(key, ownProject), { ...ids, projectId: ownProject }), upload(key))
    expect(reply.status, reply.text).toBeGreaterThanOrEqual(400)
    expect(["notFound", "planRefused", "invalidInput", "conflict"], reply.text).toContain(reply.problem.code)
    expect(reply.text).not.toContain("SECRET")
    expect(await digest(server, ids["projectId"] ?? "")).toEqual(before)
  })

  test("lists, search and my work hold nothing of it", async () => {
    for (const [key, input] of [["projectList", {}], ["projectList", { trashed: true }], ["search", { q: "SECRET" }], ["search", { q: "Head office" }], ["myWork", {}]] as const) {
      const reply = await mallory.call(key, input)
      expect(reply.status, reply.text).toBe(200)
      expect(reply.text).not.toContain(ids["projectId"])
      expect(reply.text).not.toContain("SECRET")
    }
  })

  test("nobody of another organisation role sees into it by asking for a part of it", async () => {
    const guest = await server.member("guest")
    for (const key of inProjects) expect((await guest.call(key, withIds(sampleInput(key, ids["projectId"] ?? ""), ids), upload(key))).status, key).toBe(404)
  })

  test("no answer to anybody carries a hash, a token or the installation's secret", async () => {
    const { db } = server.database
    const secrets = [
      ...(await db.selectFrom("auth_account").select("password").execute()).map(({ password }) => password ?? ""),
      ...(await db.selectFrom("auth_session").select("token").execute()).map(({ token }) => token),
      ...(await db.selectFrom("installation").select("secret").execute()).map(({ secret }) => secret),
    ].filter((secret) => secret !== "")
    expect(secrets.length).toBeGreaterThan(3)
    for (const key of KEYS.filter((one) => declared(one).method === "GET" && declared(one).body === "json")) {
      const reply = await server.administrator.call(key, withIds(sampleInput(key, ids["projectId"] ?? ""), ids))
      expect([key, secrets.some((secret) => reply.text.includes(secret)), /argon2|_hash/i.test(reply.text)]).toEqual([key, false, false])
    }
  })

  test("the log of all this holds no error, and nothing that was secret", () => {
    expect(server.lines.filter((line) => line.includes('"level":"error"'))).toEqual([])
    expect(server.lines.join("\n")).not.toContain("SECRET")
  })
})

/** All that belongs to a project, and what others were told of it. */
async function digest(server: TestServer, projectId: string): Promise<Record<string, string>> {
  const tables = ["task", "link", "resource", "assignment", "calendar", "baseline", "task_schedule", "plan_change", "comment", "mention", "attachment", "project_member", "outbox"]
  const parts = tables.map((table) => `select '${table}' as name, coalesce(md5(string_agg(r::text, '|' order by r::text)), '') as digest from "${table}" r where project_id = $1`)
  const { rows } = await server.database.pool.query(`${parts.join(" union all ")} union all select 'project', md5(r::text) from project r where id = $1`, [projectId])
  return Object.fromEntries(rows.map(({ name, digest: value }) => [name, value]))
}
