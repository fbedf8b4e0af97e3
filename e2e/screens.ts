// Goes through every page as a new administrator would, in light and dark, on a desk and on a phone, from the right and in
// German: takes a picture of each, lets axe look at it and looks whether words are cut off. Ends with 1 where anything is wrong.
// Pictures lie in e2e/screenshots.

import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { ARTEFACT_KINDS } from "@throughline/contract"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { axeViolations } from "./axe-run.ts"
import { launchBrowser, openPage } from "./browser.ts"
import { clientIn } from "./life/person.ts"
import { cutTexts } from "./screens/cut-text.ts"
import { SET_UP, SIGNED_OUT, stops } from "./screens/stops.ts"
import type { Stop, Things } from "./screens/stops.ts"
import { startServerProcess } from "./server-process.ts"

const PICTURES = join(import.meta.dirname, "screenshots")
const DESK = { width: 1440, height: 900 }
const NARROW_DESK = { width: 1100, height: 900 }
const PHONE = { width: 390, height: 844 }
const PERSON = { name: "Ada Brandt", email: "ada@example.org", password: "a calm and exact drawing" }

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
  await page.waitForURL(`**${SET_UP.path}`)
  await look(page, SET_UP.name)
  const things = await thingsToSee(page, await setUp(page))
  const visits = stops(things).filter(({ name }) => only.length === 0 || only.includes(name))
  await lookAtAll(page, visits, "light")
  await page.emulateMedia({ colorScheme: "dark" })
  await lookAtAll(page, visits, "dark")
  await atPhone(browser, context, address, visits)
  await rightToLeft(browser, context, address, visits)
  await inGerman(browser, context, address, [...visits, ...everyKind(things)])
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

/** One of each thing that has a page of its own. */
async function thingsToSee(page: Page, projectPath: string): Promise<Things> {
  const projectId = `prj_${projectPath.slice("/projects/prj_".length)}` as const
  const api = clientIn(page)
  const requirementPath = await makeRequirement(page, projectPath)
  const [gate] = (await api.gateList({ projectId })).items
  const [message] = (await api.artefactList({ projectId, kind: "message", state: "sent" })).items
  const [lesson] = (await api.artefactList({ projectId, kind: "lesson", state: "accepted" })).items
  if (gate === undefined || message === undefined || lesson === undefined) throw new Error("the sample project has no gate, no message or no accepted lesson")
  const importPath = await readFileIn(page, projectPath)
  return { projectPath, requirementPath, lessonPath: `${projectPath}/artefacts/lesson/${lesson.id}`, gatePath: `${projectPath}/gates/${gate.id}`, messagePath: `${projectPath}/messages/${message.id}`, importPath, thing: requirementPath.slice(requirementPath.lastIndexOf("/") + 1) }
}

/** The sample project as a file, read in again: the page says what an import would do. */
async function readFileIn(page: Page, projectPath: string): Promise<string> {
  const file = await page.request.get(`/api/v1${projectPath}/export?format=mspdi`)
  await page.goto("/projects/new")
  await page.getByRole("tab", { name: "From a file" }).click()
  await page.locator('input[type="file"]').setInputFiles({ name: "sample.xml", mimeType: "application/xml", buffer: await file.body() })
  await page.waitForURL(/\/imports\/imp_/)
  return new URL(page.url()).pathname
}

/** The lists of all kinds: their names and columns are the longest words of the application. */
function everyKind({ projectPath }: Things): readonly Stop[] {
  return only.length > 0 ? [] : ARTEFACT_KINDS.map((kind) => ({ name: `kind-${kind}`, path: `${projectPath}/artefacts/${kind}`, ready: "h1" }))
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

/** German words are the longest we have: nothing may be cut off, also where the window is narrower. Axe has seen the same pages. */
async function inGerman(browser: Browser, from: BrowserContext, address: string, visits: readonly Stop[]): Promise<void> {
  const { page, troubles } = await openPage(browser, { baseURL: address, viewport: NARROW_DESK, locale: "de-DE", timezoneId: "Europe/Berlin", storageState: await from.storageState() })
  await page.goto("/account")
  const api = clientIn(page)
  await api.meUpdate({ seenRevision: (await api.meRead({})).revision, locale: "de" })
  for (const { name, path, ready } of visits) {
    await page.goto(path)
    await page.waitForSelector(ready ?? "h1", { timeout: 15_000 }).catch(() => problems.push({ where: `${name}-de`, what: `not ready (${ready ?? "h1"})` }))
    await picture(page, `${name}-de`)
  }
  await api.meUpdate({ seenRevision: (await api.meRead({})).revision, locale: "en" })
  collect("german", troubles)
}

async function signedOut(browser: Browser, address: string): Promise<void> {
  const { page, troubles } = await openPage(browser, { baseURL: address, viewport: DESK, locale: "de-DE", timezoneId: "Europe/Berlin" })
  for (const { name, path } of SIGNED_OUT) {
    await page.goto(path)
    await page.waitForSelector("h1")
    await look(page, name)
  }
  collect("signed out", troubles)
}

async function look(page: Page, name: string): Promise<void> {
  await picture(page, name)
  for (const violation of await axeViolations(page)) problems.push({ where: name, what: violation })
}

async function picture(page: Page, name: string): Promise<void> {
  await page.waitForLoadState("networkidle", { timeout: 3_000 }).catch(() => undefined)
  await page.waitForTimeout(250)
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  if (wide > 0) problems.push({ where: name, what: `the page is ${wide} px wider than the window` })
  for (const what of await cutTexts(page)) problems.push({ where: name, what })
}

await main()
