// What the thread costs the server: a project with 2,000 requirements, 500 deliverables and 10,000 links. Coverage, matrix,
// impact, the gates that ask for them, and a page of the list.

import { newId } from "../packages/server/src/platform/new-id.ts"
import { aServer } from "../packages/server/test/a-server.ts"
import { COST_HEADINGS, costLine, costOf, loadNow } from "./server-costs.ts"
import { machine } from "./served.ts"

const REQUIREMENTS = 2_000
const DELIVERABLES = 500
const LINKS = 10_000
const RUNS = 15

const server = await aServer({ settings: { checkAnswers: false } })
try {
  const { id: projectId } = await server.administrator.done("projectCreate", { name: "Large", start: "2026-01-05" })
  const { db } = server.database
  const common = { organization_id: server.organizationId, project_id: projectId, created_by: server.administrator.userId, updated_by: server.administrator.userId }
  const things = (kind: string, count: number, fields: object) => Array.from({ length: count }, (_, at) => ({ ...common, id: newId("art"), kind, number: at + 1, title: `${kind} ${at + 1} of the portal`, state: kind === "requirement" ? "approved" : "planned", fields: JSON.stringify(fields), version: 1 }))
  const requirements = things("requirement", REQUIREMENTS, { priority: "must", statement: "The system shall answer every request within two seconds.", acceptanceCriteria: ["Measured under load"], verification: "test", effort: 480 })
  const deliverables = things("deliverable", DELIVERABLES, { description: "A part of the portal." })
  for (const rows of [...chunks(requirements), ...chunks(deliverables)]) await db.insertInto("artefact").values(rows).execute()
  const links = Array.from({ length: LINKS }, (_, at) => ({ organization_id: server.organizationId, project_id: projectId, id: newId("trl"), type: "satisfies", from_kind: "deliverable", from_id: deliverables[(at * 31) % DELIVERABLES]?.id ?? "", to_kind: "requirement", to_id: requirements[(at * 7 + Math.floor(at / REQUIREMENTS)) % REQUIREMENTS]?.id ?? "", created_by: server.administrator.userId }))
  const unique = [...new Map(links.map((link) => [`${link.from_id} ${link.to_id}`, link])).values()]
  for (const rows of chunks(unique)) await db.insertInto("trace_link").values(rows).execute()
  const calls = {
    coverage: () => server.administrator.done("threadCoverage", { projectId }),
    matrix: () => server.administrator.done("threadMatrix", { projectId, rows: "requirement", columns: "deliverable", limit: 100 }),
    impact: () => server.administrator.done("threadImpact", { projectId, thingId: requirements[0]?.id, depth: 6 }),
    serves: () => server.administrator.done("threadServes", { projectId, thingId: deliverables[0]?.id }),
    gates: () => server.administrator.done("gateList", { projectId }),
    list: () => server.administrator.done("artefactList", { projectId, kind: "requirement", limit: 50 }),
  }
  console.log(machine())
  console.log(`${`${REQUIREMENTS} requirements, ${DELIVERABLES} deliverables, ${unique.length} links`.padEnd(50)}${COST_HEADINGS}`)
  for (const [name, call] of Object.entries(calls)) console.log(`${name.padEnd(50)}${costLine(await costOf(server, RUNS, call))}   ${loadNow()}`)
} finally {
  await server.close()
}

function chunks<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / 500) }, (_, at) => rows.slice(at * 500, at * 500 + 500))
}
