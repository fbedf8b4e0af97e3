// What was learned changes the next project: the lesson goes into a template with the figures shown first, its risk into the
// library, what tasks took to where they are estimated. The next project begins with it, meets it, and takes it over.

import { strict as assert } from "node:assert"
import type { Page } from "playwright-core"
import { openPaper, type PaperId } from "./papers.ts"
import { until } from "./person.ts"
import { step, type Life } from "./life-of.ts"

type ProjectId = Life["projectId"]

const TEMPLATE = "software-waterfall"
const TEMPLATE_NAME = "Software, website or app, Waterfall"
const PIPELINE = "Build pipeline, environments, test data"
const SIGN_IN = "Sign-in, roles, base data"
const ORDER = "Order the licences"
const CHECK = "The licences have been ordered, with a day in the order."

export async function learnFrom(life: Life): Promise<void> {
  const lesson = await lessonOf(life)
  await step("the lesson becomes a task of the template: one task more and a later end, said before it is saved", () => addTask(life, lesson))
  await step("it corrects a duration from seven days to nine, and becomes a check of the gate before execution", () => correct(life, lesson))
  await step("the risk behind it stands in the library: once in a register, once hit", () => putIntoLibrary(life, lesson))
  const next = await step("the next project of that kind begins with the task, the corrected duration and the check", () => beginNext(life))
  await step("its register takes the risk over, which is counted, and its gate asks for the lesson", () => takeOver(life, next))
  await step("a task is estimated at what its like took, with one click, and back again", () => estimate(life, next))
  await step("taken out again, the template is as it was; the project keeps what it began with", () => takeOut(life, next))
}

async function lessonOf({ manager, projectId }: Life): Promise<PaperId> {
  const [lesson] = (await manager.api.artefactList({ projectId, kind: "lesson" })).items
  assert.deepEqual([lesson?.title, lesson?.state], ["Order licences first", "applied"])
  return lesson?.id ?? "art_"
}

const begins = async ({ manager }: Life) => (await manager.api.templateRead({ templateId: TEMPLATE })).begins

/** The dialog on the page of the lesson, for the template that comes nearest to its project. */
async function openPush(life: Life, lesson: PaperId, what: string) {
  const { page } = life.manager
  await openPaper(life, life.manager, "lesson", lesson)
  await page.getByRole("button", { name: "Put into a template" }).click()
  const dialog = page.getByRole("dialog", { name: "Put into a template" })
  await dialog.getByRole("radio", { name: what, exact: true }).check()
  assert.equal(await dialog.getByRole("combobox", { name: "Template" }).inputValue(), TEMPLATE_NAME)
  return dialog
}

type Dialog = Awaited<ReturnType<typeof openPush>>

async function choose(page: Page, dialog: Dialog, field: string, words: string): Promise<void> {
  await dialog.getByRole("combobox", { name: field }).click()
  await page.keyboard.type(words)
  await page.getByRole("option", { name: words, exact: true }).click()
}

/** Now, then, difference. */
const figuresOf = (dialog: Dialog, line: string) => dialog.getByRole("row").filter({ has: dialog.page().getByRole("rowheader", { name: line, exact: true }) }).getByRole("cell").allInnerTexts()

async function changes(dialog: Dialog, line: string, figures: readonly [string, string, string]): Promise<void> {
  await until(line, 10_000, () => figuresOf(dialog, line), (said) => said.join("|") === figures.join("|"))
}

async function save(page: Page, dialog: Dialog): Promise<void> {
  await dialog.getByRole("button", { name: "Put into the template" }).click()
  await page.getByText(`Put into “${TEMPLATE_NAME}”.`).first().waitFor()
  await dialog.waitFor({ state: "detached" })
}

async function addTask(life: Life, lesson: PaperId): Promise<void> {
  const { page } = life.manager
  const before = await begins(life)
  const dialog = await openPush(life, lesson, "A task")
  await dialog.getByRole("textbox", { name: "Name of the task" }).fill(ORDER)
  await choose(page, dialog, "After", PIPELINE)
  await dialog.getByRole("textbox", { name: "Duration" }).fill("3d")
  await changes(dialog, "Tasks", [`${before.tasks}`, `${before.tasks + 1}`, "+1"])
  await changes(dialog, "Papers", [`${before.artefacts}`, `${before.artefacts}`, "same"])
  assert.deepEqual(await begins(life), before)
  const days = await figuresOf(dialog, "From first to last day")
  await save(page, dialog)
  const after = await begins(life)
  assert.deepEqual(days, [`${before.calendarDays} days`, `${after.calendarDays} days`, `+${after.calendarDays - before.calendarDays}`])
  assert(after.calendarDays > before.calendarDays, "what waits for the licences ends later")
  assert.deepEqual([after.tasks - before.tasks, after.artefacts - before.artefacts, after.checks - before.checks], [1, 0, 0])
  await page.getByText(`Task “${ORDER}” (3 d) after “${PIPELINE}”`).waitFor()
}

async function correct(life: Life, lesson: PaperId): Promise<void> {
  const { page, api } = life.manager
  const before = await begins(life)
  const duration = await openPush(life, lesson, "A corrected duration")
  await choose(page, duration, "Which task", SIGN_IN)
  await duration.getByText("Now 7 d.").waitFor()
  await duration.getByRole("textbox", { name: "New duration" }).fill("9d")
  await changes(duration, `Duration of “${SIGN_IN}”`, ["7 d", "9 d", "+2 d"])
  await save(page, duration)
  const check = await openPush(life, lesson, "A check of a gate")
  await choose(page, check, "Gate", "Ready to execute")
  await check.getByRole("textbox", { name: "What somebody must see for themselves" }).fill(CHECK)
  await changes(check, "Checks of gates", [`${before.checks}`, `${before.checks + 1}`, "+1"])
  await save(page, check)
  // The page of the template names the lesson where it speaks, and leads to it.
  await page.goto(`/library/templates/${TEMPLATE}`)
  const row = page.getByRole("row").filter({ hasText: SIGN_IN })
  await row.getByText("9 d", { exact: true }).waitFor()
  await row.getByText("corrected because of “Order licences first”").waitFor()
  await page.getByRole("row").filter({ hasText: ORDER }).getByRole("link", { name: "“Order licences first”" }).click()
  await page.getByRole("heading", { name: "What became of it" }).waitFor()
  const { additions } = await api.lessonUses({ projectId: life.projectId, artefactId: lesson })
  assert.deepEqual(additions.map(({ change, about }) => [change.kind, about]), [["check", "Ready to execute"], ["duration", SIGN_IN], ["task", PIPELINE]])
}

async function putIntoLibrary(life: Life, lesson: PaperId): Promise<void> {
  const { page, api } = life.manager
  await openPaper(life, life.manager, "lesson", lesson)
  await page.getByRole("button", { name: "Put into the risk library" }).click()
  await page.getByText("Stood in 1 register, hit once").first().waitFor()
  await page.goto("/library/risks")
  await page.getByRole("textbox", { name: "Search risks" }).fill("licences waits")
  await page.getByRole("row", { name: /^Order licences first.* Software 1 1 / }).waitFor()
  const { items } = await api.riskLibraryList({ q: "licences waits" })
  assert.deepEqual(items.map(({ title, kind, stood, hit, risk }) => [title, kind, stood, hit, risk.contingentPlan]), [["Order licences first", "software", 1, 1, "Order licences before anything waits for them"]])
}

async function beginNext(life: Life): Promise<ProjectId> {
  const { page, api } = life.manager
  await page.goto(`/library/templates/${TEMPLATE}`)
  await page.getByRole("link", { name: "Begin a project from it" }).click()
  await page.getByRole("heading", { name: `New project: ${TEMPLATE_NAME}` }).waitFor()
  await page.getByRole("textbox", { name: "Name" }).fill("Portal for citizens")
  await page.locator("input[type=date]").fill("2026-09-07")
  await page.getByRole("button", { name: "Create the project" }).click()
  await page.waitForURL(/\/projects\/prj_\w+\/plan/)
  const projectId: ProjectId = `prj_${new URL(page.url()).pathname.split("/")[2]?.slice("prj_".length) ?? ""}`
  const { items } = await api.taskList({ projectId, limit: 200 })
  assert.equal(items.length, (await begins(life)).tasks)
  const datesOf = (task: string) => items.filter(({ name }) => name === task).flatMap(({ durationMinutes, start, finish }) => [durationMinutes / 480, start?.slice(0, 10), finish?.slice(0, 10)])
  // Three days after the pipeline, one after the other; what followed it waits for the licences.
  assert.deepEqual([datesOf(PIPELINE), datesOf(ORDER), datesOf(SIGN_IN)], [[3, "2026-10-09", "2026-10-13"], [3, "2026-10-14", "2026-10-16"], [9, "2026-10-19", "2026-10-29"]])
  const gate = (await api.gateList({ projectId })).items.find(({ name }) => name === "Ready to execute")
  assert(gate !== undefined)
  const { checks } = await api.gateRead({ projectId, gateId: gate.id })
  assert.deepEqual(checks.filter(({ text }) => text === CHECK).map(({ fromLesson, tickedAt }) => [fromLesson, tickedAt]), [["Order licences first", null]])
  return projectId
}

async function takeOver(life: Life, projectId: ProjectId): Promise<void> {
  const { page, api } = life.manager
  await page.goto(`/projects/${projectId}/artefacts/risk?show=library`)
  await page.getByRole("button", { name: "Take over: Order licences first" }).click()
  await page.getByText("Stands here as").waitFor()
  await page.getByText("Stood in 2 registers, hit once").waitFor()
  const [entry] = (await api.riskLibraryApplicable({ projectId })).items
  const { fields } = await api.artefactRead({ projectId, artefactId: `art_${entry?.here?.id.slice("art_".length) ?? ""}` })
  assert.deepEqual([entry?.stood, entry?.hit, fields["contingentPlan"]], [2, 1, "Order licences before anything waits for them"])
  // The lesson of which it comes says that it was taken over.
  await page.goto(`/projects/${projectId}/artefacts/lesson?show=others`)
  await page.getByText("Taken over as").waitFor()
  await page.getByRole("link", { name: "Take over as a check of a gate: Order licences first" }).click()
  await page.getByRole("button", { name: "Ask it here: Order licences first" }).click()
  await page.getByText("“Order licences first” is a check of this gate now.").first().waitFor()
  await page.getByRole("checkbox", { name: "Order licences before anything waits for them" }).waitFor()
  assert.equal(await page.getByRole("button", { name: "Ask it here: Order licences first" }).count(), 0)
}

async function estimate({ manager }: Life, projectId: ProjectId): Promise<void> {
  const { page, api } = manager
  const { id: taskId } = await api.taskCreate({ projectId, name: "Clean data", durationMinutes: 480 })
  const days = async () => (await api.taskRead({ projectId, taskId })).durationMinutes / 480
  await page.goto(`/projects/${projectId}/plan?task=${taskId}`)
  const line = page.locator(".tl-plan-experience")
  await line.getByText("Tasks like this took 10 d (planned 10 d) in 1 case. In One portal for all requests.").waitFor()
  await line.getByRole("button", { name: "Use 10 d" }).click()
  await until("the estimate taken over", 10_000, days, (value) => value === 10)
  await page.getByRole("alert").filter({ hasText: "Clean data: 10 d now." }).getByRole("button", { name: "Undo" }).click()
  await until("the estimate as before", 10_000, days, (value) => value === 1)
  // The same in the list of the whole plan.
  await page.getByRole("button", { name: "Plan", exact: true }).click()
  await page.getByRole("menuitem", { name: "Estimates and experience…" }).click()
  await page.getByRole("button", { name: "Use 10 d for Clean data" }).click()
  await until("the estimate from the list", 10_000, days, (value) => value === 10)
}

async function takeOut(life: Life, projectId: ProjectId): Promise<void> {
  const { page, api } = life.manager
  const with_ = await begins(life)
  await page.goto(`/library/templates/${TEMPLATE}`)
  await page.getByRole("button", { name: `Take out: Task “${ORDER}” (3 d) after “${PIPELINE}”` }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Take out" }).click()
  await page.getByText(`Taken out of “${TEMPLATE_NAME}”.`).first().waitFor()
  await page.getByText("1 addition that was taken out again").waitFor()
  const without = await begins(life)
  assert.deepEqual([without.tasks - with_.tasks, without.checks - with_.checks], [-1, 0])
  assert.equal((await api.taskList({ projectId, limit: 200 })).items.filter(({ name }) => name === ORDER).length, 1)
}
