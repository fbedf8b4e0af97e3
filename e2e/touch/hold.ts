// Can this page be held in one hand? What a finger, a thumb and tired eyes need of every page, asked of the page itself:
// nothing wider than the window, targets and letters large enough, dialogs that fit and close, nothing beneath a bar that stays.

import type { Page } from "playwright-core"

/** In pixels of the page. 24: WCAG 2.2 (2.5.8); 44: what docs/design.md asks for controls; 16: below it phones zoom into fields. */
export interface Measures {
  readonly target: number
  readonly control: number
  readonly text: number
  readonly fieldText: number
}

export const MEASURES: Measures = { target: 24, control: 44, text: 12, fieldText: 16 }

/** What is wrong with what is shown now, each in one line; nothing when it is right. */
export async function holdProblems(page: Page, measures: Measures = MEASURES): Promise<readonly string[]> {
  return page.evaluate(problemsInPage, measures)
}

/** What of the page, scrolled to its upper or lower edge, would lie beneath a bar that stays where it is. */
export async function hiddenBeneathBars(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const hidden = new Map<string, string[]>()
    const places = [document.documentElement, ...document.querySelectorAll("main *")].filter((each) => each.scrollWidth > each.clientWidth || each.scrollHeight > each.clientHeight).map((each) => [each, each.scrollLeft, each.scrollTop] as const)
    const barOf = (element: Element | null): Element | null => element === null || ["fixed", "sticky"].includes(getComputedStyle(element).position) ? element : barOf(element.parentElement)
    for (const element of document.querySelectorAll("main :is(a[href], button, input, select, textarea, summary)")) {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || barOf(element) !== null || element.closest(".tl-hidden") !== null) continue
      for (const block of ["start", "end"] as const) {
        element.scrollIntoView({ block, behavior: "instant" })
        const { left, right, top, bottom } = element.getBoundingClientRect()
        const bar = barOf(document.elementFromPoint((left + right) / 2, (top + bottom) / 2))
        // A message that leaves by itself is no bar.
        if (bar === null || bar.contains(element) || bar.closest(".mantine-Notifications-root") !== null) continue
        const name = bar.classList[0] ?? bar.tagName
        hidden.set(name, [...(hidden.get(name) ?? []), (element.getAttribute("aria-label") ?? element.textContent ?? "").slice(0, 40)])
      }
    }
    for (const [element, left, top] of places) element.scrollTo({ left, top, behavior: "instant" })
    return [...hidden].map(([bar, found]) => `${found.length} targets can come to lie beneath ${bar}: "${found[0] ?? ""}"`)
  })
}

/** Runs in the page: it can name nothing outside of itself. */
function problemsInPage({ target, control, text, fieldText }: Measures): string[] {
  const problems = new Set<string>()
  const dialog = [...document.querySelectorAll("[role=dialog]")].findLast((each) => each.getBoundingClientRect().height > 0)
  const root = dialog ?? document.body
  const nameOf = (element: Element) => `${element.tagName.toLowerCase()} "${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().replaceAll(/\s+/g, " ").slice(0, 40)}" (${[...element.classList].filter((name) => !/^m_|mantine-focus/.test(name)).slice(0, 2).join(".")})`
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.closest(".tl-hidden, .tl-skip, [inert]") === null

  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
  if (wide > 0) problems.add(`the page is ${wide} px wider than the window`)

  if (dialog !== undefined) {
    const { left, right, top, bottom } = dialog.getBoundingClientRect()
    if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) problems.add(`the dialog does not fit: ${Math.round(left)}, ${Math.round(top)} to ${Math.round(right)}, ${Math.round(bottom)}`)
    // A popover is closed by a tap beside it.
    if (!dialog.matches(".mantine-Popover-dropdown") && ![...dialog.querySelectorAll(".mantine-CloseButton-root")].some(isShown)) problems.add("nothing closes the dialog by touch")
  }

  for (const element of root.querySelectorAll("a[href], button, input, select, textarea, summary, [role=button], [role=tab], [role=menuitem], [role=option], [role=switch]")) {
    if (!(element instanceof HTMLElement) || !isShown(element) || element.matches(":disabled, [type=hidden], [type=file]")) continue
    const { width, height } = reach(element)
    if (width === 0 || height === 0) continue
    const least = isControl(element) ? control : target
    // A link within a sentence is as high as its line (WCAG 2.5.8, "inline").
    if (!isInSentence(element) && (height < Math.min(least, control) - 0.5 || width < target - 0.5)) problems.add(`${Math.round(width)} x ${Math.round(height)} is too small for a finger: ${nameOf(element)}`)
    if (element.matches("input:not([type=checkbox], [type=radio], [type=range]), select, textarea") && Number.parseFloat(getComputedStyle(element).fontSize) < fieldText) problems.add(`letters of ${getComputedStyle(element).fontSize} make a phone zoom in: ${nameOf(element)}`)
  }

  // Digests are compared, not read.
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const parent = node.parentElement
    if (parent === null || (node.textContent ?? "").trim() === "" || parent.closest("script, style, option, noscript, code") !== null || !isShown(parent)) continue
    const size = Number.parseFloat(getComputedStyle(parent).fontSize) * scaleOf(parent)
    if (size < text - 0.05) problems.add(`letters of ${Math.round(size * 10) / 10} px: ${nameOf(parent)}`)
  }

  /** What a finger can hit of it: its box, what CSS adds around it, and the label that belongs to it. */
  function reach(element: HTMLElement): { readonly width: number; readonly height: number } {
    const around = getComputedStyle(element, "::after")
    const grows = around.position === "absolute" && around.content !== "none"
    // What an element that is not positioned adds around itself, it adds to the box that it is positioned in.
    const from = grows && getComputedStyle(element).position === "static" && element.offsetParent !== null ? element.offsetParent : element
    const boxes = [from, ...(element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [])].map((each) => each.getBoundingClientRect())
    const grown = grows ? { x: outside(around.left) + outside(around.right), y: outside(around.top) + outside(around.bottom) } : { x: 0, y: 0 }
    const touching = boxes.filter(({ height }) => height > 0)
    return {
      width: Math.max(0, ...touching.map(({ right }) => right)) - Math.min(...touching.map(({ left }) => left), innerWidth) + grown.x,
      height: touching.length === 0 ? 0 : Math.max(...touching.map(({ bottom }) => bottom)) - Math.min(...touching.map(({ top }) => top)) + grown.y,
    }
  }
  function outside(inset: string): number {
    return Math.max(0, -(Number.parseFloat(inset) || 0))
  }
  function isControl(element: Element): boolean {
    return element.matches(".mantine-Button-root, .mantine-ActionIcon-root, .mantine-CloseButton-root, .mantine-Tabs-tab, .mantine-Menu-item, .mantine-Input-input, select, textarea, [role=option]")
  }
  function isInSentence(element: Element): boolean {
    if (getComputedStyle(element).display !== "inline" || element.parentElement === null) return false
    return [...element.parentElement.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim().length > 1)
  }
  /** A drawing may be shown smaller than it was drawn. */
  function scaleOf(element: Element): number {
    return element instanceof SVGGraphicsElement ? Math.abs(element.getScreenCTM()?.a ?? 1) : 1
  }
  return [...problems]
}
