// A member of the team on the way: how far my work is, a word to a colleague, a card moved, a defect and a risk told of.

import { strict as assert } from "node:assert"
import { heading, openProject, openRoom, searchFor, signIn, signOut } from "./comings.ts"
import { choose, look, slideTo, swipe, write, type Hand } from "./hand.ts"
import { step } from "./steps.ts"
import type { World } from "./world.ts"

export const PROJECT = "Head office network and cloud"
export const REMARK = "the cable of the third floor is here. Can it be tested on Friday?"

export async function workAsMember(hand: Hand, world: World): Promise<void> {
  await step("a member signs in and finds their work", async () => {
    await signIn(hand, world.emails.member)
    await look(hand, "my-work")
  })
  const task = await step("reports with one finger how far a task is, and it stays", () => report(hand))
  await step("opens the task, reports there, too, and closes it", () => openTask(hand, task))
  await step("says something to a colleague, who is offered by name", () => comment(hand))
  await step("moves a card without dragging it", () => moveCard(hand, task))
  await step("tells of a defect, with what is needed to understand it", () => raiseDefect(hand))
  await step("tells of a risk", () => raiseRisk(hand))
  await step("chooses two rows and thinks better of changing them", () => chooseRows(hand))
  await step("finds a thing by its name", () => searchFor(hand, "Lessons learned", "search"))
  await step("goes to another project by the menu", () => openProject(hand, PROJECT))
  await step("looks at the account and signs out", () => leave(hand))
}

async function report(hand: Hand): Promise<string> {
  const { page } = hand
  const slider = page.getByRole("slider", { name: /^Progress of / }).first()
  const task = ((await slider.getAttribute("aria-label")) ?? "").replace("Progress of ", "")
  const saved = page.waitForResponse((response) => response.url().includes("/progress") && response.ok())
  await slideTo(hand, slider, 0.5)
  await saved
  await page.reload()
  await page.getByRole("slider", { name: `Progress of ${task}` }).and(page.locator('[aria-valuetext="50%"]')).waitFor()
  await choose(page.getByLabel(`State of ${task}`), "In progress")
  return task
}

async function openTask(hand: Hand, task: string): Promise<void> {
  const { page } = hand
  await page.getByRole("link", { name: task, exact: true }).first().tap()
  const panel = page.getByRole("complementary", { name: "Task" })
  await panel.getByRole("tab", { name: "Progress", selected: true }).waitFor()
  await look(hand, "task")
  await panel.getByRole("button", { name: "75%" }).tap()
  await panel.getByRole("button", { name: "75%", pressed: true }).waitFor()
  await panel.getByRole("button", { name: "Close" }).tap()
  await panel.waitFor({ state: "detached" })
  await look(hand, "plan")
  await page.goBack()
  await page.getByRole("link", { name: task, exact: true }).first().tap()
  await panel.waitFor()
}

async function comment(hand: Hand): Promise<void> {
  const { page } = hand
  const panel = page.getByRole("complementary", { name: "Task" })
  await panel.getByRole("tab", { name: "Comments & files" }).tap()
  const field = panel.getByLabel("Write a comment")
  await write(hand, field, "@Ot")
  await look(hand, "mention")
  await panel.getByRole("option", { name: "Otto Lang" }).tap()
  await page.keyboard.insertText(REMARK)
  assert.equal(await field.inputValue(), `@Otto Lang ${REMARK}`)
  await panel.getByRole("button", { name: "Add comment" }).tap()
  await panel.getByRole("listitem").filter({ hasText: REMARK }).waitFor()
  assert.equal(await field.inputValue(), "")
  await look(hand, "discussion")
  await panel.getByRole("button", { name: "Close" }).tap()
}

async function moveCard(hand: Hand, task: string): Promise<void> {
  const { page } = hand
  await openRoom(hand, "Board")
  const board = page.getByRole("region", { name: "Board", exact: true })
  await look(hand, "board")
  const before = await board.evaluate(({ scrollLeft }) => scrollLeft)
  await swipe(hand, board, -300)
  await page.waitForFunction((at) => (document.querySelector(".tl-board")?.scrollLeft ?? 0) > at + 100, before)
  await swipe(hand, board, 300)
  const saved = page.waitForResponse((response) => response.url().includes("/progress") && response.ok())
  await choose(board.getByLabel(`State of ${task}`), "Done")
  await saved
  await board.getByRole("region", { name: "Done" }).getByRole("button", { name: task, exact: true }).waitFor()
}

async function raiseDefect(hand: Hand): Promise<void> {
  const { page } = hand
  await openRoom(hand, "Defects")
  await look(hand, "defects")
  await write(hand, page.getByRole("textbox", { name: /^New: / }), "The ceiling hides one access point")
  await page.getByRole("button", { name: "Add and open" }).tap()
  await heading(page, "The ceiling hides one access point").waitFor()
  await look(hand, "defect")
  await page.getByRole("button", { name: "Edit: Severity" }).tap()
  const severity = page.locator("#field-severity select")
  await severity.tap()
  await severity.selectOption({ index: 2 })
  await severity.waitFor({ state: "detached" })
  await page.getByRole("button", { name: "Edit: Description" }).tap()
  await page.keyboard.insertText("On floor 2, beside the stairs.")
  await look(hand, "field-open")
  await page.locator("#field-description").getByRole("button", { name: "Save" }).tap()
  await page.locator("#field-description").getByText("On floor 2, beside the stairs.").waitFor()
}

async function raiseRisk(hand: Hand): Promise<void> {
  const { page } = hand
  await openRoom(hand, "Risks")
  const field = page.getByRole("textbox", { name: /^New: / })
  await write(hand, field, "The lift is out of order in December")
  await page.getByRole("button", { name: "Add", exact: true }).tap()
  const added = page.getByRole("link", { name: "The lift is out of order in December" })
  await added.waitFor()
  assert.equal(await field.inputValue(), "")
  await look(hand, "risks")
  // The whole card leads there, not its words alone.
  await added.scrollIntoViewIfNeeded()
  const card = await added.locator("xpath=ancestor::tr").boundingBox()
  assert(card !== null)
  await page.touchscreen.tap(card.x + card.width - 20, card.y + card.height - 8)
  await heading(page, "The lift is out of order in December").waitFor()
}

async function chooseRows(hand: Hand): Promise<void> {
  const { page } = hand
  await openRoom(hand, "Risks")
  const boxes = page.getByRole("checkbox", { name: /^Choose RSK-/ })
  await boxes.nth(0).tap()
  await boxes.nth(1).tap()
  const bar = page.getByRole("region", { name: "2 chosen" })
  await look(hand, "chosen")
  await bar.getByRole("button", { name: "Change…" }).tap()
  const dialog = page.getByRole("dialog")
  await dialog.waitFor()
  await look(hand, "bulk")
  await dialog.getByRole("button", { name: "Close" }).tap()
  await dialog.waitFor({ state: "detached" })
  await bar.getByRole("button", { name: "Choose none" }).tap()
  await bar.waitFor({ state: "detached" })
}

async function leave(hand: Hand): Promise<void> {
  const { page } = hand
  await page.locator(".tl-header__account").tap()
  await look(hand, "account-menu")
  await page.getByRole("menuitem", { name: "My account" }).tap()
  await heading(page, "My account").waitFor()
  await page.getByRole("heading", { name: "Profile" }).waitFor()
  await look(hand, "account")
  await signOut(hand)
}
