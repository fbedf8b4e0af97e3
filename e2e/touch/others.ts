// A contractor, who sees what is theirs, in German and dark; a sponsor, who reads how the project stands; and somebody
// without an account, who looks at a deliverable, ticks its criteria and signs.

import { strict as assert } from "node:assert"
import { heading, openRoom, signIn } from "./comings.ts"
import { look, slideTo, write, type Hand } from "./hand.ts"
import { step } from "./steps.ts"
import type { World } from "./world.ts"

export async function workAsContractor(hand: Hand, world: World): Promise<void> {
  const { page } = hand
  await step("a contractor reports in their language and sees nothing that is not theirs", async () => {
    await signIn(hand, world.emails.contractor)
    await page.getByRole("heading", { name: "Meine Arbeit" }).waitFor()
    await look(hand, "contractor-work")
    const slider = page.getByRole("slider").first()
    const task = ((await slider.getAttribute("aria-label")) ?? "").replace("Fortschritt von ", "")
    const saved = page.waitForResponse((response) => response.url().includes("/progress") && response.ok())
    await slideTo(hand, slider, 0.25)
    await saved
    await page.getByRole("link", { name: task, exact: true }).tap()
    await page.locator(".tl-plan-panel").waitFor()
    await look(hand, "contractor-task")
    await page.locator(".tl-plan-panelhead button").tap()
    await look(hand, "contractor-plan")
    await page.locator(".tl-theline__menu").tap()
    const rooms = await page.getByRole("menuitem").allTextContents()
    await look(hand, "contractor-rooms")
    for (const closed of ["Budget", "Bestellungen", "Ausgaben", "Business Case"]) assert(!rooms.includes(closed), `a contractor is offered ${closed}`)
  })
}

export async function readAsSponsor(hand: Hand, world: World): Promise<void> {
  const { page } = hand
  await step("a sponsor reads how the project stands and why, without a button that is not theirs", async () => {
    await signIn(hand, world.emails.sponsor)
    await heading(page, "How your projects stand").waitFor()
    await page.getByText("One task misses its deadline.").waitFor()
    await page.getByText(/^Next: Hardware on site, /).waitFor()
    await look(hand, "sponsor-home")
    await page.goto(`/projects/${world.projectId}`)
    await heading(page, "Milestones").waitFor()
    await look(hand, "sponsor-overview")
    await page.locator(".tl-health__mark").first().tap()
    await page.locator(".mantine-Popover-dropdown:visible").waitFor()
    await look(hand, "health")
    await page.touchscreen.tap(380, 60)
    await openRoom(hand, "Status report")
    await page.locator("article").waitFor()
    await look(hand, "status-report")
    await openRoom(hand, "Plan")
    await page.getByRole("treegrid").waitFor()
    assert.deepEqual(await page.locator(".tl-plan-toolbar button:disabled:visible").evaluateAll((buttons) => buttons.map((button) => button.getAttribute("aria-label"))), [])
    await look(hand, "sponsor-plan")
  })
}

export async function approveAsSponsor(hand: Hand, { change }: World): Promise<void> {
  const { page } = hand
  await step("a sponsor is led to what waits for their yes, reads it and gives it", async () => {
    await page.getByRole("link", { name: /^Notifications: [1-9]/ }).tap()
    await page.getByRole("link", { name: change, exact: true }).tap()
    await heading(page, change).waitFor()
    await look(hand, "asked")
    await page.getByRole("link", { name: "To the answer" }).tap()
    const answer = page.getByRole("button", { name: `Approve ${change}` })
    await page.waitForFunction((label) => { const box = document.querySelector(`[aria-label="${label}"]`)?.getBoundingClientRect(); return box !== undefined && box.top > 0 && box.bottom < innerHeight }, `Approve ${change}`)
    await look(hand, "approval")
    await write(hand, page.getByLabel(`Comment on ${change}`), "Agreed; my dates can move.")
    await answer.tap()
    await page.getByText("Agreed; my dates can move.").waitFor()
    await page.goto("/")
    await heading(page, "My work").waitFor()
    await look(hand, "nothing-waits")
    assert.equal(await page.getByRole("button", { name: `Approve ${change}` }).count(), 0)
  })
}

export async function signFromOutside(hand: Hand, { reviewLink, deliverable }: World): Promise<void> {
  const { page } = hand
  await step("somebody without an account ticks each criterion, accepts and signs", async () => {
    await page.goto(reviewLink)
    await heading(page, deliverable).waitFor()
    await look(hand, "review")
    const criteria = page.getByRole("radio", { name: "Met", exact: true })
    for (let at = 0; at < await criteria.count(); at += 1) await criteria.nth(at).tap()
    await page.getByRole("radio", { name: /^I accept it/ }).first().tap()
    await write(hand, page.getByRole("textbox", { name: "Your full name" }), "Olga Outside")
    await look(hand, "review-answered")
    await page.getByRole("button", { name: "Sign and accept" }).tap()
    await heading(page, /^Thank you/).waitFor()
    await look(hand, "review-signed")
  })
}
