// What a service desk with many tickets costs: pages of the list as agents ask for them, the search within it and over
// everything, and the figures of the desk. Budget: 100 ms each with 100,000 tickets in one project.
// Usage: node bench/tickets.ts [tickets]

import { aServer, type Caller } from "../packages/server/test/a-server.ts"
import { machine } from "./served.ts"
import { COST_HEADINGS, costLine, costOf, loadNow } from "./server-costs.ts"

const tickets = Number(process.argv[2] ?? 100_000)
const ROUNDS = 25
const WORDS = ["network", "migration", "server", "cable", "router", "contract", "payment", "user", "interface", "report", "quality", "delay", "supplier", "training", "backup", "account", "service", "window", "office", "building"]

const server = await aServer({ settings: { checkAnswers: false } })
try {
  console.log(machine())
  const { id: projectId } = await server.administrator.done("projectCreate", { name: "Desk", start: "2026-01-05" })
  const agent = await server.inProject(projectId, "operations")
  const from = performance.now()
  const service = await fill(projectId, agent)
  console.log(`${tickets} tickets made in ${Math.round(performance.now() - from)} ms, ${loadNow()}`)
  console.log(`\n${"call; processor time in ms".padEnd(42)}${"hits".padStart(8)}${COST_HEADINGS}`)
  const filter = (...conditions: object[]) => ({ filter: JSON.stringify(conditions) })
  const open = { field: "state", is: "anyOf", value: ["open", "inProgress", "waiting"] }
  const lists: readonly (readonly [string, object])[] = [
    ["newest page", { sort: "-number" }],
    ["first page by number", {}],
    ["open ones", filter(open)],
    ["open P1, due first", { ...filter(open, { field: "priority", is: "equals", value: "p1" }), sort: "resolveBy" }],
    ["mine, open", filter(open, { field: "assignee", is: "equals", value: agent.userId })],
    ["all closed P3", filter({ field: "state", is: "equals", value: "closed" }, { field: "priority", is: "equals", value: "p3" })],
    ["of the service, by priority", { ...filter({ field: "service", is: "equals", value: service }), sort: "priority,-number" }],
    ["search in the list: rare word", { search: "rareword" }],
    ["search in the list: common word", { search: "network" }],
  ]
  for (const [name, input] of lists) await measure(name, async () => (await agent.done("artefactList", { projectId, kind: "ticket", limit: 50, ...input })).total)
  for (const q of ["rareword", "network migration", "commonword"]) await measure(`search everything: ${q}`, async () => (await agent.done("search", { q })).items.length)
  await server.database.pool.query("update project set next_artefact_numbers = next_artefact_numbers || jsonb_build_object('ticket', $2::int) where id = $1", [projectId, tickets + 1])
  await measure("new ticket", async () => (await agent.done("artefactCreate", { projectId, kind: "ticket", title: "The network is slow", fields: { service, type: "incident", priority: "p2", description: "Since this morning." } })).number)
  await measure("home: my work", async () => (await agent.done("myWork")).artefacts.length)
  await measure("figures of the desk", async () => (await agent.done("serviceDesk", { projectId })).open)
} finally {
  await server.close()
}

/** One in thirty-three is open, one in a hundred a P1, and each has words as people write them. */
async function fill(projectId: string, agent: Caller): Promise<string> {
  const { id: service } = await server.administrator.done("artefactCreate", { projectId, kind: "service", title: "Portal", fields: { supportHours: "always", serviceOwner: agent.userId, hypercareFrom: "2026-01-01", hypercareUntil: "2026-12-31", daysWithoutP1: 5, openP2Max: 3, serviceLevelMet: 9_000, backlogMax: 50, warrantyFrom: "2026-01-01", warrantyUntil: "2026-12-31" } })
  const moment = (of: string) => `to_char(timestamp '2026-01-01' + n * interval '5 minutes' + interval '${of}', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
  await server.database.pool.query(
    `with v as (select $5::text[] as words)
    insert into artefact (organization_id, project_id, id, kind, number, title, state, fields, created_by, updated_by)
    select $1, $2, 'art_t' || n, 'ticket', n, 'Ticket ' || n || ' ' || v.words[1 + n % 20], case when n % 33 = 0 then (array['open', 'inProgress', 'waiting'])[1 + n % 3] when n % 2 = 0 then 'closed' else 'resolved' end,
      jsonb_build_object('service', $4::text, 'type', (array['incident', 'request', 'question'])[1 + n % 3], 'priority', case when n % 100 = 0 then 'p1' when n % 10 = 0 then 'p2' else (array['p3', 'p4'])[1 + n % 2] end,
        'description', (select string_agg(v.words[1 + (hashint4(n * 31 + k * 7)::bigint + 2147483648) % 20], ' ') from generate_series(1, 25) k) || ' commonword' || case when n % 9973 = 0 then ' rareword' else '' end,
        'openedAt', ${moment("0")}, 'respondBy', ${moment("1 hour")}, 'resolveBy', ${moment("8 hours")}, 'respondedAt', ${moment("30 minutes")})
        || case when n % 5 = 0 then jsonb_build_object('assignee', $3::text) else '{}' end || case when n % 33 = 0 then '{}' else jsonb_build_object('resolvedAt', case when n % 8 = 0 then ${moment("9 hours")} else ${moment("4 hours")} end) end, $3, $3
    from generate_series(1, ${tickets}) n, v`,
    [server.organizationId, projectId, agent.userId, service, WORDS],
  )
  await server.database.pool.query("vacuum analyze")
  return service
}

async function measure(name: string, once: () => Promise<number>): Promise<void> {
  let hits = 0
  const cost = await costOf(server, ROUNDS, async () => {
    hits = await once()
  })
  console.log(`${name.padEnd(42)}${String(hits).padStart(8)}${costLine(cost)}   ${loadNow()}`)
}
