// What the commonest questions cost: those that home, the page of a project, its plan, its lists and its bell ask, in an
// organisation with forty projects, one of them with a plan of 10,000 tasks, 2,000 requirements, 3,000 comments and 4,000
// links, and for a person with 2,000 notifications. Asked as an administrator, who sees all, and as a team member.
// Usage: node bench/server-reads.ts [tasks] [rounds]

import { aServer, type Caller } from "../packages/server/test/a-server.ts"
import { largeProject } from "./large-project.ts"
import { COST_HEADINGS, costLine, costOf, loadNow } from "./server-costs.ts"
import { machine } from "./served.ts"

const count = Number(process.argv[2] ?? 10_000)
const rounds = Number(process.argv[3] ?? 30)
const only = process.argv[4]
const REQUIREMENTS = 2_000

const server = await aServer({ settings: { checkAnswers: false } })
try {
  console.log(machine())
  const { administrator } = server
  const projectId = await largeProject(server, count)
  const others = []
  for (let index = 0; index < 39; index += 1) others.push((await administrator.done("projectCreate", { name: `Project ${index}`, start: "2026-01-05" })).id)
  const member = await server.inProject(projectId, "teamMember")
  await server.database.pool.query("insert into project_member (organization_id, project_id, user_id, role) select $1, p, $2, 'teamMember' from unnest($3::text[]) p", [server.organizationId, member.userId, others.slice(0, 9)])
  await fill(projectId, [administrator, member])
  for (const [who, caller] of [["administrator", administrator], ["team member", member]] as const) await ask(who, caller, projectId)
} finally {
  await server.close()
}

async function ask(who: string, caller: Caller, projectId: string): Promise<void> {
  const calls: Readonly<Record<string, () => Promise<unknown>>> = {
    "home: me": () => caller.done("meRead"),
    "home: my work": () => caller.done("myWork"),
    "home: projects": () => caller.done("projectList"),
    "bell: notifications": () => caller.done("notificationList"),
    "bell: unread": () => caller.done("notificationList", { unread: "true", limit: 1 }),
    "project page": () => caller.done("projectRead", { projectId }),
    "project: gates": () => caller.done("gateList", { projectId }),
    "project: people": () => caller.done("projectMemberList", { projectId }),
    // Its JSON is made once for each revision and sent as it is; here it is not read.
    "plan": () => server.inject({ url: `/api/v1/projects/${projectId}/plan`, headers: { host: "localhost", cookie: `throughline=${encodeURIComponent(caller.cookie ?? "")}` } }),
    "tasks: page of 200": () => caller.done("taskList", { projectId, limit: 200 }),
    "requirements: page of 200": () => caller.done("artefactList", { projectId, kind: "requirement", limit: 200 }),
    "requirements: last page of 200": () => caller.done("artefactList", { projectId, kind: "requirement", limit: 200, sort: "-number" }),
    "requirements: by owner": () => caller.done("artefactList", { projectId, kind: "requirement", limit: 200, sort: "owner" }),
    "requirement": () => caller.done("artefactRead", { projectId, artefactId: "art_r77" }),
    "requirement: comments": () => caller.done("commentList", { projectId, artefactId: "art_r77" }),
    "requirement: links": () => caller.done("traceLinkList", { projectId, thingId: "art_r77" }),
    "requirement: what it serves": () => caller.done("threadServes", { projectId, thingId: "art_r77" }),
    "coverage": () => caller.done("threadCoverage", { projectId }),
    "search": () => caller.done("search", { q: "network" }),
  }
  console.log(`\n${`${who}; processor time in ms`.padEnd(42)}${COST_HEADINGS}`)
  for (const [name, once] of Object.entries(calls)) {
    if (only === undefined || name.includes(only)) console.log(`${name.padEnd(42)}${costLine(await costOf(server, rounds, once))}   ${loadNow()}`)
  }
}

/** Requirements with owners, comments and links, and notifications about them. */
async function fill(projectId: string, people: readonly Caller[]): Promise<void> {
  const { pool } = server.database
  const ids = people.map(({ userId }) => userId)
  const project = [server.organizationId, projectId]
  await pool.query(`insert into artefact (organization_id, project_id, id, kind, number, title, state, owner_id, fields, version, created_by, updated_by)
    select $1, $2, 'art_r' || n, 'requirement', n, 'Requirement ' || n || ' of the network', 'approved', ($3::text[])[1 + n % 2], jsonb_build_object('statement', repeat('The system shall answer. ', 8), 'priority', (array['must', 'should', 'could', 'wont'])[1 + n % 4], 'effort', n), 1, $4, $4 from generate_series(1, ${REQUIREMENTS}) n`, [...project, ids, ids[0]])
  await pool.query(`insert into comment (organization_id, project_id, id, subject_kind, subject_id, author_id, body) select $1, $2, 'cmt_r' || n, 'artefact', 'art_r' || (1 + n % ${REQUIREMENTS}), $3, 'A word about the network' from generate_series(1, 3000) n`, [...project, ids[0]])
  await pool.query(`insert into trace_link (organization_id, project_id, id, type, from_kind, from_id, to_kind, to_id, created_by) select $1, $2, 'trl_r' || n, 'touches', 'requirement', 'art_r' || (1 + n % ${REQUIREMENTS}), 'requirement', 'art_r' || (1 + (n * 7 + 1) % ${REQUIREMENTS}), $3 from generate_series(1, 4000) n where n % ${REQUIREMENTS} <> (n * 7 + 1) % ${REQUIREMENTS} on conflict do nothing`, [...project, ids[0]])
  await pool.query(`insert into notification (organization_id, id, user_id, project_id, subject_kind, subject_id, reason, event, actor_id, created_at, read_at)
    select $1, 'ntf_r' || u || n, u, $2, 'artefact', 'art_r' || (1 + n % ${REQUIREMENTS}), 'owner', 'updated', $4, now() - n * interval '10 minutes', case when n > 200 then now() end from generate_series(1, 2000) n, unnest($3::text[]) u`, [...project, ids, ids[0]])
  await pool.query("vacuum analyze")
}
