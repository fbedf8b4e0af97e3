// From an idea to an authorised project: handed in, scored, studied, calculated, chartered, refused once, passed.

import { strict as assert } from "node:assert"
import { appraisalOf } from "@throughline/lifecycle"
import { at } from "@throughline/testkit"
import { click, make, openPaper, read, stateIs, take, write } from "./papers.ts"
import { refused } from "./person.ts"
import { paper, step, task, type Life, type People } from "./life-of.ts"
import { gateNamed, passGate, refuseGate, submitGate } from "./gates.ts"

const NOT_AUTHORISED = "The project has not been authorised: nothing can be spent, booked, ordered or reported as done yet."

export async function initiate(people: People): Promise<Life> {
  const life = await step("anybody hands in an idea; it is a project in its first state", () => handIn(people))
  await step("whoever sees the pipeline scores it 3.35 and approves it", () => score(life))
  await step("before authorisation nothing can be spent, booked, ordered or reported as done, and the page says so", () => tryToSpend(life))
  await step("the study scores 72 % and no knock-out", () => study(life))
  await step("the business case is worth 11,119.46 at 15.98 % (T2)", () => calculate(life))
  await step("the gate is refused with a reason, and keeps what it was decided upon", () => beRefused(life))
  await step("the papers are approved in the sponsor's browser, the charter authorises", () => approvePapers(life))
  await step("the gate is passed with six of six criteria met", () => pass(life))
  return life
}

async function handIn(people: People): Promise<Life> {
  const { manager, administrator } = people
  const { page } = manager
  await page.goto("/ideas/new")
  await page.getByRole("textbox", { name: "Title" }).fill("One portal for all requests")
  await page.getByRole("textbox", { name: "Problem" }).fill("Requests get lost")
  await page.getByRole("textbox", { name: "Desired outcome" }).fill("Each request has one place")
  await page.getByLabel("Kind of project").selectOption("software")
  await page.getByRole("button", { name: "Hand in", exact: true }).click()
  await page.getByText("Your idea was handed in.").first().waitFor()
  const [idea, ...others] = (await manager.api.ideaList({})).items
  assert(idea !== undefined && others.length === 0)
  assert.deepEqual([idea.state, idea.projectState, idea.kind, idea.score], ["submitted", "idea", "software", null])
  const life: Life = { ...people, projectId: idea.projectId, papers: new Map([["idea", idea.artefactId]]), tasks: new Map() }
  // It stands on its own page, with nothing for its author to decide.
  await page.getByRole("heading", { name: "One portal for all requests" }).first().waitFor()
  assert.equal(await page.getByRole("button", { name: "Qualify" }).count(), 0)
  for (const [person, role] of [[people.sponsor, "sponsor"], [people.operations, "operations"], [people.member, "teamMember"]] as const) await administrator.api.projectMemberSet({ projectId: idea.projectId, userId: person.id, role })
  return life
}

async function score(life: Life): Promise<void> {
  const { portfolio, administrator } = life
  const idea = paper(life, "idea")
  await write(life, administrator, idea, { strategic: 5, economic: 3, quality: 4, need: 2, risk: 1 })
  const [found] = (await portfolio.api.ideaList({})).items
  assert.equal(found?.score?.toFixed(2), "3.35")
  await click(life, portfolio, "demand", idea, "Qualify", "Qualified")
  await click(life, portfolio, "demand", idea, "Approve", "Approved")
  assert.equal((await life.manager.api.projectRead({ projectId: life.projectId })).state, "feasibility")
}

async function tryToSpend(life: Life): Promise<void> {
  const { manager, projectId } = life
  const expense = await make(life, manager, "expense", "Train ticket", { amount: 9_900, date: "2026-01-12", costType: "travel" })
  life.papers.set("expense", expense)
  await openPaper(life, manager, "expense", expense)
  await manager.page.getByRole("group", { name: "Steps from here" }).getByRole("button", { name: "Book", exact: true }).click()
  await manager.page.getByText(NOT_AUTHORISED).first().waitFor()
  await stateIs(life, manager, expense, "draft")
  const booking = await make(life, manager, "booking", "Tom", { person: life.member.id, from: "2026-01-05", to: "2026-01-30", share: 5_000 })
  const order = await make(life, manager, "purchaseOrder", "Servers", { supplier: "Blech GmbH", amount: 500_000 })
  for (const [id, name] of [[booking, "book"], [order, "order"]] as const) {
    const { revision } = await read(life, manager, id)
    assert.equal((await refused("notAuthorised", manager.api.artefactStep({ projectId, artefactId: id, step: name, seenRevision: revision }))).problem.title, NOT_AUTHORISED)
    await manager.api.artefactDelete({ projectId, artefactId: id })
  }
  // The plan may be drafted, but nothing is reported in it.
  const drafted = await manager.api.taskCreate({ projectId, name: "Clean data", durationMinutes: 4_800 })
  life.tasks.set("Clean data", drafted.id)
  const { planRevision } = await manager.api.projectRead({ projectId })
  const [progress, actuals] = [
    await refused("notAuthorised", manager.api.planProgress({ projectId, taskId: task(life, "Clean data"), seenRevision: planRevision, percentComplete: 50 })),
    await refused("notAuthorised", manager.api.planApply({ projectId, seenRevision: planRevision, commands: [{ name: "setActuals", args: { taskId: drafted.id, actualStart: at("2026-01-05T08:00") } }] })),
  ]
  for (const refusal of [progress, actuals]) assert.equal(refusal.problem.title, NOT_AUTHORISED)
}

async function study(life: Life): Promise<void> {
  const { manager } = life
  life.papers.set("study", await make(life, manager, "feasibility", "Feasibility of the portal", {
    summary: "A portal can be built with what we have.",
    criteria: [{ id: "a", dimension: "technical", question: "Can it be built?", weight: 60, score: 4 }, { id: "b", dimension: "operational", question: "Can it be run?", weight: 40, score: 3, knockOut: true, minimum: 3 }],
  }))
  const criterion = (await gateNamed(life, manager, "Authorise")).criteria.find(({ check }) => check === "feasibilityNotKnockedOut")
  assert.equal(criterion?.met, true)
  assert.equal(criterion.values["percent"], 72)
}

async function calculate(life: Life): Promise<void> {
  const { manager } = life
  const id = await make(life, manager, "businessCase", "Why a portal", {
    reasons: "Requests get lost.", fundingSource: "IT budget", rate: 1_000, timing: "endOfYear", periods: 3, chosenOption: "portal",
    options: [{ id: "nothing", name: "Do nothing", kind: "doNothing" }, { id: "portal", name: "Portal", kind: "preferred" }],
    lines: [
      { id: "1", option: "portal", label: "Build", direction: "cost", treatment: "capex", stage: "implementation", amounts: [10_000_000] },
      { id: "2", option: "portal", label: "Time saved", direction: "benefit", cashable: true, stage: "benefit", amounts: [0, 4_000_000, 4_500_000, 5_000_000] },
    ],
  })
  life.papers.set("case", id)
  const { kind, key, title, state, fields } = await read(life, manager, id)
  const { options, ranking } = appraisalOf({ id, kind, key, title, state, ownerId: null, fields, version: 0 })
  const portal = options.find(({ option }) => option === "portal")
  assert.equal(portal?.netPresentValue, 1_111_946)
  assert.equal(((portal.internalRate.rate ?? 0) * 100).toFixed(2), "15.98")
  assert.equal(((portal.modifiedRate ?? 0) * 100).toFixed(2), "13.93")
  assert.deepEqual([portal.payback, portal.discountedPayback, portal.returnOnInvestment, portal.profitabilityIndex].map((figure) => Number(figure?.toFixed(3))), [2.3, 2.704, 0.35, 1.111])
  assert.deepEqual(ranking, ["portal", "nothing"])
  await openPaper(life, manager, "businessCase", id)
  for (const [figure, value] of [["Net present value, End of year", /11,119/], ["Internal rate of return", /15\.98/], ["Modified internal rate of return", /13\.93/]] as const) await manager.page.getByRole("row", { name: new RegExp(`^${figure}`) }).filter({ hasText: value }).first().waitFor()
}

async function beRefused(life: Life): Promise<void> {
  const { manager, sponsor, projectId } = life
  const submitted = await submitGate(life, "Authorise", "Please decide.")
  assert.deepEqual(submitted.approvals.map(({ approver, decision }) => [approver.name, decision]), [[sponsor.name, null]])
  // Whoever manages the project cannot decide its gates; and nobody can approve what is not complete.
  await refused("forbidden", manager.api.gateDecide({ projectId, gateId: submitted.id, seenRevision: submitted.revision, decision: "approved" }))
  await refused("wrongState", sponsor.api.gateDecide({ projectId, gateId: submitted.id, seenRevision: submitted.revision, decision: "approved" }))
  const decided = await refuseGate(life, sponsor, submitted, "The papers have not been approved.")
  assert.deepEqual([decided.state, decided.decisions[0]?.round, decided.decisions[0]?.reason], ["rejected", 1, "The papers have not been approved."])
  const { snapshot, hash } = await manager.api.gateSnapshot({ projectId, gateId: decided.id, round: 1 })
  assert.equal(hash, decided.decisions[0]?.snapshotHash)
  assert.match(JSON.stringify(snapshot), /"FS-1"/)
  assert.equal((await manager.api.gateList({ projectId })).authorisedAt, null)
}

async function approvePapers(life: Life): Promise<void> {
  const { manager, sponsor } = life
  await click(life, manager, "feasibility", paper(life, "study"), "Submit", "In review")
  await click(life, sponsor, "feasibility", paper(life, "study"), "Approve", "Approved", { directly: true })
  await click(life, manager, "businessCase", paper(life, "case"), "Submit", "In review")
  await click(life, sponsor, "businessCase", paper(life, "case"), "Approve", "Approved", { directly: true })
  life.papers.set("benefit", await make(life, manager, "benefit", "Faster answers", { type: "tangible", benefitOwner: sponsor.id, indicator: "Days until an answer", unit: "days", baseline: 4.1, target: 3.2, method: "Mean of all requests of the month", frequency: "monthly" }))
  const charter = await make(life, manager, "charter", "Charter of the portal", {
    purpose: "One place for all requests", objectives: [{ id: "a", objective: "Faster answers", measure: "Days until an answer" }], inScope: ["Portal"], outOfScope: ["Telephone"], budget: 10_000_000, finish: "2026-03-31",
    projectManager: manager.id, sponsor: sponsor.id, exitCriteria: ["Live and handed over"], toleranceTimeDays: 10, toleranceCost: 500_000, method: "hybrid",
  })
  life.papers.set("charter", charter)
  await click(life, manager, "charter", charter, "Submit", "In review")
  assert.equal((await manager.api.projectRead({ projectId: life.projectId })).state, "charterReview")
  await click(life, sponsor, "charter", charter, "Authorise", "Authorised", { directly: true })
  assert.equal((await manager.api.projectRead({ projectId: life.projectId })).state, "authorised")
  await stateIs(life, manager, paper(life, "idea"), "converted")
  await take(life, manager, paper(life, "benefit"), "profile")
  await take(life, sponsor, paper(life, "benefit"), "approve")
}

async function pass(life: Life): Promise<void> {
  const { manager, sponsor, projectId } = life
  const decided = await passGate(life, "Authorise", [sponsor])
  assert.deepEqual([decided.met, decided.of], [6, 6])
  assert.deepEqual(decided.criteria.find(({ check }) => check === "businessCasePositive")?.values, { netPresentValue: 1_111_946 })
  assert.deepEqual(decided.decisions.map(({ round, decision }) => [round, decision]), [[2, "approved"], [1, "rejected"]])
  assert.equal((await manager.api.projectRead({ projectId })).state, "planning")
  await click(life, manager, "expense", paper(life, "expense"), "Book", "Booked")
}
