import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { LIMITS } from "@throughline/contract"
import { aServer, type Caller, type TestServer } from "../../../test/a-server.ts"

let server: TestServer
let projectId: string
let pm: Caller
let member: Caller
let contractor: Caller
let stranger: Caller
let own: string
let hidden: string

beforeAll(async () => {
  server = await aServer()
  projectId = (await server.administrator.done("projectCreate", { name: "Talk", start: "2026-03-02" })).id
  pm = await server.inProject(projectId, "projectManager", "Paul")
  member = await server.inProject(projectId, "teamMember", "Tina")
  contractor = await server.inProject(projectId, "contractor", "Conrad")
  stranger = await server.member("member", "Stranger")
  own = (await pm.done("taskCreate", { projectId, name: "Own" })).id
  hidden = (await pm.done("taskCreate", { projectId, name: "Hidden" })).id
  await pm.done("planApply", { projectId, seenRevision: 2, commands: [{ name: "addResource", args: { fields: { name: "Conrad", userId: contractor.userId } } }] })
  await pm.done("taskUpdate", { projectId, taskId: own, seenRevision: 3, resources: "Conrad" })
})
afterAll(() => server.close())

const codeOf = (problem: { code: string }) => problem.code
const say = (caller: Caller, body: string, taskId: string | null = null) => caller.done("commentCreate", { projectId, taskId, body })

describe("comments", () => {
  it("are not found by strangers, of another project, or on a task that one may not see", async () => {
    const comment = await say(pm, "Hello", hidden)
    expect(codeOf(await stranger.refused("commentCreate", { projectId, body: "x" }))).toBe("notFound")
    expect(codeOf(await stranger.refused("commentList", { projectId }))).toBe("notFound")
    expect(codeOf(await contractor.refused("commentList", { projectId, taskId: hidden }))).toBe("notFound")
    expect(codeOf(await contractor.refused("commentCreate", { projectId, taskId: hidden, body: "x" }))).toBe("notFound")
    expect(codeOf(await contractor.refused("commentUpdate", { projectId, commentId: comment.id, seenRevision: 1, body: "x" }))).toBe("notFound")
    const foreign = (await server.administrator.done("projectCreate", { name: "Foreign", start: "2026-03-02" })).id
    expect(codeOf(await server.administrator.refused("commentDelete", { projectId: foreign, commentId: comment.id }))).toBe("notFound")
    expect(codeOf(await server.administrator.refused("commentCreate", { projectId: foreign, taskId: own, body: "x" }))).toBe("notFound")
  })
  it("are changed and deleted only by who wrote them", async () => {
    const comment = await say(member, "Mine", own)
    expect(codeOf(await pm.refused("commentUpdate", { projectId, commentId: comment.id, seenRevision: 1, body: "x" }))).toBe("forbidden")
    expect(codeOf(await pm.refused("commentDelete", { projectId, commentId: comment.id }))).toBe("forbidden")
    expect(codeOf(await member.refused("commentUpdate", { projectId, commentId: comment.id, seenRevision: 1, body: "" }))).toBe("invalidInput")
    expect(await member.done("commentUpdate", { projectId, commentId: comment.id, seenRevision: 1, body: "Better" })).toMatchObject({ body: "Better", revision: 2, mine: true })
    expect((await member.refused("commentUpdate", { projectId, commentId: comment.id, seenRevision: 1, body: "Late" })).conflicts).toMatchObject([{ field: "body", actual: "Better", wanted: "Late" }])
    await member.done("commentDelete", { projectId, commentId: comment.id })
    expect((await pm.done("commentList", { projectId, taskId: own })).items).toEqual([])
  })
  it("come oldest first, page by page", async () => {
    const task = (await pm.done("taskCreate", { projectId, name: "Paged" })).id
    for (const body of ["1", "2", "3"]) await say(pm, body, task)
    const first = await pm.done("commentList", { projectId, taskId: task, limit: 2 })
    const second = await pm.done("commentList", { projectId, taskId: task, limit: 2, after: first.next })
    expect([...first.items, ...second.items].map(({ body }: { body: string }) => body)).toEqual(["1", "2", "3"])
    expect(second.next).toBeNull()
  })
  it("tell those they mention who may see the project and the task, and nobody else", async () => {
    const comment = await say(pm, `@[${member.userId}] @[${stranger.userId}] @[${contractor.userId}] look`, hidden)
    expect(comment.mentions.map(({ name }: { name: string }) => name)).toEqual(["Tina"])
    expect((await member.done("myWork")).mentions).toMatchObject([{ projectName: "Talk", taskName: "Hidden", authorName: "Paul", read: false }])
    expect((await stranger.done("myWork")).mentions).toEqual([])
    expect((await contractor.done("myWork")).mentions).toEqual([])
    await stranger.done("mentionsRead", { commentIds: [comment.id] })
    expect((await member.done("myWork")).mentions[0].read).toBe(false)
    await member.done("mentionsRead", { commentIds: [comment.id] })
    expect((await member.done("myWork")).mentions[0].read).toBe(true)
  })
  it("tell a person once, however often the comment is edited", async () => {
    const comment = await say(pm, `@[${contractor.userId}]`, own)
    await contractor.done("mentionsRead", { commentIds: [comment.id] })
    await pm.done("commentUpdate", { projectId, commentId: comment.id, seenRevision: 1, body: `@[${contractor.userId}] again` })
    expect((await contractor.done("myWork")).mentions).toMatchObject([{ read: true, body: `@[${contractor.userId}] again` }])
  })
  it(`mention at most ${LIMITS.mentionsPerComment} people`, async () => {
    const naming = (count: number) => Array.from({ length: count }, (_, index) => `@[usr_${index}]`).join(" ")
    await say(pm, naming(LIMITS.mentionsPerComment))
    expect(codeOf(await pm.refused("commentCreate", { projectId, body: naming(LIMITS.mentionsPerComment + 1) }))).toBe("limitExceeded")
  })
})

describe("attachments", () => {
  const upload = (caller: Caller, name: string, content: string | Buffer, taskId?: string) => caller.call("attachmentUpload", { projectId, fileName: name, ...(taskId === undefined ? {} : { taskId }) }, { file: { name: "x", type: "text/html", content } })
  it("are not found by strangers on any route", async () => {
    const { json: file } = await upload(pm, "a.txt", "text")
    expect((await upload(stranger, "a.txt", "x")).json.code).toBe("notFound")
    for (const key of ["attachmentDownload", "attachmentDelete"] as const) expect(codeOf(await stranger.refused(key, { projectId, attachmentId: file.id }))).toBe("notFound")
    const foreign = (await server.administrator.done("projectCreate", { name: "Foreign files", start: "2026-03-02" })).id
    for (const key of ["attachmentDownload", "attachmentDelete"] as const) expect(codeOf(await server.administrator.refused(key, { projectId: foreign, attachmentId: file.id }))).toBe("notFound")
  })
  it("of tasks that are not theirs are not found by contractors", async () => {
    const { json: file } = await upload(pm, "a.txt", "text", hidden)
    expect(codeOf(await contractor.refused("attachmentDownload", { projectId, attachmentId: file.id }))).toBe("notFound")
    expect((await upload(contractor, "a.txt", "x", hidden)).json.code).toBe("notFound")
    expect((await contractor.done("attachmentList", { projectId })).items).toEqual([])
    expect((await upload(contractor, "mine.txt", "x", own)).status).toBe(201)
  })
  it("keep a harmless name, a type judged by content, and come back byte by byte as a download", async () => {
    const names = async (name: string) => (await upload(pm, name, "x")).json.fileName
    expect(await names("../../etc/passwd")).toBe("passwd")
    expect(await names("C:\\temp\\plan.txt")).toBe("plan.txt")
    expect(await names("exe.\u202etxt")).toBe("exe.txt")
    expect(await names("...")).toBe("file")
    const types = async (content: string | Buffer) => (await upload(pm, "a", content)).json.mediaType
    expect(await types("<script>alert(1)</script>")).toBe("application/octet-stream")
    expect(await types("plain words")).toBe("text/plain")
    expect(await types(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]))).toBe("image/png")
    const bytes = Buffer.from(Array.from({ length: 3000 }, (_, index) => index % 256))
    const { json: file } = await upload(pm, "bytes.bin", bytes, own)
    const download = await contractor.call("attachmentDownload", { projectId, attachmentId: file.id })
    expect(download.bytes.equals(bytes)).toBe(true)
    expect(download.headers["content-disposition"]).toMatch(/^attachment/)
    expect(download.headers["x-content-type-options"]).toBe("nosniff")
  })
  it("fill a project to the last byte that it may keep, and not one more", async () => {
    const id = (await server.administrator.done("projectCreate", { name: "Full", start: "2026-03-02" })).id
    const put = (content: string) => server.administrator.call("attachmentUpload", { projectId: id, fileName: "a.txt" }, { file: { name: "a.txt", type: "text/plain", content } })
    const { json: first } = await put("1234")
    await server.database.db.updateTable("attachment").set({ bytes: LIMITS.attachmentsPerProjectBytes - 4 }).where("id", "=", first.id).execute()
    expect((await put("1234")).status).toBe(201)
    const refused = await put("1")
    expect(refused.json).toMatchObject({ code: "limitExceeded", problems: [{ code: "quota", limit: LIMITS.attachmentsPerProjectBytes }] })
    const kept = new Set<string>()
    for await (const file of server.composition.services.files.list()) kept.add(file)
    const rows = await server.database.db.selectFrom("attachment").select("id").execute()
    expect([...kept].filter((file) => !rows.some((row) => row.id === file))).toEqual([])
  })
  it("are removed by who brought them, or by who runs the project", async () => {
    const { json: file } = await upload(pm, "a.txt", "text", own)
    expect(codeOf(await member.refused("attachmentDelete", { projectId, attachmentId: file.id }))).toBe("forbidden")
    const { json: theirs } = await upload(member, "b.txt", "text", own)
    await pm.done("attachmentDelete", { projectId, attachmentId: theirs.id })
    expect(codeOf(await pm.refused("attachmentDownload", { projectId, attachmentId: theirs.id }))).toBe("notFound")
  })
})

describe("search", () => {
  it("finds only what one may see", async () => {
    const titles = async (caller: Caller, q: string) => (await caller.done("search", { q })).items.filter(({ kind }: { kind: string }) => kind !== "person").map(({ title }: { title: string }) => title)
    expect(await titles(pm, "Hidden")).toEqual(["Hidden"])
    expect(await titles(stranger, "Hidden")).toEqual([])
    expect(await titles(contractor, "Hidden")).toEqual([])
    expect(await titles(contractor, "Own")).toEqual(["Own"])
    expect(await titles(pm, "%")).toEqual([])
  })
  it("names to a guest only the people of their projects", async () => {
    const guest = await server.member("guest", "Gustav")
    const people = async () => (await guest.done("search", { q: "Tina" })).items
    expect(await people()).toEqual([])
    await pm.done("projectMemberSet", { projectId, userId: guest.userId, role: "stakeholder" })
    expect(await people()).toMatchObject([{ kind: "person", title: "Tina" }])
  })
})

describe("my work", () => {
  it("holds open tasks of mine in projects that I may see", async () => {
    expect((await contractor.done("myWork")).tasks).toMatchObject([{ name: "Own", projectName: "Talk", mayReport: true }])
    expect((await member.done("myWork")).tasks).toEqual([])
    await pm.done("projectMemberRemove", { projectId, userId: contractor.userId })
    expect((await contractor.done("myWork")).tasks).toEqual([])
  })
})

describe("letters about mentions", () => {
  it("go once to each mentioned person who may read it, and never to oneself", async () => {
    const mailing = await aServer({ mail: true })
    try {
      const id = (await mailing.administrator.done("projectCreate", { name: "Mail", start: "2026-03-02" })).id
      const reader = await mailing.inProject(id, "teamMember", "Reader")
      const outsider = await mailing.member("member", "Outsider")
      const body = `@[${reader.userId}] @[${outsider.userId}] @[${mailing.administrator.userId}] please`
      const comment = await mailing.administrator.done("commentCreate", { projectId: id, body })
      await mailing.administrator.done("commentUpdate", { projectId: id, commentId: comment.id, seenRevision: 1, body: `${body} again` })
      const letters = await mailing.database.db.selectFrom("mail").select(["recipient", "subject", "body"]).execute()
      // A letter is either still queued or sent already.
      const sent = [...letters.map(({ recipient, subject }) => `${recipient} ${subject}`), ...mailing.letters.map(({ to, subject }) => `${to} ${subject}`)].filter((line) => line.includes("mentioned"))
      expect([...new Set(sent)]).toEqual([`${reader.email} Ada Admin mentioned you: Mail`])
      expect(letters.length).toBeLessThanOrEqual(1)
    } finally {
      await mailing.close()
    }
  })
})
