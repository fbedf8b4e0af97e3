// After the end: the desk goes on, what breaks under warranty is claimed from the closed project, the benefit is measured, and
// what was learned is shown where the next project of that kind begins.

import { strict as assert } from "node:assert"
import { measureBenefit } from "./outcomes.ts"
import { make, read, stateIs, take, write } from "./papers.ts"
import { until } from "./person.ts"
import { paper, step, type Life } from "./life-of.ts"

export async function goOn(life: Life): Promise<void> {
  await step("a ticket has its clocks in the support time of the service", () => openTicket(life))
  await step("a claim under warranty becomes a defect of the closed project", () => claim(life))
  await step("the benefit is measured: 55.6 % (T9), and the issued report keeps its figures", () => measure(life))
  await step("the lesson is shown in the next project of that kind, and only there", () => showLesson(life))
}

async function openTicket(life: Life): Promise<void> {
  const { operations, projectId } = life
  const service = await make(life, operations, "service", "Portal", {
    supportHours: "always", serviceOwner: operations.id, targets: [{ id: "1", priority: "p1", respondMinutes: 30, resolveMinutes: 240 }, { id: "2", priority: "p2", respondMinutes: 60, resolveMinutes: 480 }],
    hypercareFrom: "2026-01-31", hypercareUntil: "2099-12-31", daysWithoutP1: 5, backlogMax: 1, warrantyFrom: "2026-01-31", warrantyUntil: "2099-12-31",
  })
  life.papers.set("service", service)
  await take(life, operations, service, "start")
  const { page } = operations
  await page.goto(`/projects/${projectId}/artefacts/ticket`)
  await page.getByRole("textbox", { name: "What is reported or asked?" }).fill("Cannot sign in")
  await page.getByRole("combobox", { name: "Priority" }).selectOption("p2")
  await page.getByRole("button", { name: "Take down", exact: true }).click()
  const [taken] = await until("the ticket", 10_000, async () => (await operations.api.artefactList({ projectId, kind: "ticket" })).items, ({ length }) => length > 0)
  assert(taken !== undefined)
  const ticket = taken.id
  const { fields } = await read(life, operations, ticket)
  const [opened, respondBy, resolveBy] = ["openedAt", "respondBy", "resolveBy"].map((name) => Date.parse(String(fields[name])))
  assert(opened !== undefined && respondBy !== undefined && resolveBy !== undefined)
  assert.deepEqual([(respondBy - opened) / 60_000, (resolveBy - opened) / 60_000], [60, 480])
  await write(life, operations, ticket, { resolution: "Cookies" })
  await take(life, operations, ticket, "start", "resolve")
  const desk = await operations.api.serviceDesk({ projectId })
  assert.deepEqual([desk.open, desk.resolvedInTime, desk.services[0]?.underWarranty], [0, { part: 1, whole: 1 }, true])
}

async function claim(life: Life): Promise<void> {
  const { operations, projectId } = life
  const ticket = await make(life, operations, "ticket", "The export is empty", { service: paper(life, "service"), type: "incident", priority: "p1", claim: true })
  // What is open stands there by what runs out first; what was solved does not.
  await operations.page.goto(`/projects/${projectId}/artefacts/ticket`)
  await operations.page.getByText("The export is empty").first().waitFor()
  assert.equal(await operations.page.getByText("Cannot sign in").count(), 0)
  const defect = String((await read(life, operations, ticket)).fields["defect"])
  await operations.page.goto(`/projects/${projectId}/artefacts/defect/${defect}`)
  await operations.page.getByRole("heading", { name: "The export is empty" }).waitFor()
  const { items } = await operations.api.artefactList({ projectId, kind: "defect" })
  assert.deepEqual(items.filter(({ id }) => id === defect).map(({ title, state, fields }) => [title, state, fields["severity"], fields["foundIn"]]), [["The export is empty", "raised", "s1", "operation"]])
  const [service] = (await operations.api.serviceDesk({ projectId })).services
  assert.deepEqual(service?.exit.map(({ criterion, now, met }) => [criterion, now, met]), [["daysWithoutP1", 0, false], ["backlogMax", 1, true]])
}

async function measure(life: Life): Promise<void> {
  const { manager, sponsor, projectId } = life
  await take(life, sponsor, paper(life, "benefit"), "start")
  await measureBenefit(life)
  const [benefit] = (await manager.api.finalReportFigures({ projectId })).benefits
  assert.deepEqual([benefit?.actual, ((benefit?.realisation ?? 0) * 100).toFixed(1)], [3.6, "55.6"])
  const issued = JSON.parse(String((await read(life, manager, paper(life, "final report"))).fields["figures"]))
  assert.equal(issued.benefits[0].actual, null)
  await stateIs(life, manager, paper(life, "benefit"), "inRealisation")
}

async function showLesson(life: Life): Promise<void> {
  const { manager, administrator } = life
  const next = await manager.api.projectCreate({ name: "Portal for suppliers", kind: "software", start: "2026-09-01" })
  const other = await manager.api.projectCreate({ name: "New switches", kind: "network", start: "2026-09-01" })
  const shown = (await manager.api.lessonApplicable({ projectId: next.id })).items
  assert.deepEqual(shown.map(({ title, recommendation, project, state }) => [title, recommendation, project, state]), [["Order licences first", "Order licences before anything waits for them", "One portal for all requests", "applied"]])
  await manager.page.goto(`/projects/${next.id}/artefacts/lesson?show=others`)
  await manager.page.getByRole("heading", { name: "Order licences first" }).waitFor()
  assert.deepEqual((await administrator.api.lessonApplicable({ projectId: other.id })).items, [])
}
