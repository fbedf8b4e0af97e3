// How long the search of many texts takes, and a page of a long list, for people with different rights, with words that few
// and words that nearly all texts hold. Budgets: search of 100,000 texts 100 ms, page of 2,000 requirements 50 ms.
// Usage: node bench/search.ts [texts] [word]

import { aServer, type Caller } from "../packages/server/test/a-server.ts"
import { COST_HEADINGS, costLine, costOf, loadNow } from "./server-costs.ts"
import { machine } from "./served.ts"

const texts = Number(process.argv[2] ?? 100_000)
const only = process.argv[3]
const PROJECTS = 20
const ROUNDS = 25
const LISTED = 2_000

const server = await aServer({ settings: { checkAnswers: false } })
try {
  console.log(machine())
  const projects: string[] = []
  for (let index = 0; index < PROJECTS; index += 1) projects.push(await server.bareProject(`Project ${index}`))
  const [first = ""] = projects
  const team = await server.inProject(first, "teamMember")
  const contractor = await server.inProject(first, "contractor")
  const manager = await server.inProject(first, "projectManager")
  await server.database.pool.query("insert into project_member (organization_id, project_id, user_id, role) select $1, p, u, 'teamMember' from unnest($2::text[]) p, unnest($3::text[]) u on conflict do nothing", [server.organizationId, projects.slice(0, PROJECTS / 2), [team.userId]])
  const from = performance.now()
  await fill(projects)
  console.log(`${texts} texts in ${PROJECTS} projects, made in ${Math.round(performance.now() - from)} ms`)
  console.log(`\n${"search; processor time in ms".padEnd(42)}${"hits".padStart(5)}${COST_HEADINGS}`)
  for (const [who, caller] of [["administrator", server.administrator], ["team member of half", team], ["contractor", contractor]] as const) {
    for (const word of ["rareword", "network", "ne", "network migration", "commonword", "secretword", "nothinglikethis"]) await search(who, caller, word)
  }
  console.log(`\n${`list of ${LISTED} requirements`.padEnd(47)}${COST_HEADINGS}`)
  if (only === undefined) await lists(manager, first)
} finally {
  await server.close()
}

async function fill([first = "", ...others]: readonly string[]): Promise<void> {
  const { pool } = server.database
  const vocabulary = ["network", "migration", "server", "cable", "router", "contract", "payment", "user", "interface", "report", "quality", "delay", "supplier", "training", "backup", "account", "service", "window", "office", "building"]
  const said = "(select string_agg(v.words[1 + (hashint4(n * 31 + k * 7)::bigint + 2147483648) % 20], ' ') from generate_series(1, 25) k) || ' commonword term' || (n % 5000) || case when n % 9973 = 0 then ' rareword' else '' end"
  const setUp = "with v as (select $4::text[] as words)"
  // The list that is measured, then the rest; every tenth is about people, which a team member may not see.
  await pool.query(`${setUp} insert into artefact (organization_id, project_id, id, kind, number, title, state, owner_id, fields, created_by, updated_by)
    select $1, $2, 'art_l' || n, 'requirement', n, 'Requirement ' || n || ' ' || v.words[1 + n % 20], 'proposed', case when n % 3 = 0 then $3 end, jsonb_build_object('statement', ${said}, 'priority', (array['must', 'should', 'could', 'wont'])[1 + n % 4], 'effort', n * 7 % 1000), $3, $3
    from generate_series(1, ${LISTED}) n, v`, [server.organizationId, first, server.administrator.userId, vocabulary])
  await pool.query(`${setUp} insert into artefact (organization_id, project_id, id, kind, number, title, state, fields, created_by, updated_by)
    select $1, ($2::text[])[1 + n % ${others.length}], 'art_o' || n, case when n % 10 = 0 then 'stakeholder' else 'risk' end, n, case when n % 10 = 0 then 'secretword ' else 'Risk ' end || n, 'active', jsonb_build_object('cause', ${said}), $3, $3
    from generate_series(1, ${Math.round(texts * 0.6) - LISTED}) n, v`, [server.organizationId, others, server.administrator.userId, vocabulary])
  await pool.query(`${setUp} insert into comment (organization_id, project_id, id, subject_kind, subject_id, author_id, body)
    select $1, ($2::text[])[1 + n % ${others.length}], 'cmt_o' || n, 'artefact', 'art_o' || (1 + (n % 10000) * ${others.length} + n % ${others.length} - 1), $3, ${said} from generate_series(1, ${Math.round(texts * 0.4)}) n, v`, [server.organizationId, others, server.administrator.userId, vocabulary])
  await pool.query("vacuum analyze")
}

async function search(who: string, caller: Caller, q: string): Promise<void> {
  if (only !== undefined && q !== only) return
  let hits = 0
  const cost = await costOf(server, ROUNDS, async () => {
    hits = (await caller.done("search", { q })).items.length
  })
  console.log(`${`${q} (${who})`.padEnd(42).slice(0, 42)}${String(hits).padStart(5)}${costLine(cost)}   ${loadNow()}`)
}

async function lists(manager: Caller, first: string): Promise<void> {
  await list(manager, first, {})
  await list(manager, first, { sort: "priority,-effort" })
  await list(manager, first, { sort: "-title", limit: 200 })
  await list(manager, first, { filter: JSON.stringify([{ field: "priority", is: "anyOf", value: ["must", "should"] }, { field: "statement", is: "contains", value: "migration" }]), sort: "owner" })
  await list(manager, first, { search: "netw" })
}

async function list(caller: Caller, projectId: string, input: Readonly<Record<string, unknown>>): Promise<void> {
  const cost = await costOf(server, ROUNDS, () => caller.done("artefactList", { projectId, kind: "requirement", limit: 50, ...input }))
  console.log(`${JSON.stringify(input).slice(0, 40).padEnd(47)}${costLine(cost)}   ${loadNow()}`)
}
