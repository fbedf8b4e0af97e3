// The hand that holds a phone: it taps, swipes and writes into what it has tapped; nothing else. What a mouse or a keyboard
// alone can do fails here, and so does a page that cannot be held in one hand (hold.ts).

import { mkdirSync } from "node:fs"
import { join } from "node:path"
import type { Browser, Locator, Page } from "playwright-core"
import { openPage } from "../browser.ts"
import { hiddenBeneathBars, holdProblems } from "./hold.ts"

const PICTURES = join(import.meta.dirname, "..", "screenshots")
const WAIT_MS = 10_000

export interface Hand {
  readonly name: string
  readonly page: Page
  /** What went wrong in the browser, and what was not done by touch. */
  readonly troubles: () => Promise<readonly string[]>
}

export interface HandOptions {
  readonly name: string
  readonly dark?: boolean
  readonly german?: boolean
}

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, timezoneId: "Europe/Berlin" } as const

export async function aHand(browser: Browser, address: string, { name, dark = false, german = false }: HandOptions): Promise<Hand> {
  const { page, context, troubles } = await openPage(browser, { ...PHONE, baseURL: address, locale: german ? "de-DE" : "en-GB", colorScheme: dark ? "dark" : "light" })
  page.setDefaultTimeout(WAIT_MS)
  const otherwise: string[] = []
  await context.exposeFunction("notByTouch", (what: string) => { otherwise.push(what) })
  await context.addInitScript(() => {
    const tell = (event: Event) => {
      const by = event instanceof PointerEvent ? event.pointerType : "keyboard"
      if (event.isTrusted && by !== "touch") void (Reflect.get(window, "notByTouch") as (what: string) => unknown)(`${event.type} by ${by}`) // as: exposed above
    }
    for (const type of ["pointerdown", "keydown"]) addEventListener(type, tell, { capture: true })
  })
  return { name, page, troubles: () => Promise.resolve([...troubles, ...otherwise]) }
}

/** As the keyboard of a phone does: letters arrive, keys are not pressed. */
export async function write({ page }: Hand, field: Locator, text: string): Promise<void> {
  await field.tap()
  await page.keyboard.insertText(text)
}

/** The list of a native choice, and the dial of a date, belong to the phone and not to the page: it is tapped, and then it is chosen. */
export async function choose(field: Locator, label: string): Promise<void> {
  await field.tap()
  await field.selectOption({ label })
}

export async function setDate(field: Locator, day: string): Promise<void> {
  await field.tap()
  await field.fill(day)
}

/** Taps a slider where this share of it is. */
export async function slideTo({ page }: Hand, slider: Locator, share: number): Promise<void> {
  await slider.scrollIntoViewIfNeeded()
  const box = await slider.boundingBox()
  if (box === null) throw new Error("There is no slider.")
  const thumb = 8
  await page.touchscreen.tap(box.x + thumb + share * (box.width - 2 * thumb), box.y + box.height / 2)
}

const MOVES = 12

/** One finger from near the edge of the element, sideways by so many pixels. */
export async function swipe({ page }: Hand, over: Locator, by: number): Promise<void> {
  const box = await over.boundingBox()
  if (box === null) throw new Error("There is nothing to swipe over.")
  const [x, y] = [by < 0 ? box.x + box.width - 40 : box.x + 40, box.y + Math.min(box.height, 400) / 2]
  const session = await page.context().newCDPSession(page)
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] })
  for (let move = 1; move <= MOVES; move += 1) await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x: x + (move / MOVES) * by, y }] })
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] })
  await session.detach()
}

const found: string[] = []

/** Looks at the page as it is now, takes a picture, and keeps what is wrong with it. */
export async function look({ name, page }: Hand, what: string): Promise<void> {
  await settled(page)
  mkdirSync(PICTURES, { recursive: true })
  await page.screenshot({ path: join(PICTURES, `touch-${what}.png`) })
  const isDialog = await page.locator("[role=dialog]").count() > 0
  const problems = [...await holdProblems(page), ...(isDialog ? [] : await hiddenBeneathBars(page))]
  found.push(...problems.map((problem) => `${what} (${name}): ${problem}`))
}

/** Nothing is being loaded or moved any more. */
async function settled(page: Page): Promise<void> {
  await page.locator("text=/^(Loading…|Wird geladen …)$/").first().waitFor({ state: "detached" })
  await page.evaluate(() => Promise.all([document.fonts.ready, ...document.getAnimations().filter(({ playState, effect }) => playState === "running" && effect?.getTiming().iterations !== Infinity).map(({ finished }) => finished.catch(() => undefined))]))
}

export function foundProblems(): readonly string[] {
  return found
}
