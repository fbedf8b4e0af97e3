// Does what people do, by the visible controls only: setting up, inviting, a second person, projects three ways, comments with
// mentions, files, progress, undo in the history, trash, tokens, language, palette. Each step is a sentence that must come true.

import { mkdirSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Browser, Page } from "playwright-core"
import { axeViolations } from "./axe-run.ts"
import { launchBrowser, openPage } from "./browser.ts"
import { startServerProcess } from "./server-process.ts"

const PICTURES = join(import.meta.dirname, "screenshots")
const ADA = { name: "Ada Brandt", email: "ada@example.org", password: "a calm and exact drawing" }
const BEN = { name: "Ben Okafor", email: "ben@example.org", password: "another quiet sentence" }
const WAIT_MS = 10_000
const failures: string[] = []
const troublesOf: (readonly [string, string[]])[] = []

async function main(): Promise<void> {
  mkdirSync(PICTURES, { recursive: true })
  const server = await startServerProcess()
  const browser = await launchBrowser()
  try {
    await journeys(browser, server.address)
  } finally {
    await browser.close()
    await server.stop()
  }
  for (const [who, troubles] of troublesOf) failures.push(...troubles.map((trouble) => `${who}: ${trouble}`))
  process.stdout.write(failures.length === 0 ? "all steps came true\n" : `${failures.length} failures\n${failures.join("\n")}\n`)
  process.exitCode = failures.length > 0 ? 1 : 0
}

async function person(browser: Browser, address: string, who: string): Promise<Page> {
  const { page, troubles } = await openPage(browser, { baseURL: address, viewport: { width: 1280, height: 860 }, locale: "en-GB", timezoneId: "Europe/Berlin", permissions: ["clipboard-read", "clipboard-write"] })
  page.setDefaultTimeout(WAIT_MS)
  troublesOf.push([who, troubles])
  return page
}

/** A step that fails is told with a picture, and the journey goes on: one broken button must not hide another. */
async function step(sentence: string, page: Page, act: () => Promise<unknown>): Promise<void> {
  const since = performance.now()
  try {
    await act()
    process.stdout.write(`ok    ${sentence} (${Math.round(performance.now() - since)} ms)\n`)
  } catch (error) {
    failures.push(`${sentence}: ${error instanceof Error ? error.message.split("\n").slice(0, 4).join(" ") : String(error)}`)
    await page.screenshot({ path: join(PICTURES, `failed-${failures.length}.png`) })
    process.stdout.write(`FAIL  ${sentence} (failed-${failures.length}.png)\n`)
  }
}

async function clean(name: string, page: Page): Promise<void> {
  await page.waitForTimeout(300)
  await page.screenshot({ path: join(PICTURES, `journey-${name}.png`) })
  const violations = await axeViolations(page)
  if (violations.length > 0) throw new Error(violations.join("; "))
}

async function journeys(browser: Browser, address: string): Promise<void> {
  const ada = await person(browser, address, "Ada")
  await setUp(ada)
  const link = await invite(ada)
  const ben = await person(browser, address, "Ben")
  await accept(ben, link)
  await beginProjects(ada)
  await takePart(ada, ben)
  await importFile(ada)
  await account(ada)
  await palette(ada)
  await trash(ada)
  await leave(ada)
}

async function setUp(page: Page): Promise<void> {
  await step("the first visit leads to the setup, which leads to the sample project", page, async () => {
    await page.goto("/")
    await page.waitForURL("**/setup")
    await page.getByLabel("Organisation").fill("Nordwind Systems")
    await page.getByLabel("Your name").fill(ADA.name)
    await page.getByLabel("E-mail address").fill(ADA.email)
    await page.getByRole("textbox", { name: "Password" }).fill(ADA.password)
    await page.getByRole("button", { name: "Create the organisation" }).click()
    await page.waitForURL(/\/projects\/prj_/)
    await page.getByRole("heading", { name: "Milestones" }).waitFor()
  })
  await step("a health mark opens the rule and the evidence behind it", page, async () => {
    await page.getByRole("button", { name: /^Schedule: / }).click()
    await page.getByRole("dialog").getByRole("heading", { name: "Schedule" }).waitFor()
    await clean("health", page)
    await page.keyboard.press("Escape")
  })
}

async function invite(page: Page): Promise<string> {
  let link = ""
  await step("an invitation shows its link once", page, async () => {
    await page.getByRole("link", { name: "People", exact: true }).click()
    await page.getByLabel("E-mail address").fill(BEN.email)
    await page.getByRole("combobox", { name: "Into a project (optional)" }).click()
    await page.getByRole("option", { name: /Head office/ }).click()
    await page.getByRole("button", { name: "Invite" }).click()
    link = (await page.locator(".tl-secret").textContent()) ?? ""
    if (!link.includes("/invitation#")) throw new Error(`no link: ${link}`)
    await clean("invited", page)
  })
  return link
}

async function accept(page: Page, link: string): Promise<void> {
  await step("the invited person creates an account and lands on their work", page, async () => {
    await page.goto(link)
    await page.getByText("invites you to Nordwind Systems").waitFor()
    await page.getByLabel("Your name").fill(BEN.name)
    await page.getByRole("textbox", { name: "Password" }).fill(BEN.password)
    await page.getByRole("button", { name: "Create my account" }).click()
    await page.getByRole("heading", { name: "My work", exact: true }).waitFor()
  })
  await step("the link cannot be used twice", page, async () => {
    await page.goto(link)
    await page.reload()
    await page.getByText("This link has been used").waitFor()
    await page.goto("/")
  })
}

async function beginProjects(page: Page): Promise<void> {
  await step("a project begins from a template", page, async () => {
    await page.getByRole("link", { name: "New project" }).first().click()
    await page.getByText("Network and cloud roll-out, Waterfall", { exact: true }).click()
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Branch offices")
    await clean("new-from-template", page)
    await page.getByRole("button", { name: "Create the project" }).click()
    await page.waitForURL(/\/plan/)
  })
  await step("a blank project begins, and its overview teaches", page, async () => {
    await page.goto("/projects/new")
    await page.getByRole("tab", { name: "Blank" }).click()
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Blank sheet")
    await page.getByRole("button", { name: "Create the project" }).click()
    await page.waitForURL(/\/plan/)
    await page.getByRole("link", { name: "Blank sheet" }).first().click()
    await page.getByRole("heading", { name: "The plan is empty" }).waitFor()
    await clean("empty-project", page)
  })
  await step("the list of projects finds by name and filters by state", page, async () => {
    await page.goto("/projects")
    await page.getByLabel("Search projects").fill("branch")
    await page.getByRole("link", { name: "Head office network and cloud" }).waitFor({ state: "detached" })
    await page.getByRole("link", { name: "Branch offices" }).waitFor()
    await page.getByLabel("Search projects").fill("nothing like this")
    await page.getByText("No project matches.").waitFor()
    await page.getByRole("button", { name: "Clear search and filters" }).click()
    await page.getByRole("link", { name: "Head office network and cloud" }).waitFor()
  })
}

async function takePart(ada: Page, ben: Page): Promise<void> {
  const open = async (page: Page) => {
    await page.goto("/projects")
    await page.getByRole("link", { name: "Head office network and cloud" }).click()
    await page.getByRole("heading", { name: "Comments" }).waitFor()
  }
  await step("two people in a project see each other", ada, async () => {
    await open(ada)
    await open(ben)
    await ada.locator(".tl-live__people").getByText(`Here now: ${BEN.name}`).waitFor({ state: "attached" })
  })
  await step("a comment that names somebody appears at the other's at once", ada, async () => {
    const area = ada.getByLabel("Write a comment")
    await area.click()
    await area.pressSequentially("Please look, @be")
    await ada.getByRole("option", { name: BEN.name }).waitFor()
    await clean("mention", ada)
    await ada.keyboard.press("Enter")
    await area.pressSequentially("today.")
    await ada.keyboard.press("Control+Enter")
    await ben.getByText("today.").waitFor()
    await ben.locator(".tl-mention", { hasText: `@${BEN.name}` }).waitFor()
  })
  await step("the named person finds the mention in their work and marks it as read", ben, async () => {
    await ben.goto("/")
    await ben.getByText("Please look").waitFor()
    await clean("mentioned", ben)
    await ben.getByRole("button", { name: "Mark all as read" }).click()
    await ben.getByRole("button", { name: "Mark all as read" }).waitFor({ state: "detached" })
  })
  await step("one's own comment can be changed and deleted", ada, async () => {
    const entry = ada.locator(".tl-comments__entry", { hasText: "Please look" })
    await entry.getByRole("button", { name: "Edit" }).click()
    await ada.getByLabel("Change the comment").fill(`Please look, @${BEN.name} tomorrow.`)
    await ada.getByRole("button", { name: "Save", exact: true }).click()
    await entry.getByText("edited").waitFor()
    await entry.getByRole("button", { name: "Delete" }).click()
    await ada.getByRole("dialog").getByRole("button", { name: "Delete" }).click()
    await entry.waitFor({ state: "detached" })
  })
  await step("a draft of a comment outlives a reload", ada, async () => {
    await ada.getByLabel("Write a comment").fill("not sent yet")
    await ada.reload()
    if ((await ada.getByLabel("Write a comment").inputValue()) !== "not sent yet") throw new Error("the draft is gone")
    await ada.getByLabel("Write a comment").fill("")
  })
  await step("a file can be added, downloaded unchanged, and deleted", ada, async () => {
    const path = join(tmpdir(), "throughline-note.txt")
    writeFileSync(path, "forty-two metres of cable\n")
    await ada.locator('input[type="file"]').setInputFiles(path)
    const file = ada.getByRole("link", { name: "throughline-note.txt" })
    await file.waitFor()
    const [download] = await Promise.all([ada.waitForEvent("download"), file.click()])
    const stream = await download.createReadStream()
    let text = ""
    for await (const chunk of stream) text += String(chunk)
    if (text !== "forty-two metres of cable\n") throw new Error(`the file says ${text}`)
    await ada.getByRole("button", { name: "Delete throughline-note.txt" }).click()
    await ada.getByRole("dialog").getByRole("button", { name: "Delete" }).click()
    await file.waitFor({ state: "detached" })
  })
  await step("a role in a project can be changed", ada, async () => {
    await ada.getByRole("link", { name: "Project settings" }).click()
    await ada.getByLabel(`Role of ${BEN.name}`).selectOption({ label: "Sponsor" })
    await ada.waitForTimeout(500)
    await ada.reload()
    if ((await ada.getByLabel(`Role of ${BEN.name}`).inputValue()) !== "sponsor") throw new Error("the role was not kept")
  })
  await step("progress reported in my work stands in the history and can be undone there", ada, async () => {
    await ada.goto("/")
    const task = ada.locator(".tl-home__task").first()
    await task.getByRole("combobox").selectOption({ label: "In progress" })
    await ada.getByRole("heading", { name: /In progress/ }).waitFor()
    await ada.goto("/projects")
    await ada.getByRole("link", { name: "Head office network and cloud" }).click()
    await ada.getByRole("button", { name: /^Monitoring & control/ }).click()
    await ada.getByRole("link", { name: "History" }).click()
    await ada.getByRole("button", { name: /Undo the change of revision/ }).first().click()
    await ada.getByText("an undo").waitFor()
    await clean("history", ada)
  })
  await step("the status report downloads as PDF", ada, async () => {
    await ada.getByRole("link", { name: "Status report" }).click()
    const [download] = await Promise.all([ada.waitForEvent("download"), ada.getByRole("link", { name: "Download PDF" }).click()])
    const stream = await download.createReadStream()
    for await (const chunk of stream) {
      if (!String(chunk).startsWith("%PDF")) throw new Error("this is no PDF")
      break
    }
  })
  await step("a lost connection is told, and comes back by itself", ada, async () => {
    await ada.locator(".tl-live__state", { hasText: "Live" }).waitFor()
    await ada.context().setOffline(true)
    await ada.locator(".tl-live__state", { hasText: "Offline" }).waitFor()
    await ada.context().setOffline(false)
    await ada.locator(".tl-live__state", { hasText: "Live" }).waitFor()
  })
  await step("who changes what another has changed sees both values, and nothing typed is lost", ada, async () => {
    await ada.getByRole("link", { name: "Project settings" }).click()
    await ada.getByRole("textbox", { name: "Description" }).fill("written by Ada")
    const second = await ada.context().newPage()
    await second.goto(new URL(ada.url()).pathname)
    await second.getByRole("textbox", { name: "Description" }).fill("written elsewhere")
    await second.getByRole("button", { name: "Save", exact: true }).click()
    await second.getByText("Saved.").waitFor()
    await ada.getByRole("button", { name: "Save", exact: true }).click()
    await ada.getByText(/written elsewhere/).first().waitFor()
    if ((await ada.getByRole("textbox", { name: "Description" }).inputValue()) !== "written by Ada") throw new Error("what was typed is gone")
    await clean("conflict", ada)
    await ada.getByRole("button", { name: "Save mine nevertheless" }).click()
    await ada.getByText("Saved.").waitFor()
    await ada.getByRole("textbox", { name: "Description" }).fill("written together")
    await second.getByRole("textbox", { name: "Code" }).fill("TOGETHER")
    await second.getByRole("button", { name: "Save", exact: true }).click()
    await ada.getByText("TOGETHER", { exact: true }).waitFor()
    await ada.getByRole("button", { name: "Save", exact: true }).click()
    await second.getByText("written together").waitFor()
    await second.close()
  })
  await step("a project is renamed by its settings, also for the other person at once", ada, async () => {
    await open(ben)
    await ada.goto("/projects")
    await ada.getByRole("link", { name: "Head office network and cloud" }).click()
    await ada.getByRole("link", { name: "Project settings" }).click()
    await ada.getByRole("textbox", { name: "Name", exact: true }).fill("Head office 2027")
    await ada.getByRole("button", { name: "Save", exact: true }).click()
    await ben.getByRole("link", { name: "Head office 2027" }).first().waitFor()
  })
}

async function importFile(page: Page): Promise<void> {
  await step("a project taken out as XML comes back by import with equal dates", page, async () => {
    await page.goto("/projects")
    await page.getByRole("link", { name: "Branch offices" }).click()
    await page.getByRole("link", { name: "Project settings" }).click()
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Microsoft Project XML" }).click()])
    const path = join(tmpdir(), "throughline-export.xml")
    await download.saveAs(path)
    await page.goto("/projects/new")
    await page.getByRole("tab", { name: "From a file" }).click()
    await page.locator('input[type="file"]').setInputFiles(path)
    await page.waitForURL(/\/imports\/imp_/)
    await page.getByText("All computed dates are equal").waitFor()
    await clean("import", page)
    await page.getByLabel("Name of the project").fill("Branch offices, again")
    await page.getByRole("button", { name: "Import", exact: true }).click()
    await page.waitForURL(/\/projects\/prj_/)
    await page.getByRole("link", { name: "Branch offices, again" }).first().waitFor()
  })
  await step("a file that is none says where it fails", page, async () => {
    const path = join(tmpdir(), "throughline-broken.xml")
    writeFileSync(path, "<Project xmlns=\"http://schemas.microsoft.com/project\"><Tasks><Task></Tasks>")
    await page.goto("/projects/new")
    await page.getByRole("tab", { name: "From a file" }).click()
    await page.locator('input[type="file"]').setInputFiles(path)
    await page.getByText("The file could not be read.").waitFor()
    await page.screenshot({ path: join(PICTURES, "journey-unreadable.png") })
  })
}

async function account(page: Page): Promise<void> {
  await step("a token is shown once, listed, and revoked", page, async () => {
    await page.goto("/account")
    await page.getByLabel("What for").fill("nightly export")
    await page.getByRole("button", { name: "Create a token" }).click()
    await page.locator(".tl-secret").waitFor()
    await clean("token", page)
    await page.getByRole("button", { name: "Revoke nightly export" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click()
    await page.getByRole("button", { name: "Revoke nightly export" }).waitFor({ state: "detached" })
  })
  await step("the language changes at once and stays", page, async () => {
    await page.getByRole("combobox", { name: "Language" }).click()
    await page.getByRole("option", { name: "Deutsch" }).click()
    await page.getByRole("button", { name: "Save", exact: true }).click()
    await page.getByRole("heading", { name: "Mein Konto" }).waitFor()
    await page.reload()
    await page.getByRole("heading", { name: "Mein Konto" }).waitFor()
    await page.goto("/")
    await page.getByRole("heading", { name: "Meine Arbeit" }).waitFor()
    await clean("german", page)
    await page.goto("/account")
    await page.getByRole("combobox", { name: "Sprache" }).click()
    await page.getByRole("option", { name: "English" }).click()
    await page.getByRole("button", { name: "Speichern" }).click()
    await page.getByRole("heading", { name: "My account" }).waitFor()
  })
  await step("dark colours can be chosen by hand", page, async () => {
    await page.getByRole("combobox", { name: "Colours" }).click()
    await page.getByRole("option", { name: "Dark" }).click()
    await page.getByRole("button", { name: "Save", exact: true }).click()
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor()
  })
  await step("the organisation's name is changed by its administrator", page, async () => {
    await page.goto("/administration")
    await page.getByLabel("Name of the organisation").fill("Nordwind AG")
    await page.getByRole("button", { name: "Save", exact: true }).click()
    await page.getByText("Saved.").waitFor()
  })
}

async function palette(page: Page): Promise<void> {
  await step("the palette finds a task by name and goes there, by keyboard alone", page, async () => {
    await page.goto("/")
    await page.getByRole("heading", { name: "My work", exact: true }).waitFor()
    await page.keyboard.press("Control+k")
    await page.getByPlaceholder("Go to, create, search…").waitFor()
    await clean("palette", page)
    await page.keyboard.type("Lessons learned")
    await page.getByRole("option", { name: /Lessons learned/ }).first().waitFor()
    await clean("palette-found", page)
    await page.keyboard.press("Enter")
    await page.waitForURL(/\/plan\?task=/)
  })
  await step("keys pressed at once after Ctrl+K all arrive, although the palette is still being loaded; Escape gives the focus back", page, async () => {
    await page.route(/\/palette-[^/]+\.js$/, async (route) => {
      await new Promise((loaded) => setTimeout(loaded, 1_000))
      await route.continue()
    })
    await page.goto("/projects")
    const filter = page.getByPlaceholder("Search projects")
    await filter.focus()
    await page.keyboard.press("Control+k")
    await page.keyboard.type("lessons learned", { delay: 20 })
    await page.getByRole("option", { name: /Lessons learned/ }).first().waitFor()
    const typed = [await page.getByPlaceholder("Go to, create, search…").inputValue(), await filter.inputValue()]
    if (typed.join("|") !== "lessons learned|") throw new Error(`typed: ${typed.join("|")}`)
    await page.keyboard.press("Escape")
    await page.getByPlaceholder("Go to, create, search…").waitFor({ state: "detached" })
    await page.waitForFunction(() => document.activeElement?.getAttribute("placeholder") === "Search projects")
  })
  await step("a question mark opens the keyboard help", page, async () => {
    await page.goto("/projects")
    await page.getByRole("heading", { name: "Projects" }).waitFor()
    await page.keyboard.press("?")
    await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor()
    await clean("keyboard-help", page)
    await page.keyboard.press("Escape")
  })
}

async function trash(page: Page): Promise<void> {
  await step("a project goes to the trash and comes back", page, async () => {
    await page.goto("/projects")
    await page.getByRole("link", { name: "Blank sheet" }).click()
    await page.getByRole("link", { name: "Project settings" }).click()
    await page.getByRole("button", { name: "Move to the trash" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Move to the trash" }).click()
    await page.waitForURL(/\/projects$/)
    await page.getByRole("link", { name: "Blank sheet" }).waitFor({ state: "detached" })
    await page.getByRole("link", { name: "Trash" }).click()
    await page.getByRole("button", { name: "Restore Blank sheet" }).click()
    await page.getByText("Blank sheet has been restored.").waitFor()
    await page.getByRole("link", { name: "Projects", exact: true }).click()
    await page.getByRole("link", { name: "Blank sheet" }).waitFor()
  })
}

async function leave(page: Page): Promise<void> {
  await step("signing out leads to the sign-in, a wrong password is told, the right one leads where one wanted to go", page, async () => {
    await page.getByRole("button", { name: `Account of ${ADA.name}` }).click()
    await page.getByRole("menuitem", { name: "Sign out" }).click()
    await page.waitForURL(/\/sign-in/)
    await page.goto("/people")
    await page.waitForURL(/\/sign-in\?to=/)
    await page.getByLabel("E-mail address").fill(ADA.email)
    await page.getByRole("textbox", { name: "Password" }).fill("not this one")
    await page.getByRole("button", { name: "Sign in" }).click()
    await page.getByText("E-mail address or password is wrong.").waitFor()
    await clean("wrong-password", page)
    await page.getByRole("textbox", { name: "Password" }).fill(ADA.password)
    await page.getByRole("button", { name: "Sign in" }).click()
    await page.getByRole("heading", { name: "People" }).waitFor()
  })
}

await main()
