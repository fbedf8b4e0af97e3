// The contrast that tokens.css and docs/design.md promise, computed from the colours themselves (WCAG 2.2, relative luminance).

import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"

const CSS = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8")
const SCHEMES = CSS.split("color-scheme:").slice(1).map((block) => new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = "", colour = ""]) => [name, colour])))
const PAPER = ["page", "sheet", "sheet-sunk"]
const TEXT: readonly (readonly [string, readonly string[]])[] = [
  ["ink", PAPER], ["ink-soft", PAPER], ["accent", ["page", "sheet", "accent-wash"]], ["on-accent", ["accent-fill", "accent-fill-hover"]],
  ["good", ["sheet", "good-wash"]], ["attention", ["sheet", "attention-wash"]], ["critical", ["sheet", "critical-wash"]], ["unknown", ["sheet", "unknown-wash"]],
]
const LINES: readonly (readonly [string, readonly string[]])[] = [["rule-strong", ["page", "sheet"]], ["bar", ["sheet"]], ["bar-critical", ["sheet"]], ["accent", PAPER]]

describe.each(["light", "dark"].map((name, at) => [name, SCHEMES[at] ?? new Map<string, string>()] as const))("the colours of %s", (_, colours) => {
  it("are all there", () => expect(colours.size).toBeGreaterThan(30))
  it.each(TEXT)("show %s as text with at least 4.5:1", (ink, papers) => {
    for (const paper of papers) expect(contrast(colours.get(ink), colours.get(paper))).toBeGreaterThanOrEqual(4.5)
  })
  it.each(LINES)("show %s as a line or bar with at least 3:1", (ink, papers) => {
    for (const paper of papers) expect(contrast(colours.get(ink), colours.get(paper))).toBeGreaterThanOrEqual(3)
  })
})

function contrast(a = "", b = ""): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}
