// Every number of the contract's limits, as a request meets it: what is at the limit is accepted, one more is refused with
// the limit named. A limit without an entry here does not compile and does not pass.

import { LIMITS, type LimitName, type OperationKey } from "@throughline/contract"
import { PLAN_LIMITS } from "@throughline/plan"
import { CSV_LIMITS } from "@throughline/interchange"
import type { FastifyRequest } from "fastify"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { clearAway } from "../../src/platform/jobs/housekeeping.ts"
import { createThrottle } from "../../src/transports/http/throttle.ts"
import { PASSWORD, aServer, aToken, type Caller, type Reply, type TestServer } from "../a-server.ts"
import { settledImport } from "../settled-import.ts"
import { aLiveStream, type LiveStream } from "./a-live-stream.ts"
import type { Input } from "./input-shape.ts"

let server: TestServer
let admin: Caller
let projectId: string
let taskId: string

beforeAll(async () => {
  server = await aServer({ mail: true })
  admin = server.administrator
  projectId = await aProject()
  taskId = (await admin.done("taskCreate", { projectId, name: "T" })).id
})
afterAll(() => server.close())

async function aProject(): Promise<string> {
  return (await admin.done("projectCreate", { name: "Limits", start: "2026-03-02" })).id
}
const x = (count: number) => "x".repeat(count)
const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000
/** The refusal names what is allowed. */
function expectBeyond(reply: Reply, limit: number, code = "invalidInput"): void {
  expect(reply.problem.code, reply.text.slice(0, 300)).toBe(code)
  expect(reply.problem.problems?.map((problem) => problem.limit)).toContain(limit)
}
/** At the limit the call gets further than its shape. */
async function bounded(key: OperationKey, limit: number, inputAt: (size: number) => Input, caller = admin, options = {}): Promise<void> {
  const at = await caller.call(key, inputAt(limit), options)
  expect(at.problem?.code, at.text.slice(0, 300)).not.toBe("invalidInput")
  expectBeyond(await caller.call(key, inputAt(limit + 1), options), limit)
}

let keys = 0
/** New ids begin with the key: "tsk_<key>0000", "tsk_<key>0001"… */
const newKey = () => `limits${String(++keys).padStart(6, "0")}`
const idAt = (kind: string, key: string, index: number) => `${kind}_${key}${index.toString(36).padStart(4, "0")}`
async function apply(project: string, commands: readonly unknown[], key = newKey()): Promise<Reply> {
  const { revision } = (await admin.call("planRead", { projectId: project })).json
  return admin.call("planApply", { projectId: project, seenRevision: revision, commands }, { key })
}
async function applied(project: string, commands: readonly unknown[], key?: string): Promise<void> {
  const reply = await apply(project, commands, key)
  expect(reply.status, reply.text.slice(0, 400)).toBe(201)
}
const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index))
const lastUnder = (id: string | null) => ({ where: "lastUnder", taskId: id })
const addTask = (name: string, under: string | null = null) => ({ name: "addTask", args: { place: lastUnder(under), fields: { name } } })
async function taskIds(project: string): Promise<readonly string[]> {
  const { plan } = await admin.done("planRead", { projectId: project })
  return plan.task.map(({ id }: { id: string }) => id)
}
const file = (content: Buffer | string) => ({ file: { name: "x", type: "text/csv", content } })

/** A test, or why a request of a few seconds does not reach it and where it is tested instead. */
const CASES: Readonly<Record<LimitName, (() => Promise<void>) | string>> = {
  nameLength: () => bounded("projectCreate", LIMITS.nameLength, (size) => ({ name: x(size), start: "2026-03-02" })),
  taskNameLength: () => bounded("taskCreate", LIMITS.taskNameLength, (size) => ({ projectId, name: x(size) })),
  notesLength: () => bounded("taskCreate", LIMITS.notesLength, (size) => ({ projectId, name: "N", notes: x(size) })),
  commentLength: () => bounded("commentCreate", LIMITS.commentLength, (size) => ({ projectId, body: x(size) })),
  emailLength: () => bounded("invitationCreate", LIMITS.emailLength, (size) => ({ email: `a@${`${x(60)}.`.repeat(4)}${x(size - 246 - 4)}.org`, role: "guest" })),
  passwordLengthMin: async () => {
    const accept = (size: number) => server.nobody.call("invitationAccept", { token: "t", name: "N", password: x(size), locale: "en", timeZone: "UTC" })
    expect((await accept(LIMITS.passwordLengthMin)).problem.code).toBe("gone")
    expectBeyond(await accept(LIMITS.passwordLengthMin - 1), LIMITS.passwordLengthMin)
  },
  passwordLengthMax: () => bounded("invitationAccept", LIMITS.passwordLengthMax, (size) => ({ token: "t", name: "N", password: x(size), locale: "en", timeZone: "UTC" }), server.nobody),
  tasksPerProject: "a hundred thousand tasks; the commands' own tests reach it with a lowered limit, and below it is held equal to theirs",
  linksPerProject: "three hundred thousand links; as tasksPerProject",
  linksPerTask: async () => {
    const project = await aProject()
    await applied(project, [{ name: "pasteTasks", args: { columns: ["name"], rows: many(LIMITS.linksPerTask + 2, (index) => [`T${index}`]), taskIds: [], place: lastUnder(null) } }])
    const [first, ...others] = await taskIds(project)
    const link = (from: number, to: number) => ({ name: "linkTasks", args: { links: others.slice(from, to).map((successorId) => ({ predecessorId: first, successorId })) } })
    await applied(project, [link(0, LIMITS.linksPerTask)])
    expectBeyond(await apply(project, [link(LIMITS.linksPerTask, LIMITS.linksPerTask + 1)]), LIMITS.linksPerTask, "limitExceeded")
  },
  outlineDepth: async () => {
    const project = await aProject()
    const key = newKey()
    await applied(project, many(LIMITS.outlineDepth, (index) => addTask(`Level ${index + 1}`, index === 0 ? null : idAt("tsk", key, index - 1))), key)
    expectBeyond(await apply(project, [addTask("Deeper", idAt("tsk", key, LIMITS.outlineDepth - 1))]), LIMITS.outlineDepth, "limitExceeded")
  },
  assignmentsPerTask: async () => {
    const project = await aProject()
    await applied(project, [addTask("Crowded"), ...many(LIMITS.assignmentsPerTask + 1, (index) => ({ name: "addResource", args: { fields: { name: `R${index}` } } }))])
    const { plan } = await admin.done("planRead", { projectId: project })
    const assign = (from: number, to: number) => plan.resource.slice(from, to).map(({ id }: { id: string }) => ({ name: "assign", args: { taskId: plan.task[0].id, resourceId: id } }))
    await applied(project, assign(0, LIMITS.assignmentsPerTask))
    expectBeyond(await apply(project, assign(LIMITS.assignmentsPerTask, LIMITS.assignmentsPerTask + 1)), LIMITS.assignmentsPerTask, "limitExceeded")
  },
  resourcesPerProject: async () => {
    const project = await aProject()
    const add = (count: number, from: number) => many(count, (index) => ({ name: "addResource", args: { fields: { name: `R${from + index}` } } }))
    for (let from = 0; from < LIMITS.resourcesPerProject; from += 1_000) await applied(project, add(1_000, from))
    expectBeyond(await apply(project, add(1, LIMITS.resourcesPerProject)), LIMITS.resourcesPerProject, "limitExceeded")
  },
  calendarsPerProject: async () => {
    const project = await aProject()
    const present = (await admin.done("planRead", { projectId: project })).plan.calendar.length
    const add = (count: number, from: number) => many(count, (index) => ({ name: "addCalendar", args: { fields: { name: `C${from + index}` } } }))
    await applied(project, add(LIMITS.calendarsPerProject - present, 0))
    expectBeyond(await apply(project, add(1, LIMITS.calendarsPerProject)), LIMITS.calendarsPerProject, "limitExceeded")
  },
  exceptionsPerCalendar: async () => {
    const exception = (index: number) => ({ name: "", from: index * 2, to: index * 2, shifts: [], recurrence: null })
    const add = (count: number) => apply(projectId, [{ name: "addCalendar", args: { fields: { name: `With ${count}`, exceptions: many(count, exception) } } }])
    expect((await add(LIMITS.exceptionsPerCalendar)).status).toBe(201)
    expectBeyond(await add(LIMITS.exceptionsPerCalendar + 1), LIMITS.exceptionsPerCalendar)
  },
  baselinesPerProject: async () => {
    const project = await aProject()
    const take = (number: number) => ({ name: "takeBaseline", args: { number, name: `B${number}`, note: "" } })
    await applied(project, [addTask("T"), ...many(LIMITS.baselinesPerProject, take)])
    expectBeyond(await apply(project, [take(LIMITS.baselinesPerProject)]), LIMITS.baselinesPerProject, "limitExceeded")
  },
  commandsPerChange: async () => {
    const commands = (count: number) => many(count, () => ({ name: "updateTask", args: { taskId, fields: {} } }))
    expect((await apply(projectId, commands(LIMITS.commandsPerChange))).status).toBe(201)
    expectBeyond(await apply(projectId, commands(LIMITS.commandsPerChange + 1)), LIMITS.commandsPerChange)
  },
  pageSize: () => bounded("memberList", LIMITS.pageSize, (limit) => ({ limit })),
  pageSizeDefault: async () => {
    const project = await aProject()
    await applied(project, [{ name: "pasteTasks", args: { columns: ["name"], rows: many(LIMITS.pageSizeDefault + 1, (index) => [`T${index}`]), taskIds: [], place: lastUnder(null) } }])
    const first = await admin.done("taskList", { projectId: project })
    expect(first.items.length).toBe(LIMITS.pageSizeDefault)
    expect((await admin.done("taskList", { projectId: project, after: first.next })).items.length).toBe(1)
  },
  searchLength: async () => {
    await bounded("search", LIMITS.searchLength, (size) => ({ q: x(size) }))
    await bounded("taskList", LIMITS.searchLength, (size) => ({ projectId, search: x(size) }))
  },
  jsonBytes: async () => {
    const body = (bytes: number) => server.inject({ method: "PATCH", url: "/api/v1/me", headers: { host: "localhost", "content-type": "application/json", cookie: `throughline=${encodeURIComponent(admin.cookie ?? "")}` }, payload: `{"seenRevision":1${" ".repeat(bytes - 18)}}` })
    expect((await body(LIMITS.jsonBytes)).statusCode).not.toBe(413)
    expect((await body(LIMITS.jsonBytes + 1)).statusCode).toBe(413)
  },
  jsonDepth: async () => {
    const nested = (levels: number) => server.inject({ method: "PATCH", url: "/api/v1/me", headers: { host: "localhost", "content-type": "application/json", cookie: `throughline=${encodeURIComponent(admin.cookie ?? "")}` }, payload: `{"name":${"[".repeat(levels - 1)}${"]".repeat(levels - 1)}}` })
    expect([(await nested(LIMITS.jsonDepth)).statusCode, (await nested(LIMITS.jsonDepth + 1)).statusCode]).toEqual([422, 400])
  },
  attachmentBytes: async () => {
    const put = (bytes: number) => admin.call("attachmentUpload", { projectId, fileName: "large" }, file(Buffer.alloc(bytes)))
    expect((await put(LIMITS.attachmentBytes)).status).toBe(201)
    expectBeyond(await put(LIMITS.attachmentBytes + 1), LIMITS.attachmentBytes, "payloadTooLarge")
  },
  attachmentsPerProjectBytes: async () => {
    const project = await aProject()
    const put = (content: string) => admin.call("attachmentUpload", { projectId: project, fileName: "more" }, file(content))
    expect((await put("1234567890")).status).toBe(201)
    await server.database.pool.query("update attachment set bytes = $1 where project_id = $2", [LIMITS.attachmentsPerProjectBytes - 3, project])
    expectBeyond(await put("1234"), LIMITS.attachmentsPerProjectBytes, "limitExceeded")
    expect((await put("123")).status).toBe(201)
    expectBeyond(await put("1"), LIMITS.attachmentsPerProjectBytes, "limitExceeded")
  },
  fileNameLength: async () => {
    await bounded("attachmentUpload", LIMITS.fileNameLength, (size) => ({ projectId, fileName: x(size) }), admin, file("a"))
    await bounded("importPreview", LIMITS.fileNameLength, (size) => ({ fileName: x(size) }), admin, file("Name\nA\n"))
  },
  importBytes: async () => {
    const preview = (bytes: number) => admin.call("importPreview", { fileName: "large.xml" }, file(Buffer.alloc(bytes, " ")))
    const at = await preview(LIMITS.importBytes)
    expect([at.status, (await settledImport(admin, at.json.id)).state]).toEqual([201, "failed"])
    expectBeyond(await preview(LIMITS.importBytes + 1), LIMITS.importBytes, "payloadTooLarge")
  },
  csvRows: async () => {
    const rows = await admin.call("importPreview", { fileName: "rows.csv" }, file(`Name\n${"A\n".repeat(LIMITS.csvRows + 1)}`))
    expect(await settledImport(admin, rows.json.id)).toMatchObject({ state: "failed", error: { code: "csv.limit" } })
    expect(CSV_LIMITS.rows).toBe(LIMITS.csvRows)
  },
  mentionsPerComment: async () => {
    const say = (count: number) => admin.call("commentCreate", { projectId, body: many(count, (index) => `@[usr_${index}]`).join(" ") })
    expect((await say(LIMITS.mentionsPerComment)).status).toBe(201)
    expectBeyond(await say(LIMITS.mentionsPerComment + 1), LIMITS.mentionsPerComment, "limitExceeded")
  },
  tokensPerPerson: async () => {
    const person = await server.member("member")
    for (let count = 0; count < LIMITS.tokensPerPerson - 1; count++) await aToken(server, person, "read")
    const create = () => person.call("tokenCreate", { name: "t", scope: "read", expiresAt: new Date(Date.now() + 9e6).toISOString() })
    expect((await create()).status).toBe(201)
    expectBeyond(await create(), LIMITS.tokensPerPerson, "limitExceeded")
  },
  invitationDays: async () => {
    const { invitation, link } = await admin.done("invitationCreate", { email: "late@example.org", role: "guest" })
    expect(days(invitation.createdAt, invitation.expiresAt)).toBeCloseTo(LIMITS.invitationDays, 2)
    const token: string = link.split(/[#=/]/).at(-1)
    const age = (interval: string) => server.database.pool.query("update invitation set created_at = created_at - $1::interval, expires_at = expires_at - $1::interval where id = $2", [interval, invitation.id])
    await age(`${LIMITS.invitationDays} days -1 minute`)
    expect((await server.nobody.call("invitationRead", { token })).status).toBe(200)
    await age("2 minutes")
    expect((await server.nobody.refused("invitationRead", { token })).code).toBe("gone")
  },
  passwordResetMinutes: async () => {
    const { link } = await admin.done("invitationCreate", { email: "forgetful@example.org", role: "guest" })
    await server.nobody.done("invitationAccept", { token: link.split(/[#=/]/).at(-1), name: "F", password: PASSWORD, locale: "en", timeZone: "UTC" })
    await server.nobody.done("passwordRequestReset", { email: "forgetful@example.org" })
    const { rows: [row] } = await server.database.pool.query<{ minutes: number }>("select extract(epoch from expires_at - created_at) / 60 as minutes from password_reset")
    expect(Number(row?.minutes)).toBeCloseTo(LIMITS.passwordResetMinutes, 1)
    const { rows: [mail] } = await server.database.pool.query<{ body: string }>("select body from mail where subject is not null order by id desc limit 1")
    const body = mail?.body ?? server.letters.at(-1)?.body ?? ""
    const token = /https?:\/\/\S+?([\w-]{20,})/.exec(body)?.[1] ?? ""
    expect(token).not.toBe("")
    await server.database.pool.query("update password_reset set expires_at = now() - interval '1 second'")
    expect((await server.nobody.refused("passwordReset", { token, password: PASSWORD })).code).toBe("gone")
    await server.database.pool.query("update password_reset set expires_at = now() + interval '1 minute'")
    expect((await server.nobody.call("passwordReset", { token, password: PASSWORD })).status).toBe(200)
  },
  sessionDays: async () => {
    const person = await server.nobody.call("sessionSignIn", { email: "ada@example.org", password: PASSWORD })
    expect(person.status).toBe(200)
    const expires = /Expires=([^;]+)/.exec(String(person.headers["set-cookie"]))?.[1] ?? ""
    expect(days(new Date().toISOString(), new Date(expires).toISOString())).toBeCloseTo(LIMITS.sessionDays, 2)
    const guest = await server.member("guest")
    await server.database.pool.query("update auth_session set expires_at = now() - interval '1 second' where user_id = $1", [guest.userId])
    expect((await guest.refused("meRead")).code).toBe("unauthenticated")
  },
  signInAttemptsPerAccount: async () => {
    const tries: string[] = []
    for (let count = 0; count <= LIMITS.signInAttemptsPerAccount; count++) tries.push((await server.callFrom(`10.1.${count}.1`, "sessionSignIn", { email: "nobody-here@example.org", password: "wrong" })).problem.code)
    expect(tries).toEqual([...many(LIMITS.signInAttemptsPerAccount, () => "wrongCredentials"), "tooManyRequests"])
  },
  signInAttemptsPerAddress: async () => {
    await server.callFrom("10.2.2.2", "sessionSignIn", { email: "first@example.org", password: "wrong" })
    await server.database.pool.query("update attempt set count = $1 where kind = 'signIn.address' and subject = '10.2.2.2'", [LIMITS.signInAttemptsPerAddress - 1])
    expect((await server.callFrom("10.2.2.2", "sessionSignIn", { email: "second@example.org", password: "wrong" })).problem.code).toBe("wrongCredentials")
    expect((await server.callFrom("10.2.2.2", "sessionSignIn", { email: "third@example.org", password: "wrong" })).problem.code).toBe("tooManyRequests")
  },
  signInWindowMinutes: async () => {
    const attempt = () => server.callFrom("10.3.3.3", "sessionSignIn", { email: "window@example.org", password: "wrong" })
    await attempt()
    await server.database.pool.query("update attempt set count = 1000 where subject = '10.3.3.3'")
    const refused = await attempt()
    expect(refused.problem.code).toBe("tooManyRequests")
    expect(refused.problem.retryAfterSeconds).toBeLessThanOrEqual(LIMITS.signInWindowMinutes * 60)
    expect(refused.headers["retry-after"]).toBe(String(refused.problem.retryAfterSeconds))
    await server.database.pool.query("update attempt set window_start = window_start - make_interval(mins => $1) where subject = '10.3.3.3'", [LIMITS.signInWindowMinutes])
    expect((await attempt()).problem.code).toBe("wrongCredentials")
  },
  requestsPerMinute: async () => {
    const throttle = createThrottle(undefined, () => 0)
    const ask = () => throttle({ ip: "10.4.4.4" } as FastifyRequest, { bearer: "tlt_one", sessionToken: null })
    for (let count = 0; count < LIMITS.requestsPerMinute; count++) ask()
    expect(ask).toThrow("Too many attempts")
    expect(() => throttle({ ip: "10.4.4.4" } as FastifyRequest, { bearer: "tlt_other", sessionToken: null })).not.toThrow()
  },
  artefactsPerProject: async () => {
    const project = await aProject()
    await server.database.pool.query("insert into artefact (organization_id, project_id, id, kind, number, title, state, created_by, updated_by) select $1, $2, 'art_limit' || n, 'issue', n, 'I', 'open', $3, $3 from generate_series(1, $4::int) n", [server.organizationId, project, admin.userId, LIMITS.artefactsPerProject - 1])
    await server.database.pool.query("update project set next_artefact_numbers = jsonb_build_object('issue', $2::int) where id = $1", [project, LIMITS.artefactsPerProject])
    const create = () => admin.call("artefactCreate", { projectId: project, kind: "issue", title: "I" })
    expect((await create()).status).toBe(201)
    expectBeyond(await create(), LIMITS.artefactsPerProject, "limitExceeded")
  },
  artefactBytes: async () => {
    // Three long texts and one that fills up; words are as short as can be, which is the worst for the text search.
    const words = (count: number) => many(Math.ceil(count / 4), (index) => String.fromCodePoint(0x4e00 + (index % 20_000))).join(" ").slice(0, count)
    const fields = (last: number) => ({ minutes: words(62_000), agenda: [{ id: "a", topic: "T", notes: x(19_000) }, { id: "b", topic: "T", notes: x(last) }] })
    const sizeOf = (last: number) => Buffer.byteLength(JSON.stringify({ custom: {}, fields: fields(last) }))
    const create = (last: number) => admin.call("artefactCreate", { projectId, kind: "meeting", title: "M", fields: fields(last) })
    const room = LIMITS.artefactBytes - sizeOf(0)
    const enough = { ...fields(0), agenda: many(Math.ceil(room / 15_000) + 2, (index) => ({ id: `r${index}`, topic: "T", notes: x(15_000) })) }
    expect((await create(1_000)).status).toBe(201)
    expectBeyond(await admin.call("artefactCreate", { projectId, kind: "meeting", title: "M", fields: enough }), LIMITS.artefactBytes, "limitExceeded")
  },
  traceLinksPerProject: async () => {
    const project = await aProject()
    const things = await Promise.all(["A", "B", "C"].map(async (title) => (await admin.done("artefactCreate", { projectId: project, kind: "issue", title })).id))
    await server.database.pool.query("insert into trace_link (organization_id, project_id, id, type, from_kind, from_id, to_kind, to_id, created_by) select $1, $2, 'trl_limit' || n, 'derives', 'issue', 'art_a' || n, 'issue', 'art_b' || n, $3 from generate_series(1, $4::int) n", [server.organizationId, project, admin.userId, LIMITS.traceLinksPerProject - 1])
    const join = (from: number, to: number) => admin.call("traceLinkCreate", { projectId: project, type: "derives", fromId: things[from], toId: things[to] })
    expect((await join(0, 1)).status).toBe(201)
    expectBeyond(await join(1, 2), LIMITS.traceLinksPerProject, "limitExceeded")
  },
  governanceTemplates: async () => {
    await server.database.pool.query("insert into governance_template (organization_id, id, line, version, name, definition) select $1, 'gov_limit' || n, 'gov_limit' || n, 1, 'G', '{\"kinds\":[],\"size\":\"small\",\"light\":true,\"artefacts\":[],\"gates\":[]}' from generate_series(1, $2::int) n", [server.organizationId, LIMITS.governanceTemplates - 1])
    const save = () => admin.call("governanceSave", { name: "G", kinds: [], size: "small", artefacts: [], gates: [] })
    expect((await save()).status).toBe(201)
    expectBeyond(await save(), LIMITS.governanceTemplates, "limitExceeded")
  },
  projectTemplates: async () => {
    await server.database.pool.query("insert into project_template (organization_id, id, name, kind, governance_id, content, task_count, artefact_count, created_by) select $1, 'tpl_limit' || n, 'T', 'other', 'gov_light', '{}', 0, 0, $2 from generate_series(1, $3::int) n", [server.organizationId, admin.userId, LIMITS.projectTemplates - 1])
    const save = () => admin.call("projectSaveAsTemplate", { projectId, name: "T" })
    expect((await save()).status).toBe(201)
    expectBeyond(await save(), LIMITS.projectTemplates, "limitExceeded")
  },
  additionsPerTemplate: async () => {
    await server.database.pool.query("insert into template_addition (organization_id, id, template_id, change, lesson_project_id, lesson_id, lesson, added_by) select $1, 'tad_limit' || n, 'software-agile', jsonb_build_object('kind', 'risk', 'title', n::text), $2, 'art_1', '{\"title\":\"L\",\"recommendation\":\"\",\"category\":\"\",\"event\":\"\",\"positive\":false}', $3 from generate_series(1, $4::int) n", [server.organizationId, projectId, admin.userId, LIMITS.additionsPerTemplate - 1])
    const { id: artefactId } = await admin.done("artefactCreate", { projectId, kind: "lesson", title: "L", fields: { recommendation: "R" } })
    await admin.done("artefactStep", { projectId, artefactId, step: "accept", seenRevision: 1 })
    const push = (title: string) => admin.call("templateAdditionAdd", { projectId, artefactId, templateId: "software-agile", change: { kind: "risk", title } })
    expect((await push("Last")).status).toBe(201)
    expectBeyond(await push("Beyond"), LIMITS.additionsPerTemplate, "limitExceeded")
  },
  libraryRisks: async () => {
    await server.database.pool.query("insert into library_risk (organization_id, id, title, kind, fields, source_kind, source_project_id, source_id, added_by) select $1, 'lbr_limit' || n, 'R', 'other', '{}', 'risk', $2, 'art_limit' || n, $3 from generate_series(1, $4::int) n", [server.organizationId, projectId, admin.userId, LIMITS.libraryRisks - 1])
    const put = async () => admin.call("riskLibraryAdd", { projectId, artefactId: (await admin.done("artefactCreate", { projectId, kind: "risk", title: "R" })).id })
    expect((await put()).status).toBe(201)
    expectBeyond(await put(), LIMITS.libraryRisks, "limitExceeded")
  },
  customFieldsPerKind: async () => {
    const create = (index: number) => admin.call("customFieldCreate", { kind: "lesson", name: `F${index}`, field: { type: "line" } })
    for (let index = 1; index <= LIMITS.customFieldsPerKind; index++) expect((await create(index)).status).toBe(201)
    expectBeyond(await create(0), LIMITS.customFieldsPerKind, "limitExceeded")
  },
  savedViewsPerPerson: async () => {
    const person = await server.inProject(projectId, "teamMember")
    const create = () => person.call("savedViewCreate", { projectId, kind: "risk", name: "V", definition: { filter: [], sort: [], group: null, columns: [] } })
    for (let index = 1; index <= LIMITS.savedViewsPerPerson; index++) expect((await create()).status).toBe(201)
    expectBeyond(await create(), LIMITS.savedViewsPerPerson, "limitExceeded")
  },
  idempotencyHours: async () => {
    const create = async () => (await admin.done("commentCreate", { projectId, body: "once" }, { key: "kept-for-a-day" })).id
    const first = await create()
    const age = async (interval: string) => {
      await server.database.pool.query("update idempotency_key set created_at = created_at - $1::interval where key = 'kept-for-a-day'", [interval])
      await clearAway(server.database.db, server.composition.services.files)
    }
    await age(`${LIMITS.idempotencyHours} hours -1 minute`)
    expect(await create()).toBe(first)
    await age("2 minutes")
    expect(await create()).not.toBe(first)
  },
  undoDepth: "kept by the browser; the server undoes any change of its log",
  liveConnectionsPerPerson: async () => {
    const address = await server.composition.app.listen({ port: 0, host: "127.0.0.1" })
    const person = await server.inProject(projectId, "teamMember")
    const streams: LiveStream[] = []
    for (let count = 0; count <= LIMITS.liveConnectionsPerPerson; count++) streams.push(await aLiveStream(address, projectId, person))
    expect(streams.map(({ status }) => status)).toEqual([...many(LIMITS.liveConnectionsPerPerson, () => 200), 429])
    streams[0]?.stop()
    await expect.poll(async () => {
      const again = await aLiveStream(address, projectId, person)
      streams.push(again)
      return again.status
    }, { timeout: 5_000 }).toBe(200)
    for (const stream of streams) stream.stop()
  },
  historyPage: () => bounded("planChanges", LIMITS.historyPage, (limit) => ({ projectId, limit })),
}

describe("at the limit and one beyond", () => {
  const reachable = Object.entries(CASES).flatMap(([name, work]) => (typeof work === "string" ? [] : [[name, work] as const]))
  test.each(reachable)("%s", (_, work) => work(), 60_000)
})

test("every limit has a test here or a reason", () => {
  expect(Object.keys(CASES).toSorted()).toEqual(Object.keys(LIMITS).toSorted())
})

test("the limits of the plan itself are those that the contract tells", () => {
  expect({ ...PLAN_LIMITS }).toMatchObject({
    tasks: LIMITS.tasksPerProject, links: LIMITS.linksPerProject, linksPerTask: LIMITS.linksPerTask, outlineDepth: LIMITS.outlineDepth, assignmentsPerTask: LIMITS.assignmentsPerTask,
    resources: LIMITS.resourcesPerProject, calendars: LIMITS.calendarsPerProject, exceptionsPerCalendar: LIMITS.exceptionsPerCalendar, baselines: LIMITS.baselinesPerProject,
  })
})
