// From an idea to an authorised project, through gates that decide: with everybody in their part, and every door closed before.

import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aServer, type Caller, type TestServer } from "../../../test/a-server.ts"

let server: TestServer
let requester: Caller
let triage: Caller
let sponsor: Caller
let projectId: string
const ids: Record<string, string> = {}

beforeAll(async () => {
  server = await aServer()
  requester = await server.member("member", "Rita")
  triage = await server.member("portfolioManager", "Paul")
})
afterAll(() => server.close())

async function make(caller: Caller, kind: string, fields: object, title = kind): Promise<string> {
  const { id } = await caller.done("artefactCreate", { projectId, kind, title, fields })
  ids[kind] = id
  return id
}

async function step(caller: Caller, artefactId: string | undefined, name: string, rest: object = {}): Promise<string> {
  const { revision } = await caller.done("artefactRead", { projectId, artefactId })
  return (await caller.done("artefactStep", { projectId, artefactId, step: name, seenRevision: revision, ...rest })).state
}

const gates = async () => (await requester.done("gateList", { projectId })).items

describe("an idea", () => {
  test("is handed in by anybody, as a project in its first state", async () => {
    const idea = await requester.done("ideaCreate", { title: "One portal for all requests", kind: "software", fields: { problem: "Requests get lost", outcome: "Each request has one place" } })
    expect(idea).toMatchObject({ state: "submitted", projectState: "idea", score: null, requester: { name: "Rita" } })
    projectId = idea.projectId
    ids["demand"] = idea.artefactId
  })
  test("is refused with the name of the field that is missing", async () => {
    const problem = await requester.refused("ideaCreate", { title: "Half an idea", fields: { problem: "P" } })
    expect(problem.problems?.[0]?.pointer).toBe("/fields/outcome")
    expect((await requester.done("ideaList")).total).toBe(1)
  })
  test("is not decided by whoever handed it in", async () => {
    const { revision } = await requester.done("artefactRead", { projectId, artefactId: ids["demand"] })
    expect((await requester.refused("artefactStep", { projectId, artefactId: ids["demand"], step: "screen", seenRevision: revision })).code).toBe("forbidden")
  })
  test("is scored and approved by those who see the pipeline; then it may be studied", async () => {
    const { revision } = await server.administrator.done("artefactRead", { projectId, artefactId: ids["demand"] })
    await server.administrator.done("artefactUpdate", { projectId, artefactId: ids["demand"], seenRevision: revision, fields: { strategic: 5, economic: 3, quality: 4, need: 2, risk: 1 } })
    expect((await triage.done("ideaList")).items[0].score).toBeCloseTo(3.35)
    await step(triage, ids["demand"], "qualify")
    expect(await step(triage, ids["demand"], "approve")).toBe("approved")
    expect((await requester.done("projectRead", { projectId })).state).toBe("feasibility")
  })
})

describe("before the charter has been authorised", () => {
  test("nothing is spent, booked or ordered", async () => {
    sponsor = await server.inProject(projectId, "sponsor", "Sue")
    for (const [kind, fields, commit] of [["expense", { amount: 100, date: "2026-01-01", costType: "travel" }, "book"], ["purchaseOrder", { supplier: "S", amount: 100 }, "order"], ["booking", { person: requester.userId, from: "2026-01-01", to: "2026-02-01", share: 5_000 }, "book"]] as const) {
      const { id, revision } = await requester.done("artefactCreate", { projectId, kind, title: kind, fields })
      expect((await requester.refused("artefactStep", { projectId, artefactId: id, step: commit, seenRevision: revision })).code, kind).toBe("notAuthorised")
      expect((await requester.refused("artefactBulk", { projectId, artefactIds: [id], step: commit })).code, kind).toBe("notAuthorised")
    }
  })
  test("the plan may be drafted, but nothing is reported in it", async () => {
    const created = await requester.done("taskCreate", { projectId, name: "Draft" })
    const taskId = created.id ?? created.task.id
    const { planRevision } = await requester.done("projectRead", { projectId })
    expect((await requester.refused("planProgress", { projectId, taskId, seenRevision: planRevision, percentComplete: 50 })).code).toBe("notAuthorised")
    expect((await requester.refused("planApply", { projectId, seenRevision: planRevision, commands: [{ name: "setActuals", args: { taskId, actualStart: 13_700_000 } }] })).code).toBe("notAuthorised")
  })
  test("the state of the project cannot be set past the gate by hand", async () => {
    const { revision } = await requester.done("projectRead", { projectId })
    expect((await requester.refused("projectUpdate", { projectId, seenRevision: revision, state: "executing" })).detail).toContain("Authorise")
  })
})

describe("the gate", () => {
  test("says live what is missing, with the evidence", async () => {
    const [first] = await gates()
    ids["gate"] = first.id
    expect(first).toMatchObject({ name: "Authorise", state: "notStarted", met: 0, of: 6, ready: false })
    await make(requester, "feasibility", { criteria: [{ id: "a", dimension: "technical", weight: 60, score: 4 }, { id: "b", dimension: "operational", weight: 40, score: 3, knockOut: true, minimum: 3 }] })
    const gate = await requester.done("gateRead", { projectId, gateId: first.id })
    expect(gate.criteria.find(({ check }: { check: string }) => check === "feasibilityNotKnockedOut")).toMatchObject({ met: true, reason: "feasible", values: { percent: 72 } })
    expect(gate.criteria.find(({ check }: { check: string }) => check === "feasibilityApproved")).toMatchObject({ met: false, reason: "notInState", evidence: [{ text: "FS-1 feasibility" }] })
  })
  test("is refused once, with a reason, and keeps what it was decided upon", async () => {
    let gate = await requester.done("gateRead", { projectId, gateId: ids["gate"] })
    gate = await requester.done("gateSubmit", { projectId, gateId: gate.id, seenRevision: gate.revision, message: "Please" })
    expect(gate.approvals).toMatchObject([{ approver: { name: "Sue" }, decision: null, step: "pass" }])
    expect((await sponsor.done("approvalMine")).items).toHaveLength(1)
    expect((await requester.refused("gateDecide", { projectId, gateId: gate.id, seenRevision: gate.revision, decision: "approved" })).code).toBe("forbidden")
    expect((await sponsor.refused("gateDecide", { projectId, gateId: gate.id, seenRevision: gate.revision, decision: "approved" })).code).toBe("wrongState")
    expect((await sponsor.refused("gateDecide", { projectId, gateId: gate.id, seenRevision: gate.revision, decision: "rejected" })).problems?.[0]?.pointer).toBe("/reason")
    gate = await sponsor.done("gateDecide", { projectId, gateId: gate.id, seenRevision: gate.revision, decision: "rejected", reason: "No business case" })
    expect(gate).toMatchObject({ state: "rejected", decisions: [{ round: 1, decision: "rejected", reason: "No business case", decidedBy: { name: "Sue" } }] })
    const { snapshot, hash } = await sponsor.done("gateSnapshot", { projectId, gateId: gate.id, round: 1 })
    expect(hash).toBe(gate.decisions[0].snapshotHash)
    expect(snapshot.artefacts.map(({ key, state }: { key: string; state: string }) => [key, state])).toContainEqual(["FS-1", "draft"])
    expect((await requester.done("projectRead", { projectId })).state).not.toBe("planning")
  })
  test("is passed when the papers are approved, the checks ticked and the sponsor agrees", async () => {
    await step(requester, ids["feasibility"], "submit")
    expect(await step(sponsor, ids["feasibility"], "approve")).toBe("approved")
    await make(requester, "businessCase", { rate: 1_000, chosenOption: "o", options: [{ id: "o", name: "Portal" }], lines: [{ id: "1", option: "o", direction: "cost", treatment: "capex", amounts: [10_000_000] }, { id: "2", option: "o", direction: "benefit", cashable: true, amounts: [0, 4_000_000, 4_500_000, 5_000_000] }] })
    await step(requester, ids["businessCase"], "submit")
    await step(sponsor, ids["businessCase"], "approve")
    await make(requester, "benefit", { benefitOwner: sponsor.userId, indicator: "Days", baseline: 4.1, target: 3.2 })
    await make(requester, "charter", {
      purpose: "One place", objectives: [{ id: "a", objective: "Faster", measure: "Days" }], inScope: ["Portal"], budget: 10_000_000, finish: "2026-12-31", projectManager: requester.userId, sponsor: sponsor.userId, exitCriteria: ["Live"], toleranceTimeDays: 10, toleranceCost: 500_000,
    })
    await step(requester, ids["charter"], "submit")
    expect((await requester.done("projectRead", { projectId })).state).toBe("charterReview")
    expect(await step(sponsor, ids["charter"], "authorise")).toBe("authorised")
    expect(await requester.done("projectRead", { projectId })).toMatchObject({ state: "authorised" })
    expect((await requester.done("artefactRead", { projectId, artefactId: ids["demand"] })).state).toBe("converted")
    let gate = await requester.done("gateRead", { projectId, gateId: ids["gate"] })
    expect(gate).toMatchObject({ met: 6, ready: false })
    expect(gate.criteria.find(({ check }: { check: string }) => check === "businessCasePositive").values).toEqual({ netPresentValue: 1_111_946 })
    for (const { id } of gate.checks) gate = await requester.done("gateTick", { projectId, gateId: gate.id, checkId: id, ticked: true, note: "Seen" })
    gate = await requester.done("gateSubmit", { projectId, gateId: gate.id, seenRevision: gate.revision })
    expect(gate.ready).toBe(true)
    gate = await sponsor.done("gateDecide", { projectId, gateId: gate.id, seenRevision: gate.revision, decision: "approved" })
    expect(gate).toMatchObject({ state: "approved", decisions: [{ round: 2, decision: "approved" }, { round: 1 }] })
    expect((await requester.done("projectRead", { projectId })).state).toBe("planning")
    expect(gate.approvals.filter(({ decision }: { decision: string }) => decision === "approved")).toHaveLength(1)
  })
  test("lets the project spend, once it has been authorised", async () => {
    const { id, revision } = await requester.done("artefactCreate", { projectId, kind: "expense", title: "Train ticket", fields: { amount: 9_900, date: "2026-02-01", costType: "travel" } })
    expect((await requester.done("artefactStep", { projectId, artefactId: id, step: "book", seenRevision: revision })).state).toBe("booked")
  })
  test("of the next station needs conditions if it is passed before everything is met, and remembers them", async () => {
    let [, next] = await gates()
    next = await requester.done("gateSubmit", { projectId, gateId: next.id, seenRevision: next.revision })
    expect((await sponsor.refused("gateDecide", { projectId, gateId: next.id, seenRevision: next.revision, decision: "conditional" })).problems?.[0]?.pointer).toBe("/conditions")
    next = await sponsor.done("gateDecide", { projectId, gateId: next.id, seenRevision: next.revision, decision: "conditional", conditions: [{ text: "Finish the RACI", due: "2026-03-01", ownerId: requester.userId }] })
    expect(next).toMatchObject({ state: "conditional", openConditions: 1 })
    expect((await requester.done("projectRead", { projectId })).state).toBe("executing")
    next = await requester.done("gateConditionDone", { projectId, gateId: next.id, index: 0, seenRevision: next.revision, done: true })
    expect(next).toMatchObject({ state: "approved", openConditions: 0 })
  })
})

describe("tolerances", () => {
  test("of the charter are watched: a plan that leaves one drafts an exception report with the numbers, once", async () => {
    const { planRevision } = await requester.done("projectRead", { projectId })
    const list = async () => (await sponsor.done("artefactList", { projectId, kind: "exceptionReport" })).items
    const created = await requester.done("taskCreate", { projectId, name: "Long", durationMinutes: 480 * 400 })
    const taskId = created.id ?? created.task.id
    expect(planRevision).toBeGreaterThan(0)
    const [report] = await list()
    expect(report).toMatchObject({ title: "Time tolerance left", state: "draft", fields: { tolerance: "time", agreed: "2026-12-31 + 10 d" } })
    await requester.done("taskUpdate", { projectId, taskId, seenRevision: (await requester.done("projectRead", { projectId })).planRevision, name: "Longer", durationMinutes: 480 * 410 })
    expect(await list()).toHaveLength(1)
  })
})

describe("a small job", () => {
  test("is authorised by being created, if its creator may authorise projects", async () => {
    const { id } = await server.administrator.done("projectCreate", { name: "Small", start: "2026-01-05" })
    const found = await server.administrator.done("gateList", { projectId: id })
    expect(found).toMatchObject({ governance: { name: "Light" }, authorisedBy: "Ada Admin" })
    expect(found.items[0]).toMatchObject({ name: "Authorise", state: "approved" })
  })
  test("of somebody who may not needs a charter, and nothing more", async () => {
    const { id } = await requester.done("projectCreate", { name: "Smaller", start: "2026-01-05" })
    expect((await requester.done("gateList", { projectId: id })).authorisedAt).toBeNull()
    projectId = id
    const boss = await server.inProject(id, "sponsor")
    await make(requester, "charter", { purpose: "P", objectives: [{ id: "a", objective: "O" }], inScope: ["S"], budget: 1, finish: "2026-12-31", projectManager: requester.userId, sponsor: boss.userId, exitCriteria: ["E"], toleranceTimeDays: 1, toleranceCost: 1 })
    await step(requester, ids["charter"], "submit")
    await step(boss, ids["charter"], "authorise")
    expect((await gates())[0].state).toBe("approved")
    expect((await requester.done("projectRead", { projectId: id })).state).toBe("planning")
  })
  test("can be put under another governance; what was decided stays", async () => {
    const { items } = await requester.done("projectGovern", { projectId, governanceId: "gov_full" })
    expect(items.map(({ name, state }: { name: string; state: string }) => [name, state])).toEqual([["Authorise", "approved"], ["Ready to execute", "notStarted"], ["Ready for service", "notStarted"], ["Close", "notStarted"]])
  })
})

describe("governance templates", () => {
  test("are saved by administrators as versions; the built-in ones stay", async () => {
    const gate = { name: "Go", before: "planning", after: "execution", criteria: [{ id: "a", check: "raciValid" }], checks: [{ id: "x", text: "Ready?" }], approvers: ["sponsor"] }
    const first = await server.administrator.done("governanceSave", { basedOn: "gov_light", name: "Ours", kinds: ["network"], size: "small", artefacts: ["charter"], gates: [gate] })
    const second = await server.administrator.done("governanceSave", { basedOn: first.id, name: "Ours", kinds: ["network"], size: "small", artefacts: ["charter"], gates: [] })
    expect([first.version, second.version]).toEqual([1, 2])
    const { items } = await requester.done("governanceList")
    expect(items.filter(({ name }: { name: string }) => name === "Ours").map(({ version, latest }: { version: number; latest: boolean }) => [version, latest])).toEqual([[2, true], [1, false]])
    expect((await requester.refused("governanceSave", { name: "No", kinds: [], size: "small", artefacts: [], gates: [] })).code).toBe("forbidden")
    expect((await server.administrator.refused("governanceSave", { name: "No", kinds: [], size: "small", artefacts: ["nothing"], gates: [] })).problems?.[0]?.pointer).toBe("/artefacts/0")
  })
})
