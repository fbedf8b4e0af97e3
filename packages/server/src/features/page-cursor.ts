// Where a page ended, as text that the caller hands back unread. What it holds is compared as a value and never trusted.

import { fail } from "../platform/failure.ts"

export function writeCursor(parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts), "utf8").toString("base64url")
}

/** The parts as text; refuses what no page of ours has ended with. */
export function readCursor(text: string, count: number): readonly string[] {
  const parts = parse(text)
  if (!Array.isArray(parts) || parts.length !== count || !parts.every((part) => (typeof part === "string" && part.isWellFormed() && !part.includes("\u0000")) || (typeof part === "number" && Number.isSafeInteger(part)))) {
    fail("invalidInput", { problems: [{ pointer: "/after", code: "value", message: "is not the end of a page" }] })
  }
  return parts.map(String)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString("utf8"))
  } catch {
    return null
  }
}
