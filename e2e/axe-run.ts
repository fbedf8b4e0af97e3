// What axe finds on the page as it is: one line per violation with the first elements concerned.

import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Page } from "playwright-core"
import type { AxeResults } from "axe-core"

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

export async function axeViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  // `axe` lives in the page, where these types are not known.
  const results = await page.evaluate((tags): Promise<AxeResults> => (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({ runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] }), TAGS)
  // What the sticky header covers at this scroll position can be scrolled free: that is no matter of size.
  const lasting = results.violations.map((violation) => ({ ...violation, nodes: violation.nodes.filter((node) => !node.any.some(({ message }) => message.includes("partially obscured"))) }))
  return lasting.filter(({ nodes }) => nodes.length > 0).map(({ id, help, nodes }) => `${id}: ${help} [${nodes.length}] ${nodes.slice(0, 3).map((node) => `${node.target.join(" ")} ${(node.any[0]?.message ?? "").slice(0, 140)}`).join(" | ")}`)
}
