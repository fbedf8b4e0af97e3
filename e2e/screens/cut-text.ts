// Words that do not have the room they need: cut off by their own box, or running out of the button or heading they stand in.
// What shortens with a title or a label to read whole (lists, cards) is no fault; a button or heading must show all of itself.

import type { Page } from "playwright-core"

const MUST_SHOW_ALL = "button, .mantine-Button-label, a.mantine-Button-root, h1, h2, h3, h4, legend, summary, label, [role=tab], .tl-tabs button, .tl-field__label, dt"

export async function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const found = new Set<string>()
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      const { width, height } = element.getBoundingClientRect()
      if (width < 2 || height < 2 || element.closest(".tl-hidden, [aria-hidden=true]") !== null || getComputedStyle(element).visibility === "hidden") continue
      const words = (element.innerText ?? "").trim().replaceAll(/\s+/g, " ").slice(0, 60)
      if (words === "" || isReadElsewhere(element)) continue
      for (const each of [element, ...element.querySelectorAll<HTMLElement>("*")]) {
        if (each.closest(".tl-hidden, [aria-hidden=true], svg, table, .tl-scroll") !== null && each !== element) continue
        // Words for those who hear the page only: a box that nobody sees.
        const its = each.getBoundingClientRect()
        if (its.width <= 2 || its.height <= 2) continue
        const own = [...each.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim() !== "")
        const [first, last] = [own[0], own.at(-1)]
        if (first === undefined || last === undefined) continue
        const cut = getComputedStyle(each).overflowX !== "visible" && each.clientWidth > 0 && each.scrollWidth > each.clientWidth + 1
        const range = document.createRange()
        range.setStartBefore(first)
        range.setEndAfter(last)
        const [text, box] = [range.getBoundingClientRect(), element.getBoundingClientRect()]
        const spills = !cut && text.width > 0 && (text.right > box.right + 2 || text.left < box.left - 2)
        if (cut || spills) found.add(`“${words}” ${cut ? "is cut off" : "runs out of its box"} (${element.tagName.toLowerCase()}.${element.className.toString().split(" ").filter((name) => name.startsWith("tl-")).join(".")})`)
      }
    }
    return [...found]

    /** The whole of it shows when it is pointed at. */
    function isReadElsewhere(element: HTMLElement): boolean {
      return element.title !== "" || element.closest("[title]:not([title=''])") !== null || element.querySelector("[title]:not([title=''])") !== null
    }
  }, MUST_SHOW_ALL)
}
