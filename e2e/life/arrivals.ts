// The people arrive: the first sets up the organisation, the others follow their invitations, each in a browser of their own.

import type { Browser } from "playwright-core"
import { aPerson, type Person } from "./person.ts"
import { step, type People } from "./life-of.ts"

const PASSWORD = "a calm and exact drawing"

export async function arrive(browser: Browser, address: string): Promise<People> {
  const administrator = await aPerson(browser, address, "Ada Brandt")
  await step("the first person sets up the organisation", () => setUp(administrator))
  const others = [["Rita Keller", "member"], ["Paul Winter", "portfolioManager"], ["Sue Ahrens", "member"], ["Otto Lang", "member"], ["Tom Berger", "member"]] as const
  const [manager, portfolio, sponsor, operations, member] = await step("five people follow their invitations, each in a browser of their own", () => Promise.all(others.map(async ([name, role]) => {
    const person = await aPerson(browser, address, name)
    const { link } = await administrator.api.invitationCreate({ email: emailOf(name), role })
    await follow(person, link)
    return person
  })))
  const outsider = await aPerson(browser, address, "Olga Outside")
  if (manager === undefined || portfolio === undefined || sponsor === undefined || operations === undefined || member === undefined) throw new Error("somebody did not arrive")
  return { administrator, manager, portfolio, sponsor, operations, member, outsider }
}

function emailOf(name: string): string {
  return `${name.split(" ")[0]?.toLowerCase() ?? ""}@example.org`
}

async function setUp(person: Person): Promise<void> {
  const { page } = person
  await page.goto("/")
  await page.getByLabel("Organisation").fill("Nordwind Systems")
  await page.getByLabel("Your name").fill(person.name)
  await page.getByLabel("E-mail address").fill(emailOf(person.name))
  await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD)
  await page.getByLabel("Add a sample project").uncheck()
  await page.getByRole("button", { name: "Create the organisation" }).click()
  await page.waitForURL((url) => !url.pathname.startsWith("/setup"))
  person.id = (await person.api.meRead({})).id
}

async function follow(person: Person, link: string): Promise<void> {
  const { page } = person
  await page.goto(link)
  await page.getByText("invites you to Nordwind Systems").waitFor()
  await page.getByLabel("Your name").fill(person.name)
  await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD)
  await page.getByRole("button", { name: "Create my account" }).click()
  await page.getByRole("heading", { name: "My work", exact: true }).waitFor()
  person.id = (await person.api.meRead({})).id
}
