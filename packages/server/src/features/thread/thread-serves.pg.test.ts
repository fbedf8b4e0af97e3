// What a thing serves, read only along its way, is what a walk over the whole thread finds; and the tasks of the thread are
// the same out of the plan in memory and out of their rows.

import { IMPLIED_LINKS, servedBy, TOWARDS_PURPOSE } from "@throughline/lifecycle"
import { afterAll, beforeAll, expect, test } from "vitest"
import { aServer, type Caller, type TestServer } from "../../../test/a-server.ts"
import { HANDLERS } from "../handlers.ts"
import { RawJson } from "../../platform/answers.ts"
import { handle } from "../../platform/handler.ts"
import { openPlan, viewOf } from "../planning/plan/index.ts"
import { tasksOf, threadOf } from "./thread-facts.ts"
import { seenTasks } from "./thread.sql.ts"

/** Asked by another name: the same over the whole thread. */
const wholeWay = handle("threadImpact", async ({ thingId }, context) => {
  const { facts, graph } = await threadOf(context)
  const parents = new Map(facts.tasks.map(({ id, parentId }) => [id, parentId]))
  const thing = graph.nodes[graph.indexOf.get(thingId) ?? -1]
  let chains = servedBy(graph, thingId)
  for (let above = parents.get(thingId) ?? null; thing !== undefined && chains.length === 0 && above !== null; above = parents.get(above) ?? null) chains = servedBy(graph, above).map((chain) => [thing, ...chain])
  return new RawJson(JSON.stringify({ chains: chains.slice(0, 5) }))
})

const bothTasks = handle("threadCoverage", async (_, context) => {
  const view = await viewOf(context)
  return new RawJson(JSON.stringify({ memory: tasksOf(await openPlan(context, context.project), view.own), rows: await seenTasks(context.tx, context.project, view) }))
})

const KINDS = ["goal", "benefit", "requirement", "deliverable", "workPackage", "testCase", "story", "cycle", "defect", "prototype", "stakeholder", "risk"] as const
const MANY = 6

let server: TestServer
let projectId: string
let seed = 20_261_123
const ids: Record<string, string[]> = { task: [] }
const random = (below: number) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return Math.floor((seed / 2_147_483_648) * below)
}
const one = (kind: string) => ids[kind]?.[random(ids[kind].length)] ?? ""

beforeAll(async () => {
  server = await aServer({ handlers: [...HANDLERS.filter(({ key }) => key !== "threadImpact" && key !== "threadCoverage"), wholeWay, bothTasks], settings: { checkAnswers: false } })
  const { administrator, database } = server
  projectId = (await administrator.done("projectCreate", { name: "Way", start: "2026-01-05" })).id
  for (let n = 0; n < MANY; n += 1) ids["task"]?.push((await administrator.done("taskCreate", { projectId, name: `T${n}`, ...(n % 3 === 0 ? {} : { parentId: ids["task"].at(-1) }) })).id)
  for (const kind of KINDS) ids[kind] = Array.from({ length: MANY }, (_, n) => `art_${kind}${n}`)
  for (const kind of KINDS) {
    for (const [n, id] of (ids[kind] ?? []).entries()) {
      // Fields that join, filled in for half of the things; some name what is not there.
      const fields = Object.fromEntries(IMPLIED_LINKS.filter((link) => link.kind === kind && random(3) === 0).map(({ field }) => [field, named(field)]))
      await database.pool.query("insert into artefact (organization_id, project_id, id, kind, number, title, state, fields, version, trashed_at, created_by, updated_by) values ($1, $2, $3, $4, $5, $3, 'approved', $6, 1, $7, $8, $8)", [server.organizationId, projectId, id, kind, n + 1, JSON.stringify(fields), random(12) === 0 ? new Date() : null, administrator.userId])
    }
  }
  const all = [...KINDS, "task"]
  const types = [...TOWARDS_PURPOSE, "touches"]
  for (let n = 0; n < 90; n += 1) {
    // Mostly towards what stands first in the list; now and then back, which makes circles.
    const pair = [random(all.length), random(all.length)].toSorted((a, b) => (n % 20 === 0 ? a - b : b - a))
    const [from, to] = [all[pair[0] ?? 0] ?? "", all[pair[1] ?? 0] ?? ""]
    await database.pool.query("insert into trace_link (organization_id, project_id, id, type, from_kind, from_id, to_kind, to_id, created_by) select $1, $2, $3, $4, $5, $6, $7, $8, $9 where $6 <> $8 on conflict do nothing", [server.organizationId, projectId, `trl_${n}`, types[random(types.length)], from, one(from), to, one(to), administrator.userId])
  }
})
afterAll(() => server.close())

function named(field: string): string | readonly string[] {
  const kinds: Readonly<Record<string, string>> = { task: "task", tasks: "task", startMilestone: "task", requirements: "requirement", deliverables: "deliverable", items: "requirement", actions: "risk", decisions: "goal" }
  const kind = kinds[field] ?? field
  return field.endsWith("s") ? [one(kind), one(kind), "art_gone"] : one(kind)
}

test.each(["administrator", "teamMember", "contractor"] as const)("what each thing serves is for %s what a walk over the whole finds", async (role) => {
  const caller: Caller = role === "administrator" ? server.administrator : await server.inProject(projectId, role)
  let found = 0
  for (const thingId of Object.values(ids).flat()) {
    const [way, whole] = [await caller.call("threadServes", { projectId, thingId }), await caller.call("threadImpact", { projectId, thingId })]
    if (way.status === 404) continue
    expect(way.json).toEqual(whole.json)
    found += way.json.chains.length
  }
  if (role === "contractor") expect(found).toBe(0)
  else expect(found).toBeGreaterThan(25)
})

test.each(["administrator", "teamMember", "contractor"] as const)("the tasks that %s sees are the same out of memory and out of the database", async (role) => {
  const caller: Caller = role === "administrator" ? server.administrator : await server.inProject(projectId, role)
  const { revision } = await server.administrator.done("planRead", { projectId })
  const [first, second, third] = ids["task"] ?? []
  await server.administrator.done("planApply", { projectId, seenRevision: revision, commands: [
    { name: "updateTask", args: { taskId: first, fields: { name: `Renamed for ${role}`, wbs: `X-${role}` } } }, { name: "updateTask", args: { taskId: second, fields: { milestone: true } } }, { name: "updateTask", args: { taskId: third, fields: { active: false } } },
    { name: "addResource", args: { fields: { name: role, userId: caller.userId } } }, { name: "setAssignments", args: { taskId: ids["task"]?.[5], text: role } },
  ] })
  const { memory, rows } = await caller.done("threadCoverage", { projectId })
  expect(memory).toEqual(rows)
  expect(memory.length).toBe(role === "contractor" ? 1 : MANY - 1)
})
