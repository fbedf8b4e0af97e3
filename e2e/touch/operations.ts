// Operations on the way: what was said to me, a ticket from the first word to its solution, an item of the hand-over accepted
// with a condition, a gate read.

import { heading, openProject, openRoom, signIn } from "./comings.ts"
import { choose, look, setDate, write, type Hand } from "./hand.ts"
import { PROJECT, REMARK } from "./member.ts"
import { step } from "./steps.ts"
import { OTHER_PROJECT, type World } from "./world.ts"

const TICKET = "The printers of floor 2 cannot be reached"

export async function workAsOperations(hand: Hand, world: World): Promise<void> {
  await step("somebody of operations signs in, and the bell leads to what was said to them", async () => {
    await signIn(hand, world.emails.operations)
    await followNews(hand)
  })
  await step("takes a ticket down; its clock runs", () => takeTicket(hand))
  await step("answers it and solves it; the clock of the answer stops", () => solveTicket(hand))
  await step("accepts an item of the hand-over with a condition", () => acceptItem(hand, world))
  await step("reads a gate: what is met, what is missing and why", () => readGate(hand))
  await step("switches to another project and back", async () => {
    await openProject(hand, OTHER_PROJECT)
    await look(hand, "other-project")
    await openProject(hand, PROJECT)
    await look(hand, "overview")
  })
}

async function followNews(hand: Hand): Promise<void> {
  const { page } = hand
  await page.getByRole("link", { name: /^Notifications: [1-9]/ }).tap()
  await heading(page, "Notifications").waitFor()
  const news = page.getByRole("listitem").filter({ hasText: "Tom Berger has mentioned you in a comment." })
  await news.waitFor()
  await look(hand, "notifications")
  await news.getByRole("link").tap()
  const panel = page.getByRole("complementary", { name: "Task" })
  await panel.getByRole("tab", { name: "Comments & files", selected: true }).waitFor()
  await panel.getByText(REMARK).first().waitFor()
  await look(hand, "arrived")
  await write(hand, panel.getByLabel("Write a comment"), "Friday at ten.")
  await panel.getByRole("button", { name: "Add comment" }).tap()
  await panel.getByRole("listitem").filter({ hasText: "Friday at ten." }).waitFor()
  await panel.getByRole("button", { name: "Close" }).tap()
}

async function takeTicket(hand: Hand): Promise<void> {
  const { page } = hand
  await openRoom(hand, "Service")
  await page.getByRole("heading", { name: "Open tickets", exact: true }).waitFor()
  await write(hand, page.getByLabel("What is reported or asked?"), TICKET)
  await choose(page.getByRole("combobox", { name: "Priority" }), "P2 soon")
  await look(hand, "service-desk")
  await page.getByRole("button", { name: "Take down" }).tap()
  const row = page.getByRole("row").filter({ hasText: TICKET })
  await row.getByText(/answer in /).waitFor()
  await look(hand, "service-desk-ticket")
  await row.getByRole("link", { name: TICKET }).tap()
  await heading(page, TICKET).waitFor()
}

async function solveTicket(hand: Hand): Promise<void> {
  const { page } = hand
  const steps = page.getByRole("group", { name: "Steps from here" })
  const clocks = page.getByRole("region", { name: "Clocks of this ticket" })
  await clocks.getByText(/answer in /).waitFor()
  await look(hand, "ticket")
  // A step that asks for words can be thought better of.
  await steps.getByRole("button", { name: "Wait for the requester" }).tap()
  const reason = page.getByRole("dialog", { name: "Wait for the requester" })
  await reason.getByLabel("Reason").waitFor()
  await look(hand, "reason")
  await reason.getByRole("button", { name: "Close" }).tap()
  await reason.waitFor({ state: "detached" })
  await steps.getByRole("button", { name: "Start" }).tap()
  await page.getByText(/^T-\d+: In progress\.$/).first().waitFor()
  await clocks.getByText(/in time, /).waitFor()
  await clocks.getByText(/solution in /).waitFor()
  // What the step still needs is named, and leads there.
  await steps.getByRole("button", { name: /^Resolve/ }).tap()
  await page.getByRole("button", { name: "Solution", exact: true }).tap()
  await page.locator("#field-resolution textarea").waitFor()
  await page.keyboard.insertText("The port of the printers was in the wrong zone.")
  await page.locator("#field-resolution").getByRole("button", { name: "Save" }).tap()
  await page.locator("#field-resolution").getByText("in the wrong zone").waitFor()
  await steps.getByRole("button", { name: "Resolve", exact: true }).tap()
  await page.getByText(/^T-\d+: Resolved\.$/).first().waitFor()
  await clocks.getByText(/in time, /).nth(1).waitFor()
}

async function acceptItem(hand: Hand, { handoverItem }: World): Promise<void> {
  const { page } = hand
  await openRoom(hand, "Hand-over")
  await page.getByRole("heading", { name: "Readiness" }).waitFor()
  await look(hand, "handover")
  await page.getByRole("button", { name: `Accept with conditions: ${handoverItem}` }).tap()
  const item = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: handoverItem, exact: true }) })
  await write(hand, item.locator("textarea"), "Once more with real volumes")
  await setDate(item.locator("input[type=date]"), "2099-03-31")
  await look(hand, "handover-condition")
  await item.getByRole("button", { name: "Accept with conditions", exact: true }).tap()
  await item.getByText(/^Condition: Once more with real volumes, due/).waitFor()
}

async function readGate(hand: Hand): Promise<void> {
  const { page } = hand
  await page.locator(".tl-linegates__gate").nth(2).tap()
  await page.getByRole("heading", { name: "Criteria" }).waitFor()
  await look(hand, "gate")
  const criterion = page.getByRole("listitem").filter({ hasText: "Every deliverable is accepted" })
  await criterion.getByText(/\d of \d+: these are missing/).waitFor()
  const missing = criterion.getByRole("link").first()
  const name = ((await missing.textContent()) ?? "").replace(/^DEL-\d+ /, "")
  await missing.tap()
  await page.getByRole("heading", { name, exact: true }).waitFor()
}
