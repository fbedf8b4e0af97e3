// Prints the whole plan, in pages of A3 across, which every print dialog scales to the paper at hand. The pages stand
// beside the application only while the dialog is open; print.css hides everything else.

import type { PlanDesk } from "../view/plan-desk.ts"
import { titleOf } from "./download-picture.ts"
import { planSvgPages } from "./plan-svg.ts"
import "./print.css"

/** A3 across at 96 dots per inch, less the margins. */
const PAGE = { width: 1500, height: 1020 } as const

export function printPlan(desk: PlanDesk): void {
  const pages = document.createElement("div")
  pages.className = "tl-print-pages"
  const parser = new DOMParser()
  for (const svg of planSvgPages(desk, titleOf(desk), PAGE)) {
    const page = document.createElement("div")
    page.append(document.importNode(parser.parseFromString(svg, "image/svg+xml").documentElement, true))
    pages.append(page)
  }
  document.body.append(pages)
  window.addEventListener("afterprint", () => pages.remove(), { once: true })
  window.print()
}
