// The main job, played by people in browsers: set up, bring a Microsoft Project file, see it scheduled, change it by keyboard
// with another looking on, undo, collide, take a baseline, read the report, ask why, take the plan away, and find it all after
// a kill. Figures are asserted, not only pages.

import { strict as assert } from "node:assert"
import { writeFileSync, readFileSync, mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { readMspdi, writeMspdi } from "@throughline/interchange"
import { schedulePlan, toIso, type Plan } from "@throughline/plan"
import { aPlan, at } from "@throughline/testkit"
import type { Browser, BrowserContext, Locator, Page } from "playwright-core"
import { launchBrowser, openPage } from "./browser.ts"
import { startServerProcess } from "./server-process.ts"

const PERSON = { name: "Ada Brandt", email: "ada@example.org", password: "a calm and exact drawing" }
const WITHIN_A_SECOND = 1_000

/** Tuesday 7 July 2026 is a holiday, so that a calendar has to be obeyed. */
function officeMove(): Plan {
  return aPlan({ start: at("2026-07-06T08:00"), title: "Office move" })
    .holiday("2026-07-07")
    .task("Order racks", "2d").task("Install racks", "3d").task("Cabling", "2d").task("Go live", "0d", { milestone: true })
    .link("Order racks", "Install racks").link("Install racks", "Cabling", "SS+1d").link("Install racks", "Go live").link("Cabling", "Go live")
    .build()
}

const steps: string[] = []
async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now()
  try {
    return await work()
  } catch (error) {
    process.stdout.write(`not ok  ${what}\n`)
    throw error
  } finally {
    steps.push(what)
    process.stdout.write(`        ${what} (${Math.round(performance.now() - from)} ms)\n`)
  }
}

async function main(): Promise<void> {
  const server = await startServerProcess()
  const browser = await launchBrowser()
  try {
    await play(browser, server.address).catch(async (error: unknown) => {
      await pictureAll(browser)
      throw error
    })
    process.stdout.write(`${steps.length} steps passed\n`)
  } finally {
    await browser.close()
    await server.stop()
  }
}

/** What every open page showed when a step failed. */
async function pictureAll(browser: Browser): Promise<void> {
  const pages = browser.contexts().flatMap((context) => context.pages())
  for (const [index, page] of pages.entries()) await page.screenshot({ path: join(import.meta.dirname, "screenshots", `journey-failed-${index + 1}.png`) })
}

async function play(browser: Browser, address: string): Promise<void> {
  const { page, context, troubles } = await openPage(browser, { baseURL: address, viewport: { width: 1440, height: 900 }, locale: "en-GB", timezoneId: "Europe/Berlin", acceptDownloads: true })
  context.setDefaultTimeout(10_000)
  const folder = mkdtempSync(join(tmpdir(), "throughline-journey-"))
  await step("the first person sets up the organisation", () => setUp(page))
  await step("a file that is no plan is refused in words and leaves nothing", () => refuseBadFile(page, folder))
  const project = await step("a Microsoft Project file is shown before it is taken, and then becomes a project", () => importFile(page, folder))
  await step("the plan shows the dates the calendar and links demand", () => seeDates(page))
  const other = await step("a colleague looks at the same plan in another browser", () => lookOn(browser, context, address, project))
  await step("a duration typed into the grid moves everything behind it, here and there within a second", () => editDuration(page, other))
  await step("undo takes it back, here and there", () => undo(page, other))
  await step("two edits of one field end in a message with both values", () => collide(page, other))
  await step("why a date is here is answered in words", () => askWhy(page))
  await step("a baseline is taken and the report shows the slip against it", () => report(page, project))
  await step("the plan leaves as Microsoft Project XML with the dates on the screen", () => takeAway(page, project))
  await other.context().close()
  assert.deepEqual(troubles, [])
}

async function setUp(page: Page): Promise<void> {
  await page.goto("/")
  await page.getByLabel("Organisation").fill("Nordwind Systems")
  await page.getByLabel("Your name").fill(PERSON.name)
  await page.getByLabel("E-mail address").fill(PERSON.email)
  await page.getByRole("textbox", { name: "Password" }).fill(PERSON.password)
  await page.getByLabel("Add a sample project").uncheck()
  await page.getByRole("button", { name: "Create the organisation" }).click()
  await page.waitForURL((url) => !url.pathname.startsWith("/setup"))
}

async function openFileTab(page: Page): Promise<Locator> {
  await page.goto("/projects/new")
  await page.getByRole("tab", { name: "From a file" }).click()
  return page.locator('input[type="file"]')
}

async function refuseBadFile(page: Page, folder: string): Promise<void> {
  const bad = join(folder, "bad.xml")
  writeFileSync(bad, '<!DOCTYPE p [<!ENTITY a "b">]><Project/>')
  await (await openFileTab(page)).setInputFiles(bad)
  await page.getByRole("alert").first().waitFor()
  await page.goto("/projects")
  await page.getByText("Head office").waitFor({ state: "detached" })
  assert.equal(await page.locator('a[href^="/projects/prj_"]').count(), 0)
}

async function importFile(page: Page, folder: string): Promise<string> {
  const file = join(folder, "office-move.xml")
  const plan = officeMove()
  writeFileSync(file, writeMspdi(plan, schedulePlan(plan)))
  await (await openFileTab(page)).setInputFiles(file)
  await page.getByText("Nothing has been created yet").waitFor()
  await page.getByText("From 6 Jul 2026 to 13 Jul 2026").waitFor()
  await page.getByText("All computed dates are equal to those in the file.").waitFor()
  await page.getByRole("button", { name: "Import", exact: true }).click()
  await page.waitForURL(/\/projects\/prj_/)
  const project = new URL(page.url()).pathname.split("/").slice(0, 3).join("/")
  await page.goto(`${project}/plan`)
  await page.getByRole("treegrid").waitFor()
  return project
}

const cell = (page: Page, task: string, column: string): Locator =>
  page.getByRole("row").filter({ has: page.locator('[data-column="name"]', { hasText: task }) }).locator(`[data-column="${column}"]`)

async function shows(page: Page, task: string, column: string, text: string | RegExp, within = 5_000): Promise<void> {
  await cell(page, task, column).filter({ hasText: text }).waitFor({ timeout: within })
}

async function seeDates(page: Page): Promise<void> {
  // Monday 6 July and, over the holiday, Wednesday 8 July: two working days; then Thursday to Monday 13 July.
  await shows(page, "Order racks", "finish", "08/07/26")
  await shows(page, "Install racks", "start", "09/07/26")
  await shows(page, "Install racks", "finish", "13/07/26")
  await shows(page, "Cabling", "start", "10/07/26")
  await shows(page, "Go live", "finish", "13/07/26")
}

async function lookOn(browser: Browser, context: BrowserContext, address: string, project: string): Promise<Page> {
  const state = await context.storageState()
  const { page } = await openPage(browser, { baseURL: address, storageState: state, viewport: { width: 1440, height: 900 }, locale: "en-GB", timezoneId: "Europe/Berlin" })
  page.context().setDefaultTimeout(10_000)
  await page.goto(`${project}/plan`)
  await shows(page, "Go live", "finish", "13/07/26")
  await page.getByText("Live", { exact: true }).waitFor()
  return page
}

async function type(page: Page, task: string, column: string, text: string): Promise<void> {
  await cell(page, task, column).click()
  await page.keyboard.press("F2")
  await page.keyboard.press("Control+A")
  await page.keyboard.type(text)
  await page.keyboard.press("Enter")
}

async function editDuration(page: Page, other: Page): Promise<void> {
  await type(page, "Order racks", "duration", "4d")
  await shows(page, "Go live", "finish", "15/07/26", WITHIN_A_SECOND)
  await shows(other, "Go live", "finish", "15/07/26", WITHIN_A_SECOND)
  await page.getByText("Saved", { exact: true }).waitFor()
}

async function undo(page: Page, other: Page): Promise<void> {
  await page.getByRole("treegrid").focus()
  await page.keyboard.press("Control+z")
  await shows(page, "Go live", "finish", "13/07/26", WITHIN_A_SECOND)
  await shows(other, "Go live", "finish", "13/07/26", WITHIN_A_SECOND)
}

async function collide(page: Page, other: Page): Promise<void> {
  await other.context().setOffline(true)
  await type(other, "Cabling", "duration", "6d")
  await shows(other, "Cabling", "duration", "6d")
  await type(page, "Cabling", "duration", "5d")
  await shows(page, "Go live", "finish", "16/07/26")
  await page.getByText("Saved", { exact: true }).waitFor()
  await other.context().setOffline(false)
  const clash = other.getByRole("dialog")
  await clash.waitFor({ timeout: 30_000 })
  const words = await clash.innerText()
  assert.match(words, /5d|5 d/)
  assert.match(words, /6d|6 d/)
  await clash.getByRole("button", { name: /theirs/i }).first().click()
  await clash.waitFor({ state: "detached" })
  await shows(other, "Cabling", "duration", "5d")
}

async function askWhy(page: Page): Promise<void> {
  await cell(page, "Install racks", "start").click()
  await page.getByRole("button", { name: "Why is this date here?" }).click()
  await page.getByText(/It waits until/).first().waitFor()
  await page.getByRole("button", { name: "Close" }).last().click()
}

async function report(page: Page, project: string): Promise<void> {
  await page.getByRole("button", { name: "Plan", exact: true }).click()
  await page.getByRole("menuitem", { name: /Baselines/ }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByRole("textbox").first().fill("Agreed")
  await dialog.getByRole("button", { name: /take/i }).click()
  await dialog.getByText(/Baseline 0/).waitFor()
  await page.keyboard.press("Escape")
  await type(page, "Order racks", "duration", "3d")
  await page.getByText("Saved", { exact: true }).waitFor()
  await page.goto(`${project}/status-report`)
  await page.getByText("Agreed", { exact: false }).first().waitFor()
  await page.getByRole("row", { name: /Go live/ }).filter({ hasText: "+1 d" }).first().waitFor()
}

async function takeAway(page: Page, project: string): Promise<void> {
  await page.goto(`${project}/plan`)
  await page.getByRole("treegrid").waitFor()
  await page.getByRole("button", { name: "Print & export", exact: true }).click()
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: /Microsoft Project/ }).click()])
  const result = readMspdi(new Uint8Array(readFileSync(await download.path())))
  assert(result.ok, "the exported file can be read")
  const finish = schedulePlan(result.plan).finish
  assert.equal(toIso(finish).slice(0, 10), "2026-07-17")
  assert.equal(result.plan.baseline.size, 1)
}

await main()
