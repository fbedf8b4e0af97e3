// Goes through every page as a new administrator would, in light and dark, on a desk and on a phone: takes a picture of
// each and lets axe look at it. Ends with 1 where anything is wrong. Pictures lie in e2e/screenshots.

import { mkdirSync } from "node:fs"
import { join } from "node:path"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { axeViolations } from "./axe-run.ts"
import { launchBrowser, openPage } from "./browser.ts"
import { startServerProcess } from "./server-process.ts"

const PICTURES = join(import.meta.dirname, "screenshots")
const DESK = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }
const PERSON = { name: "Ada Brandt", email: "ada@example.org", password: "a calm and exact drawing" }

interface Stop {
  readonly name: string
  readonly path: string
  /** Something that is there when the page is ready. */
  readonly ready?: string
}

interface Problem {
  readonly where: string
  readonly what: string
}

const problems: Problem[] = []
/** `node e2e/screens.ts plan board` only looks at these pages. */
const only = process.argv.slice(2)

async function main(): Promise<void> {
  mkdirSync(PICTURES, { recursive: true })
  const server = await startServerProcess()
  const browser = await launchBrowser()
  try {
    await visitAll(browser, server.address)
  } finally {
    await browser.close()
    await server.stop()
  }
  report()
}

/** Each kind of problem once, with the pages that have it. */
function report(): void {
  const byKind = Map.groupBy(problems, ({ what }) => what.replaceAll(/mantine-\w+/g, "mantine-…").replaceAll(/prj_\w+/g, "prj_…"))
  for (const [what, found] of byKind) process.stdout.write(`${what}\n    on ${[...new Set(found.map(({ where }) => where))].join(", ")}\n`)
  process.stdout.write(`${problems.length} problems of ${byKind.size} kinds\n`)
  process.exitCode = problems.length > 0 ? 1 : 0
}

async function visitAll(browser: Browser, address: string): Promise<void> {
  const { page, context, troubles } = await openPage(browser, { baseURL: address, viewport: DESK, locale: "en-GB", timezoneId: "Europe/Berlin" })
  await page.goto("/")
  await page.waitForURL("**/setup")
  await look(page, "setup")
  const projectPath = await setUp(page)
  const visits = stops(projectPath, await makeRequirement(page, projectPath))
  await lookAtAll(page, visits, "light")
  await page.emulateMedia({ colorScheme: "dark" })
  await lookAtAll(page, visits, "dark")
  await atPhone(browser, context, address, visits)
  await rightToLeft(browser, context, address, visits)
  await signedOut(browser, address)
  collect("desk", troubles)
}

function collect(where: string, troubles: readonly string[]): void {
  problems.push(...troubles.map((what) => ({ where, what })))
}

async function setUp(page: Page): Promise<string> {
  await page.getByLabel("Organisation").fill("Nordwind Systems")
  await page.getByLabel("Your name").fill(PERSON.name)
  await page.getByLabel("E-mail address").fill(PERSON.email)
  await page.getByRole("textbox", { name: "Password" }).fill(PERSON.password)
  await page.getByRole("button", { name: "Create the organisation" }).click()
  await page.waitForURL(/\/projects\/prj_/)
  return new URL(page.url()).pathname.split("/").slice(0, 3).join("/")
}

/** By keyboard, as people do; answers with the address of its page. */
async function makeRequirement(page: Page, projectPath: string): Promise<string> {
  await page.goto(`${projectPath}/artefacts/requirement`)
  await page.getByRole("textbox", { name: /^New: / }).fill("Staff sign in with their company account")
  await page.keyboard.press("Control+Enter")
  await page.waitForURL(/\/art_/)
  return new URL(page.url()).pathname
}

function stops(projectPath: string, artefactPath: string): readonly Stop[] {
  const all: readonly Stop[] = [
    { name: "overview", path: projectPath, ready: "text=Milestones" },
    { name: "plan", path: `${projectPath}/plan` },
    { name: "board", path: `${projectPath}/board` },
    { name: "calendar", path: `${projectPath}/calendar` },
    { name: "status-report", path: `${projectPath}/status-report`, ready: "article" },
    { name: "history", path: `${projectPath}/history` },
    { name: "artefacts", path: `${projectPath}/artefacts/requirement`, ready: "h1" },
    { name: "artefact", path: artefactPath, ready: ".tl-field" },
    { name: "artefacts-empty", path: `${projectPath}/artefacts/lesson`, ready: "h1" },
    { name: "artefact-single", path: `${projectPath}/artefacts/charter`, ready: "h1" },
    { name: "artefact-trash", path: `${projectPath}/artefacts/risk?show=trash`, ready: "h1" },
    { name: "responsibilities", path: `${projectPath}/artefacts/responsibility`, ready: "h1" },
    { name: "stakeholders", path: `${projectPath}/artefacts/stakeholder?show=grid`, ready: "h1" },
    { name: "sprints", path: `${projectPath}/artefacts/cycle`, ready: "h1" },
    { name: "communication", path: `${projectPath}/artefacts/communication`, ready: "h1" },
    { name: "risk-matrix", path: `${projectPath}/artefacts/risk?show=matrix`, ready: "h1" },
    { name: "handover", path: `${projectPath}/artefacts/handoverItem`, ready: "h1" },
    { name: "service-desk", path: `${projectPath}/artefacts/service`, ready: "h1" },
    { name: "lesson-proposals", path: `${projectPath}/artefacts/lesson?show=proposals`, ready: "h1" },
    { name: "lessons-of-others", path: `${projectPath}/artefacts/lesson?show=others`, ready: "h1" },
    { name: "project-settings", path: `${projectPath}/settings`, ready: "#settings-members" },
    { name: "home", path: "/", ready: "#home-mentions" },
    { name: "projects", path: "/projects", ready: "table" },
    { name: "new-project", path: "/projects/new", ready: "fieldset" },
    { name: "trash", path: "/trash" },
    { name: "people", path: "/people", ready: "table" },
    { name: "account", path: "/account", ready: "#account-tokens" },
    { name: "administration", path: "/administration", ready: "form" },
    { name: "governance", path: "/administration/governance", ready: "h2" },
    { name: "ideas", path: "/ideas", ready: "h1" },
    { name: "new-idea", path: "/ideas/new", ready: "form" },
    { name: "thread", path: `${projectPath}/thread`, ready: "#thread-coverage" },
    { name: "matrix", path: `${projectPath}/thread?show=matrix`, ready: "select" },
    { name: "feasibility", path: `${projectPath}/artefacts/feasibility`, ready: "h1" },
    { name: "business-case", path: `${projectPath}/artefacts/businessCase`, ready: "h1" },
    { name: "own-fields", path: "/administration/fields", ready: "select" },
    { name: "notifications", path: "/notifications" },
    { name: "design", path: "/design", ready: "#collaboration" },
    { name: "not-found", path: "/nowhere" },
  ]
  return only.length === 0 ? all : all.filter((stop) => only.includes(stop.name))
}

async function lookAtAll(page: Page, visits: readonly Stop[], suffix: string): Promise<void> {
  for (const { name, path, ready } of visits) {
    await page.goto(path)
    await page.waitForSelector(ready ?? "h1", { timeout: 15_000 }).catch(() => problems.push({ where: `${name}-${suffix}`, what: `not ready (${ready ?? "h1"})` }))
    await look(page, `${name}-${suffix}`)
  }
}

async function atPhone(browser: Browser, from: BrowserContext, address: string, visits: readonly Stop[]): Promise<void> {
  const { page, troubles } = await openPage(browser, { baseURL: address, viewport: PHONE, isMobile: true, hasTouch: true, locale: "en-GB", timezoneId: "Europe/Berlin", storageState: await from.storageState() })
  await lookAtAll(page, visits, "phone")
  collect("phone", troubles)
}

/** No language of ours is written from the right yet; the layout must not be in its way. */
async function rightToLeft(browser: Browser, from: BrowserContext, address: string, visits: readonly Stop[]): Promise<void> {
  const { page, context, troubles } = await openPage(browser, { baseURL: address, viewport: DESK, locale: "en-GB", timezoneId: "Europe/Berlin", storageState: await from.storageState() })
  await context.addInitScript(() => document.addEventListener("DOMContentLoaded", () => { document.documentElement.dir = "rtl" }))
  await lookAtAll(page, visits, "rtl")
  const mark = await page.locator(".tl-header__mark").boundingBox()
  if (mark === null || mark.x < DESK.width / 2) problems.push({ where: "rtl", what: "the mark of the application does not stand on the right" })
  collect("rtl", troubles)
}

async function signedOut(browser: Browser, address: string): Promise<void> {
  const { page, troubles } = await openPage(browser, { baseURL: address, viewport: DESK, locale: "de-DE", timezoneId: "Europe/Berlin" })
  for (const [name, path] of [["sign-in", "/sign-in"], ["forgot", "/forgot-password"], ["reset", "/reset-password#secret"], ["invitation", "/invitation#secret"], ["review-dead", "/review#secretsecretsecretsecret"]] as const) {
    await page.goto(path)
    await page.waitForSelector("h1")
    await look(page, name)
  }
  collect("signed out", troubles)
}

async function look(page: Page, name: string): Promise<void> {
  await page.waitForLoadState("networkidle", { timeout: 3_000 }).catch(() => undefined)
  await page.waitForTimeout(250)
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true })
  for (const violation of await axeViolations(page)) problems.push({ where: name, what: violation })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  if (wide > 0) problems.push({ where: name, what: `the page is ${wide} px wider than the window` })
}

await main()
