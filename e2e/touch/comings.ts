// Coming and going with a phone: signing in and out, the pages of a project, another project, what the search finds.

import type { Page } from "playwright-core"
import { look, write, type Hand } from "./hand.ts"
import { PASSWORD } from "./world.ts"

export async function signIn(hand: Hand, email: string): Promise<void> {
  const { page } = hand
  await page.goto("/sign-in")
  await write(hand, page.locator("input[type=email]"), email)
  await write(hand, page.locator("input[autocomplete=current-password]"), PASSWORD)
  await look(hand, `sign-in-${hand.name}`)
  await page.locator("button[type=submit]").tap()
  await page.waitForURL((url) => url.pathname === "/")
  await page.locator(".tl-header").waitFor()
  await page.locator("main h1").waitFor()
}

export async function signOut({ page }: Hand): Promise<void> {
  await page.locator(".tl-header__account").tap()
  await page.getByRole("menuitem").last().tap()
  await page.waitForURL(/\/sign-in/)
}

/** By the menu beneath the line, as a finger finds its way. */
export async function openRoom({ page }: Hand, room: string): Promise<void> {
  await page.locator(".tl-theline__menu").tap()
  await page.getByRole("menuitem", { name: room, exact: true }).tap()
  await page.locator(".tl-theline__menu", { hasText: room }).waitFor()
}

export async function openProject(hand: Hand, name: string): Promise<void> {
  const { page } = hand
  await page.getByRole("button", { name: "Menu" }).tap()
  await page.getByRole("menuitem", { name: "Projects", exact: true }).tap()
  await page.getByRole("link", { name, exact: true }).tap()
  await page.locator(".tl-project__name", { hasText: name }).waitFor()
}

/** Finds by name and goes there. */
export async function searchFor(hand: Hand, words: string, picture: string): Promise<void> {
  const { page } = hand
  await page.locator(".tl-header__search").tap()
  const field = page.getByPlaceholder("Go to, create, search…")
  await write(hand, field, words)
  const first = page.getByRole("option", { name: words }).first()
  await first.waitFor()
  await look(hand, picture)
  await first.tap()
  await field.waitFor({ state: "detached" })
}

export function heading(page: Page, name: string | RegExp) {
  return page.getByRole("heading", { name }).first()
}
