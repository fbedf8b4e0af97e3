// What came of it, as people see it: the acceptance test against its plan, training by audience, quality, the sign-off that waits
// for the client, and the benefit measured in place.

import { strict as assert } from "node:assert"
import type { Page } from "playwright-core"
import { click, make, take, write } from "./papers.ts"
import type { Person } from "./person.ts"
import { paper, type Life } from "./life-of.ts"

/** The list of a kind, at one of its views. */
async function view({ projectId }: Life, { page }: Person, kind: string, show: string, heading: string): Promise<Page> {
  await page.goto(`/projects/${projectId}/artefacts/${kind}?show=${show}`)
  await page.getByRole("heading", { name: heading, exact: true }).waitFor()
  return page
}

/** A figure beneath its name. */
async function says(page: Page, name: string, value: string | RegExp): Promise<void> {
  await figure(page, name).filter({ hasText: value }).first().waitFor()
}

const figure = (page: Page, name: string) => page.locator(".tl-figurerow > div", { has: page.locator(`dt:text-is("${name}")`) }).locator("dd")

export async function passAcceptanceTest(life: Life): Promise<void> {
  const { manager, member, sponsor } = life
  await make(life, manager, "acceptanceTestPlan", "Acceptance test of the portal", {
    mustsExecuted: 10_000, casesPassed: 9_500, severeDefectsMax: 0, highDefectsMax: 1, entryCriteria: [{ id: "1", criterion: "Build deployed", done: true }, { id: "2", criterion: "Testers trained", done: false }],
  })
  const slow = await make(life, member, "defect", "The search is slow", { severity: "s2", foundIn: "acceptance", foundOn: "2026-01-27", cause: "No index" })
  const page = await view(life, sponsor, "testCase", "acceptance", "Is the acceptance test passed?")
  await page.getByText("It is not passed yet: 5 of 6 exit criteria are met.").waitFor()
  // The test of what was dropped has been retired; the other two have run.
  for (const name of ["Run", "Passed", "Run, of those for Musts"]) await says(page, name, "2 of 2")
  await page.getByText("1 of 2 entry criteria are met.").waitFor()
  await page.getByText("Testers trained").waitFor()
  await page.getByRole("link", { name: "S2 major: 1" }).click()
  await page.getByText("The search is slow").first().waitFor()
  await view(life, sponsor, "testCase", "acceptance", "Is the acceptance test passed?")
  const stuck = page.getByRole("listitem").filter({ hasText: "Each open S2 defect has a workaround" })
  await stuck.getByText("1 in the way").click()
  await stuck.getByRole("link", { name: /The search is slow/ }).click()
  await page.getByRole("heading", { name: "The search is slow" }).waitFor()
  await write(life, member, slow, { workaround: "Search by number" })
  await view(life, sponsor, "testCase", "acceptance", "Is the acceptance test passed?")
  await page.getByText("It is passed: every exit criterion is met.").waitFor()
  await take(life, member, slow, "correct", "verify", "close")
}

export async function seeTraining(life: Life): Promise<void> {
  const { sponsor, member } = life
  const page = await view(life, sponsor, "trainingSession", "training", "Have people learned it, in time?")
  for (const [name, value] of [["Passed in time", "25%"], ["Cost", "€75.00"], ["Liked", "4.5 of 5"], ["Learned", "1 of 2"]] as const) await says(page, name, value)
  // Of four who need it three were enrolled, two came, one passed, before it was too late.
  await page.getByRole("row", { name: /^Town hall.*4 3 2 1 1 31 Jan 2026.*25%$/ }).waitFor()
  // Whoever may not read cost is not told that it cost nothing.
  const other = await view(life, member, "trainingSession", "training", "Have people learned it, in time?")
  await says(other, "Learned", "1 of 2")
  assert.equal(await figure(other, "Cost").count(), 0)
}

export async function seeQuality(life: Life): Promise<void> {
  const page = await view(life, life.sponsor, "defect", "quality", "How well is it made?")
  for (const [name, value] of [["Defects", "2"], ["Found before release", /^100%2 of 2 defects$/], ["Escaped", /^0%/], ["Accepted at the first attempt", /^100%2 of 2 deliverables$/], ["Came back", /^0%0 of 2/]] as const) await says(page, name, value)
  await page.getByRole("textbox", { name: "Size of what was made" }).fill("20")
  await page.keyboard.press("Enter")
  await says(page, "Defect density", /^0\.1/)
}

export async function awaitSignOff(life: Life): Promise<void> {
  const { manager, sponsor, outsider } = life
  const signOff = await make(life, manager, "signOff", "The portal as a whole", { scope: "Portal and manual", deliverables: [paper(life, "portal"), paper(life, "manual")], signatory: outsider.name, deemedAfterDays: 14, contractClause: "§ 9 (2)" })
  await click(life, manager, "signOff", signOff, "Submit", "In review")
  await manager.page.getByText(/^Silence counts as acceptance from .+: § 9 \(2\)$/).waitFor()
  const page = await view(life, sponsor, "signOff", "waiting", "Waiting for the client")
  await page.getByRole("row", { name: /The portal as a whole Olga Outside .+ Silence counts as acceptance from .+: § 9 \(2\)/ }).waitFor()
  await click(life, sponsor, "signOff", signOff, "Approve", "Approved", { directly: true })
  await page.goto(`/projects/${life.projectId}/artefacts/signOff?show=waiting`)
  await page.getByText(/^No sign-off waits\./).waitFor()
}

/** By whoever answers for the benefit, beside its figures, when the project has long been closed. */
export async function measureBenefit(life: Life): Promise<void> {
  const { sponsor, member } = life
  const page = await view(life, sponsor, "benefit", "realisation", "Do the benefits come?")
  await says(page, "Benefits measured", "0 of 1")
  const sheet = page.getByRole("region", { name: "Faster answers" })
  const measure = async (daysAgo: number, value: string) => {
    await sheet.getByRole("button", { name: "Record a measurement: Faster answers" }).click()
    const form = page.getByRole("form", { name: "Record a measurement" })
    await form.getByRole("textbox", { name: "Date", exact: true }).fill(new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10))
    await form.getByRole("textbox", { name: "Measured (days)" }).fill(value)
    await form.getByRole("textbox", { name: "Planned for that day (days)" }).fill("3.5")
    await form.getByRole("button", { name: "Record", exact: true }).click()
    await form.waitFor({ state: "detached" })
    await sheet.getByRole("row", { name: new RegExp(`3\\.5 ${value.replace(".", "\\.")} `) }).waitFor()
  }
  await measure(90, "3.9")
  await measure(30, "3.6")
  await says(page, "Measured last", "3.6 days")
  await says(page, "Realised", /55\.6%.*Behind its plan/)
  await says(page, "Benefits measured", "1 of 1")
  await sheet.getByText(/^(Next measurement: |The measurement of )/).waitFor()
  // The benefits of the chosen option at 55.56 % in each year, at 10 %: 49,386 less than the 11,119 that were planned.
  await says(page, "Net present value as planned", "€11,119")
  await says(page, "Net present value with what has come", "−€38,267")
  const other = await view(life, member, "benefit", "realisation", "Do the benefits come?")
  await says(other, "Realised", "55.6%")
  assert.equal(await figure(other, "Net present value as planned").count(), 0)
  await page.goto(`/projects/${life.projectId}/artefacts/businessCase`)
  await says(page, "Net present value with what has come", "−€38,267")
}
