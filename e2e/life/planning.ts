// Planning: what is wanted, by whom, who does what, who hears of it, and the plan: two strands of waterfall, and two sprints
// inside the same network, all before one milestone.

import { strict as assert } from "node:assert"
import { at } from "@throughline/testkit"
import { click, make, read, take } from "./papers.ts"
import { passGate } from "./gates.ts"
import { paper, step, task, type Life } from "./life-of.ts"
import { until } from "./person.ts"

const RELEASE = "Portal 1"

export async function plan(life: Life): Promise<void> {
  await step("two strands of waterfall and two sprints stand in one network before one milestone", () => drawPlan(life))
  await step("the communication plan begins to run", () => communicate(life))
  await step("three Musts are approved, each with its deliverable and its test: coverage is whole", () => writeRequirements(life))
  await step("a stakeholder stands where they must be managed closely", () => meetStakeholder(life))
  await step("an agreed row of the responsibility matrix gives the work to the responsible person", () => shareWork(life))
  await step("a risk is assessed and answered", () => assessRisk(life))
  await step("the plan is agreed: a baseline finishes on 30 January", () => agree(life))
  await step("the gate before execution is passed", async () => {
    await passGate(life, "Ready to execute", [life.sponsor])
    assert.equal((await life.manager.api.projectRead({ projectId: life.projectId })).state, "executing")
  })
}

async function communicate(life: Life): Promise<void> {
  const { manager } = life
  const line = await make(life, manager, "communication", "Report to the sponsor", { content: "statusReport", channel: "inApp", rhythm: "weekly", weekday: "monday", sender: manager.id, firstDate: "2026-01-05", audienceRoles: ["sponsor"], purpose: "inform", introduction: "This is where we stand." })
  life.papers.set("communication", line)
  await click(life, manager, "communication", line, "Start", "Running")
}

async function writeRequirements(life: Life): Promise<void> {
  const { manager, member, sponsor, projectId } = life
  life.papers.set("portal", await make(life, manager, "deliverable", "Portal", { description: "The portal as it goes live", versionName: "1.0", value: 5_000_000, criteria: [{ id: "a", criterion: "Staff can sign in" }, { id: "b", criterion: "Requests reach the right team" }] }))
  life.papers.set("manual", await make(life, member, "deliverable", "Manual", { description: "How to use it", criteria: [{ id: "a", criterion: "Complete" }] }))
  for (const [name, statement] of [["sign in", "Staff sign in with their company account"], ["export", "Requests can be exported as CSV"], ["fax", "Requests can be sent by fax"]] as const) {
    const id = await make(life, member, "requirement", statement, { statement, type: "functional", priority: "must", acceptanceCriteria: ["Shown to three people"], verification: "test" })
    life.papers.set(name, id)
    await manager.api.traceLinkCreate({ projectId, type: "satisfies", fromId: paper(life, "portal"), toId: id })
    await manager.api.traceLinkCreate({ projectId, type: "contributes", fromId: id, toId: paper(life, "benefit") })
    life.papers.set(`test of ${name}`, await make(life, member, "testCase", `Test: ${statement}`, { requirements: [id], deliverable: paper(life, "portal"), level: "acceptance", steps: [{ id: "1", step: "Try it", expected: "It works" }] }))
    await take(life, manager, id, "analyse")
    if (name === "sign in") await click(life, sponsor, "requirement", id, "Approve", "Approved")
    else await take(life, manager, id, "approve")
  }
  const { forward, tested } = await manager.api.threadCoverage({ projectId })
  assert.deepEqual([[forward.part, forward.whole], [tested.part, tested.whole]], [[3, 3], [3, 3]])
}

async function meetStakeholder(life: Life): Promise<void> {
  await make(life, life.manager, "stakeholder", "Works council", { organisation: "Nordwind Systems", side: "requestor", power: 5, interest: 5, engagementNow: "supportive", engagementDesired: "supportive", strategy: "Shown each prototype first" })
}

async function drawPlan(life: Life): Promise<void> {
  const { manager, projectId } = life
  const day = 480
  await manager.api.planApply({ projectId, seenRevision: (await manager.api.projectRead({ projectId })).planRevision, commands: [{ name: "updateSettings", args: { fields: { start: at("2026-01-05T08:00") } } }] })
  const add = async (name: string, fields: object) => {
    const { id } = await manager.api.taskCreate({ projectId, name, ...fields })
    life.tasks.set(name, id)
    return (await manager.api.taskRead({ projectId, taskId: id })).number
  }
  const clean = (await manager.api.taskRead({ projectId, taskId: task(life, "Clean data") })).number
  const imported = await add("Import data", { durationMinutes: 5 * day, predecessors: `${clean}` })
  const order = await add("Order servers", { durationMinutes: 5 * day })
  const install = await add("Install servers", { durationMinutes: 5 * day, predecessors: `${order}` })
  await add("Write the manual", { durationMinutes: 3 * day, predecessors: `${install}` })
  const manual = (await manager.api.taskRead({ projectId, taskId: task(life, "Write the manual") })).number
  await add("Go live", { milestone: true, durationMinutes: 0, predecessors: `${imported}, ${manual}` })
  // By the page of sprints when it stands.
  for (const [goal, start, finish] of [["Sign in", "2026-01-05", "2026-01-16"], ["Requests", "2026-01-19", "2026-01-30"]] as const) {
    const cycle = await manager.api.cyclePlan({ projectId, release: RELEASE, goal, start, finish, before: goal === "Sign in" ? [task(life, "Go live")] : [] })
    life.papers.set(cycle.title, cycle.id)
  }
  for (const [title, points, sprint] of [["Form", 20, "Sprint 1"], ["Mail", 20, "Sprint 1"], ["Report", 60, null]] as const) {
    life.papers.set(title, await make(life, manager, "story", title, { type: "story", points, release: RELEASE, ...(sprint === null ? {} : { cycle: paper(life, sprint) }) }))
  }
  const { items } = await manager.api.taskList({ projectId, limit: 50 })
  const finishes = Object.fromEntries(items.map(({ name, finish }) => [name, finish?.slice(0, 10)]))
  assert.deepEqual(
    [finishes["Import data"], finishes["Install servers"], finishes["Write the manual"], finishes["Portal 1 – Sprint 1"], finishes["Portal 1 – Sprint 2"], finishes["Go live"]],
    ["2026-01-23", "2026-01-16", "2026-01-21", "2026-01-16", "2026-01-30", "2026-01-30"],
  )
}

async function shareWork(life: Life): Promise<void> {
  const { manager, member, sponsor, operations, projectId } = life
  const letters = [["R", member], ["A", sponsor], ["C", operations]] as const
  const row = await make(life, manager, "responsibility", "Manual", { subject: "deliverable", task: task(life, "Write the manual"), deliverable: paper(life, "manual"), letters: letters.map(([letter, { id }], at_) => ({ id: String(at_), letter, person: id })) })
  await click(life, manager, "responsibility", row, "Agree", "Agreed")
  assert.equal((await manager.api.responsibilityCheck({ projectId })).valid, true)
  await member.page.goto("/")
  await member.page.locator(".tl-home__tasks").getByText("Write the manual").waitFor()
}

async function assessRisk(life: Life): Promise<void> {
  const { manager } = life
  const today = new Date().toISOString().slice(0, 10)
  const risk = await make(life, manager, "risk", "Licence late", { event: "The licence comes late", direction: "threat", probability: 3, impactTime: 4, response: "mitigate", reviewedOn: today })
  life.papers.set("risk", risk)
}

async function agree(life: Life): Promise<void> {
  const { manager, projectId } = life
  const { planRevision } = await manager.api.projectRead({ projectId })
  await manager.api.planApply({ projectId, seenRevision: planRevision, commands: [{ name: "takeBaseline", args: { number: 0, name: "Agreed", note: "" } }] })
  const report = await manager.api.statusReportRead({ projectId })
  assert.deepEqual([report.baselineName, report.baselineFinish?.slice(0, 10), report.finishSlipMinutes], ["Agreed", "2026-01-30", 0])
}

/** The server looks every minute for what is due; nothing here asks it to. The plan does not change between the start of the line and this. */
export async function readReport(life: Life): Promise<void> {
  const { manager, sponsor, projectId } = life
  const messages = await until("the first report", 70_000, async () => (await manager.api.artefactList({ projectId, kind: "message" })).items, ({ length }) => length > 0)
  assert.equal(messages.length, 1)
  const [message] = messages
  assert(message !== undefined)
  const { state, fields } = await read(life, manager, message.id)
  assert.equal(state, "sent")
  assert.equal(fields["communication"], paper(life, "communication"))
  assert.match(String(fields["body"]), /This is where we stand\./)
  assert.match(String(fields["body"]), /0 % of the work is done; the plan finishes on 30 January 2026\./)
  await manager.page.goto(`/projects/${projectId}/artefacts/message`)
  await manager.page.getByText("Status of One portal for all requests").first().waitFor()
  // Opening it says that it was read; the answer stands with it.
  await sponsor.page.goto(`/projects/${projectId}/messages/${message.id}`)
  await sponsor.page.getByText("This is where we stand.").first().waitFor()
  await sponsor.page.getByRole("textbox", { name: "Answer" }).fill("Good.")
  await sponsor.page.getByRole("button", { name: "Send", exact: true }).click()
  await sponsor.page.getByText("Your answer is kept: “Good.”").waitFor()
  assert.deepEqual(rowsOf((await read(life, manager, message.id)).fields["recipients"]).map(({ name, read: seen, answer }) => [name, seen, answer]), [[sponsor.name, true, "Good."]])
}

function rowsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value : []
}
