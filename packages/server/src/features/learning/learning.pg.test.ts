// From a lesson of one project to what the next project of that kind begins with, meets and takes over.
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aServer } from "../../../test/a-server.ts"
import type { Caller, TestServer } from "../../../test/a-server.ts"

const DAY = 4_800
const TEMPLATE = "software-waterfall"
let server: TestServer
let admin: Caller
/** The project that learned, and its manager. */
let first: string
let manager: Caller

beforeAll(async () => {
  server = await aServer()
  admin = server.administrator
  first = (await admin.done("projectCreate", { name: "First portal", kind: "software", start: "2026-03-02", template: TEMPLATE, governance: "gov_standard" })).id
  manager = await server.inProject(first, "projectManager")
}, 120_000)
afterAll(() => server.close())

async function lesson(title: string, fields: object = {}, steps: readonly string[] = ["accept"], caller = manager): Promise<string> {
  let made = await caller.done("artefactCreate", { projectId: first, kind: "lesson", title, fields: { recommendation: `${title}: do it earlier`, category: "vendor", ...fields } })
  for (const step of steps) made = await caller.done("artefactStep", { projectId: first, artefactId: made.id, step, seenRevision: made.revision })
  return made.id
}
const template = (templateId = TEMPLATE) => admin.done("templateRead", { templateId })
const next = async (name: string, more: object = {}): Promise<string> => (await admin.done("projectCreate", { name, kind: "software", start: "2026-09-07", template: TEMPLATE, governance: "gov_standard", ...more })).id
const tasksOf = async (projectId: string) => (await admin.done("planRead", { projectId })).plan
const leafOf = (tasks: readonly { readonly summary: boolean; readonly milestone: boolean; readonly duration: number; readonly key: string; readonly name: string }[], at = 3) => tasks.filter(({ summary, milestone, duration }) => !summary && !milestone && duration > 0)[at]!

describe("a template", () => {
  test("shows what a project made from it begins with", async () => {
    const read = await template()
    const offered = (await admin.done("templateList", {})).items.find(({ id }: { id: string }) => id === TEMPLATE)
    expect(read).toMatchObject({ id: TEMPLATE, name: offered.name, kind: "software", own: false, minutesPerDay: 480, begins: { tasks: offered.taskCount, artefacts: offered.artefactCount }, additions: [] })
    expect(read.tasks).toHaveLength(offered.taskCount)
    expect(read.gates).toHaveLength(offered.gateCount)
    expect((await admin.call("templateRead", { templateId: "sample" })).status).toBe(404)
    expect((await admin.call("templateRead", { templateId: "tpl_never" })).status).toBe(404)
  })

  test("is given a task, a duration, a risk and a check by lessons, previewed first, and the next project begins with them", async () => {
    const before = await template()
    const leaf = leafOf(before.tasks)
    const artefactId = await lesson("Order licences first")
    const changes = [
      { kind: "duration", task: leaf.key, duration: leaf.duration + 5 * DAY }, { kind: "task", name: "Order the licences", duration: 2 * DAY, after: leaf.key },
      { kind: "risk", title: "Licences | come late" }, { kind: "check", before: "planning", after: "execution", text: "The licences have been ordered." },
    ]
    const preview = await manager.done("templateAdditionPreview", { projectId: first, artefactId, templateId: TEMPLATE, change: changes[0] })
    expect(preview).toMatchObject({ about: leaf.name, durationBefore: leaf.duration, before: before.begins })
    expect(preview.after.calendarDays).toBeGreaterThanOrEqual(preview.before.calendarDays)
    expect((await template()).additions).toEqual([])
    for (const change of changes) expect(await manager.done("templateAdditionAdd", { projectId: first, artefactId, templateId: TEMPLATE, change })).toMatchObject({ templateId: TEMPLATE, change, lesson: { title: "Order licences first", projectId: first, artefactId }, removedAt: null, mayRemove: true })
    const after = await template()
    expect(after.begins).toEqual({ tasks: before.begins.tasks + 1, calendarDays: expect.any(Number), artefacts: before.begins.artefacts + 1, checks: before.begins.checks + 1 })
    expect(after.begins.calendarDays).toBeGreaterThan(before.begins.calendarDays)
    expect((await admin.done("templateList", {})).items.find(({ id }: { id: string }) => id === TEMPLATE)).toMatchObject({ taskCount: after.begins.tasks, artefactCount: after.begins.artefacts, lessonCount: 4 })
    expect(after.tasks.filter((task: { lesson: string | null }) => task.lesson === "Order licences first").map(({ name, duration }: { name: string; duration: number }) => [name, duration])).toEqual([[leaf.name, leaf.duration + 5 * DAY], ["Order the licences", 2 * DAY]])

    const second = await next("Second portal")
    const { task, link } = await tasksOf(second)
    expect(task).toHaveLength(after.begins.tasks)
    const added = task.find(({ name }: { name: string }) => name === "Order the licences")
    const corrected = task.find(({ name }: { name: string }) => name === leaf.name)
    expect([added.duration, corrected.duration]).toEqual([2 * DAY, leaf.duration + 5 * DAY])
    expect(added.notes).toContain("Order licences first")
    expect(link.filter(({ predecessorId, successorId }: { predecessorId: string; successorId: string }) => predecessorId === corrected.id && successorId === added.id)).toHaveLength(1)
    expect(link.some(({ predecessorId }: { predecessorId: string }) => predecessorId === added.id)).toBe(true)
    const { items: risks } = await admin.done("artefactList", { projectId: second, kind: "risk", limit: 200 })
    expect(risks.find(({ title }: { title: string }) => title === "Licences / come late").fields).toMatchObject({ category: "supplier", contingentPlan: "Order licences first: do it earlier", fromLesson: `Order licences first (${artefactId})` })
    const gates = (await admin.done("gateList", { projectId: second })).items
    const gate = await admin.done("gateRead", { projectId: second, gateId: gates.find((one: { before: string }) => one.before === "planning").id })
    expect(gate.checks.find(({ text }: { text: string }) => text === "The licences have been ordered.")).toMatchObject({ fromLesson: "Order licences first", tickedAt: null })
    // The project that learned is as it was, and the lesson says what it changed.
    expect((await tasksOf(first)).task).toHaveLength(before.begins.tasks)
    const { fields } = await manager.done("artefactRead", { projectId: first, artefactId })
    expect(fields.appliesTo).toEqual(["template"])
    expect(fields.whatChanged.split("\n")).toHaveLength(4)
    expect((await manager.done("lessonUses", { projectId: first, artefactId })).additions.map(({ change }: { change: { kind: string } }) => change.kind)).toEqual(["check", "risk", "task", "duration"])
  })

  test("gives back what is removed, keeps that in its history, and leaves out what then has no place", async () => {
    const leaf = leafOf((await template()).tasks, 6)
    const artefactId = await lesson("Test with real data")
    const push = (change: object) => manager.done("templateAdditionAdd", { projectId: first, artefactId, templateId: TEMPLATE, change })
    const base = await push({ kind: "task", name: "Ask for real data", duration: DAY, after: leaf.key })
    const upon = await push({ kind: "task", name: "Check the real data", duration: DAY, after: base.id })
    const begins = (await template()).begins.tasks
    await manager.done("templateAdditionRemove", { templateAdditionId: base.id })
    const read = await template()
    expect(read.begins.tasks).toBe(begins - 2)
    expect((await admin.done("templateList", {})).items.find(({ id }: { id: string }) => id === TEMPLATE).taskCount).toBe(begins - 2)
    expect(read.additions.find(({ id }: { id: string }) => id === base.id)).toMatchObject({ removedBy: expect.any(String), removedAt: expect.any(String), mayRemove: false })
    expect(read.additions.find(({ id }: { id: string }) => id === upon.id)).toMatchObject({ about: "", removedAt: null })
    expect((await tasksOf(await next("Third portal"))).task).toHaveLength(begins - 2)
    expect((await manager.call("templateAdditionRemove", { templateAdditionId: base.id })).status).toBe(404)
    const colleague = await server.inProject(first, "projectManager")
    expect((await colleague.refused("templateAdditionRemove", { templateAdditionId: upon.id })).code).toBe("forbidden")
    await admin.done("templateAdditionRemove", { templateAdditionId: upon.id })
  })

  test("takes nothing from a lesson that nobody accepted, twice, at no place of its own, or from who may not make templates", async () => {
    const artefactId = await lesson("Not yet", {}, [])
    const accepted = await lesson("Accepted")
    const push = (change: object, input: object = {}, caller = manager) => caller.call("templateAdditionAdd", { projectId: first, artefactId: accepted, templateId: TEMPLATE, change, ...input })
    const risk = { kind: "risk", title: "R" }
    expect((await push(risk, { artefactId })).status).toBe(409)
    expect((await push(risk)).status).toBe(201)
    expect((await push(risk)).problem.code).toBe("alreadyExists")
    const { tasks } = await template()
    const summary = tasks.find((task: { summary: boolean }) => task.summary)
    for (const [change, pointer] of [
      [{ kind: "task", name: "T", duration: DAY, after: "nowhere" }, "/change/after"], [{ kind: "duration", task: "nowhere", duration: DAY }, "/change/task"], [{ kind: "duration", task: summary.key, duration: DAY }, "/change/task"],
      [{ kind: "check", before: "control", after: "closing", text: "T" }, "/change/before"],
    ] as const) expect((await push(change)).problem.problems?.[0]?.pointer).toBe(pointer)
    expect((await push(risk, { templateId: "tpl_never" })).problem.problems?.[0]?.pointer).toBe("/templateId")
    expect((await push(risk, {}, await server.inProject(first, "teamMember"))).status).toBe(403)
    const guest = await server.member("guest")
    await server.database.db.insertInto("project_member").values({ organization_id: server.organizationId, project_id: first, user_id: guest.userId, role: "projectManager" }).execute()
    expect((await push({ kind: "risk", title: "G" }, {}, guest)).status).toBe(403)
  })

  test("of the organisation's own is given additions alike, and its lesson names no project to who may not see it", async () => {
    const saved = await manager.done("projectSaveAsTemplate", { projectId: first, name: "Our portal", kinds: [] })
    const { tasks } = await template(saved.id)
    const leaf = leafOf(tasks)
    const artefactId = await lesson("Own template")
    await manager.done("templateAdditionAdd", { projectId: first, artefactId, templateId: saved.id, change: { kind: "duration", task: leaf.key, duration: 7 * DAY } })
    const project = await next("From our own", { template: saved.id })
    expect((await tasksOf(project)).task.find(({ name }: { name: string }) => name === leaf.name).duration).toBe(7 * DAY)
    const stranger = await server.member("member")
    expect((await stranger.done("templateRead", { templateId: saved.id })).additions[0]).toMatchObject({ about: leaf.name, lesson: { title: "Own template", projectId: null, artefactId: null }, mayRemove: false })
  })
})

describe("the risk library", () => {
  let riskId: string
  let entry: { readonly id: string }
  test("takes a risk in words and marks, without people and money, once", async () => {
    riskId = (await manager.done("artefactCreate", { projectId: first, kind: "risk", title: "Interface changes late", fields: { cause: "The vendor releases monthly", probability: 3, impactTime: 4, impactCost: 2, monetaryImpact: 500_000, riskOwner: manager.userId, response: "mitigate", direction: "threat", trigger: "A release note" } })).id
    entry = await manager.done("riskLibraryAdd", { projectId: first, artefactId: riskId })
    expect(entry).toMatchObject({ title: "Interface changes late", kind: "software", risk: { cause: "The vendor releases monthly", probability: 3, impact: 4 }, source: { as: "risk", project: "First portal" }, stood: 1, hit: 0 })
    const { rows } = await server.database.pool.query("select fields::text as said from library_risk")
    expect(rows[0].said).not.toMatch(/500000|usr_/)
    expect((await manager.call("riskLibraryAdd", { projectId: first, artefactId: riskId })).problem.code).toBe("alreadyExists")
  })
  test("is searched by words in any order, and by kind of project", async () => {
    const found = async (input: Readonly<Record<string, unknown>>) => (await manager.done("riskLibraryList", input)).items.map(({ title }: { title: string }) => title)
    expect(await found({ q: "late vendor" })).toEqual(["Interface changes late"])
    expect(await found({ q: "late vendor nothing" })).toEqual([])
    expect(await found({ q: "mitigate%" })).toEqual([])
    expect(await found({ kind: "hardware" })).toEqual([])
    expect(await found({ kind: "software" })).toEqual(["Interface changes late"])
  })
  test("is taken over into another project once, counts where it stood and how often it hit, and says where it stands", async () => {
    const project = await next("Fourth portal")
    const lead = await server.inProject(project, "projectManager")
    expect((await lead.done("riskLibraryApplicable", { projectId: project })).items[0]).toMatchObject({ title: "Interface changes late", source: { project: null, projectId: null }, here: null })
    const risk = await lead.done("riskLibraryTakeOver", { projectId: project, libraryRiskId: entry.id })
    expect(risk).toMatchObject({ kind: "risk", state: "identified", title: "Interface changes late", fields: { cause: "The vendor releases monthly", probability: 3, impactTime: 4 } })
    expect((await lead.call("riskLibraryTakeOver", { projectId: project, libraryRiskId: entry.id })).problem.code).toBe("alreadyExists")
    expect((await lead.done("lessonUses", { projectId: project, artefactId: risk.id })).library).toMatchObject({ id: entry.id, stood: 2, hit: 0 })
    await lead.done("artefactStep", { projectId: project, artefactId: risk.id, step: "occur", seenRevision: risk.revision })
    const { occurredOn } = (await lead.done("artefactRead", { projectId: project, artefactId: risk.id })).fields
    expect(occurredOn).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect((await manager.done("riskLibraryList", {})).items[0]).toMatchObject({ stood: 2, hit: 1, lastHit: occurredOn })
    expect((await lead.done("riskLibraryApplicable", { projectId: project })).items[0].here).toMatchObject({ id: risk.id, state: "occurred" })
    expect((await (await server.inProject(project, "sponsor")).call("riskLibraryTakeOver", { projectId: project, libraryRiskId: entry.id })).status).toBe(403)
  })
  test("leaves the day on which a risk hit as people wrote it", async () => {
    const { id: artefactId, revision } = await manager.done("artefactCreate", { projectId: first, kind: "risk", title: "Power fails", fields: { occurredOn: "2026-02-03" } })
    await manager.done("artefactStep", { projectId: first, artefactId, step: "occur", seenRevision: revision })
    expect((await manager.done("artefactRead", { projectId: first, artefactId })).fields.occurredOn).toBe("2026-02-03")
  })
  test("takes a confirmed lesson as a risk, counting the risk that it was proposed from", async () => {
    const risk = await manager.done("artefactCreate", { projectId: first, kind: "risk", title: "Key person leaves", fields: {} })
    await manager.done("artefactStep", { projectId: first, artefactId: risk.id, step: "occur", seenRevision: risk.revision })
    const artefactId = await lesson("Have a deputy", { proposedFrom: `riskHit ${risk.id}`, category: "people", effect: "Two weeks lost", earlySign: "Resignation" })
    expect(await manager.done("riskLibraryAdd", { projectId: first, artefactId })).toMatchObject({ title: "Have a deputy", risk: { event: "Have a deputy", effect: "Two weeks lost", trigger: "Resignation", category: "organisational", response: "mitigate" }, source: { as: "lesson" }, stood: 1, hit: 1 })
    expect((await manager.done("artefactRead", { projectId: first, artefactId })).fields.appliesTo).toEqual(["riskLibrary"])
    expect((await manager.call("riskLibraryAdd", { projectId: first, artefactId: await lesson("Rejected", {}, []) })).status).toBe(409)
  })
  test("counts risks that came from its lesson by another way, and takes none over twice", async () => {
    const artefactId = await lesson("Test the line before", { appliesTo: ["riskLibrary"] }, ["accept", "apply"])
    await manager.done("templateAdditionAdd", { projectId: first, artefactId, templateId: TEMPLATE, change: { kind: "risk", title: "The line is slow" } })
    const earlier = await next("Taken over before", { template: null })
    const before = await admin.done("lessonAdopt", { projectId: earlier, lessonId: artefactId, as: "risk" })
    const learned = await manager.done("riskLibraryAdd", { projectId: first, artefactId })
    const [byTemplate, byHand] = [await next("From the template"), await next("Blank", { template: null })]
    const standing = (projectId: string) => admin.done("riskLibraryApplicable", { projectId }).then(({ items }) => items.find(({ id }: { id: string }) => id === learned.id))
    expect((await standing(earlier)).here).toMatchObject({ id: before.id })
    expect((await standing(byTemplate)).here).toMatchObject({ title: "The line is slow" })
    expect((await standing(byHand)).here).toBeNull()
    const adopted = await admin.done("lessonAdopt", { projectId: byHand, lessonId: artefactId, as: "risk" })
    expect(await standing(byHand)).toMatchObject({ stood: 3, hit: 0, here: { id: adopted.id } })
    expect((await admin.call("riskLibraryTakeOver", { projectId: byHand, libraryRiskId: learned.id })).problem.code).toBe("alreadyExists")
    expect((await admin.done("lessonUses", { projectId: byHand, artefactId: adopted.id })).library).toMatchObject({ id: learned.id })
  })
  test("gives up an entry to who added it or administers, and the risks made from it stay", async () => {
    expect((await (await server.inProject(first, "projectManager")).refused("riskLibraryRemove", { libraryRiskId: entry.id })).code).toBe("forbidden")
    await manager.done("riskLibraryRemove", { libraryRiskId: entry.id })
    expect((await manager.done("riskLibraryList", { q: "interface" })).items).toEqual([])
    expect((await manager.call("riskLibraryRemove", { libraryRiskId: entry.id })).status).toBe(404)
    expect((await manager.done("artefactRead", { projectId: first, artefactId: riskId })).title).toBe("Interface changes late")
    expect((await manager.done("riskLibraryAdd", { projectId: first, artefactId: riskId })).stood).toBe(1)
  })
})

describe("what a task took before", () => {
  const NAME = "Build the interface"
  const instants = (projectId: string, id: string) => server.database.db.selectFrom("task_schedule").select(["start", "finish"]).where("project_id", "=", projectId).where("task_id", "=", id).executeTakeFirstOrThrow()
  const finished = async (projectId: string, planned: number, taken: number): Promise<string> => {
    await server.database.db.updateTable("project").set({ authorised_at: new Date() }).where("id", "=", projectId).execute()
    const { id } = await admin.done("taskCreate", { projectId, name: NAME })
    const apply = async (commands: readonly object[]) => admin.done("planApply", { projectId, seenRevision: (await admin.done("planRead", { projectId })).revision, commands })
    await apply([{ name: "setDuration", args: { taskId: id, duration: planned } }])
    await apply([{ name: "takeBaseline", args: { number: 0, name: "First", note: "" } }])
    await apply([{ name: "setDuration", args: { taskId: id, duration: taken } }])
    const { start, finish } = await instants(projectId, id)
    await apply([{ name: "setProgress", args: { tasks: [{ taskId: id, start, finish, percent: 10_000 }] } }])
    return id
  }
  let open: string
  let project: string
  let learned: string
  test("is told of tasks of the same name in finished cases of the kind: cases, middle, factor, suggestion", async () => {
    learned = await finished(first, 2 * DAY, 5 * DAY)
    await finished(await next("Fifth portal"), 4 * DAY, 6 * DAY)
    await finished(await next("Network", { kind: "network" }), DAY, 50 * DAY)
    project = await next("Sixth portal")
    open = (await admin.done("taskCreate", { projectId: project, name: NAME.toUpperCase() })).id
    await admin.done("planApply", { projectId: project, seenRevision: (await admin.done("planRead", { projectId: project })).revision, commands: [{ name: "setDuration", args: { taskId: open, duration: 2 * DAY } }] })
    const { minutesPerDay, items } = await admin.done("estimateReferenceList", { projectId: project, taskId: open })
    expect(minutesPerDay).toBe(480)
    expect(items).toMatchObject([{ taskId: open, cases: 2, planned: 2 * DAY, actual: 5 * DAY, shortest: 5 * DAY, longest: 6 * DAY, factor: 150, suggested: 5 * DAY, projects: ["Fifth portal", "First portal"], lesson: null }])
    expect((await admin.done("estimateReferenceList", { projectId: project })).items.map(({ taskId }: { taskId: string }) => taskId)).toEqual([open])
  })
  test("names the lesson that people confirmed about it, and no project to who may not see it", async () => {
    const artefactId = await lesson("Interfaces take twice as long", { category: "estimate", appliesTo: ["estimate"], proposedFrom: `estimateTwice ${learned}` })
    const lead = await server.inProject(project, "projectManager")
    expect((await lead.done("estimateReferenceList", { projectId: project, taskId: open })).items[0]).toMatchObject({ lesson: "Interfaces take twice as long", projects: [] })
    expect((await manager.done("lessonUses", { projectId: first, artefactId })).estimate).toEqual({ task: NAME, planned: 2 * DAY, actual: 5 * DAY })
  })
  test("is suggested no more once it has been taken over by the usual command", async () => {
    const { revision } = await admin.done("planRead", { projectId: project })
    await admin.done("planApply", { projectId: project, seenRevision: revision, commands: [{ name: "setDuration", args: { taskId: open, duration: 5 * DAY } }] })
    expect((await admin.done("estimateReferenceList", { projectId: project, taskId: open })).items[0]).toMatchObject({ estimate: 5 * DAY, suggested: null })
  })
  test("is not told to who sees only tasks of their own", async () => {
    const contractor = await server.inProject(project, "contractor")
    expect((await contractor.done("estimateReferenceList", { projectId: project })).items).toEqual([])
    expect((await contractor.call("estimateReferenceList", { projectId: project, taskId: open })).status).toBe(404)
  })
})

describe("a gate", () => {
  test("takes over a lesson of another project as a check, once, while it is open", async () => {
    const lessonId = await lesson("Ask operations early", { appliesTo: ["checklist"] })
    const project = await next("Seventh portal")
    const lead = await server.inProject(project, "projectManager")
    const gate = (await lead.done("gateList", { projectId: project })).items[1]
    const adopted = await lead.done("gateAdoptLesson", { projectId: project, gateId: gate.id, lessonId })
    expect(adopted.checks.at(-1)).toMatchObject({ id: lessonId, text: "Ask operations early: do it earlier", fromLesson: "Ask operations early" })
    expect(adopted.checksOf).toBe(gate.checksOf + 1)
    expect((await lead.call("gateAdoptLesson", { projectId: project, gateId: gate.id, lessonId })).problem.code).toBe("alreadyExists")
    expect((await lead.call("gateAdoptLesson", { projectId: project, gateId: gate.id, lessonId: await lesson("Unconfirmed", {}, []) })).status).toBe(404)
    await server.database.db.updateTable("gate").set({ state: "submitted" }).where("id", "=", gate.id).execute()
    expect((await lead.call("gateAdoptLesson", { projectId: project, gateId: gate.id, lessonId: await lesson("Too late") })).status).toBe(409)
  })
})
