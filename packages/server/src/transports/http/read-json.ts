// Reads a JSON body strictly: no key twice, no deep nesting, no key that means something to JavaScript itself.
// The first pass builds nothing, so that a hostile body is refused before it costs memory.

import { LIMITS } from "@throughline/contract"
import { fail } from "../../platform/failure.ts"

const QUOTE = 34
const BACKSLASH = 92
const COLON = 58

export function readJson(bytes: Buffer): unknown {
  const text = decode(bytes)
  if (text === "") return {}
  scan(text)
  try {
    return JSON.parse(text)
  } catch {
    return fail("malformedRequest", { detail: "The body is not JSON." })
  }
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return fail("malformedRequest", { detail: "The body is not UTF-8." })
  }
}

/** One set of keys for each open object, null for each open array. */
function scan(text: string): void {
  const open: (Set<string> | null)[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) {
      const end = endOfString(text, at)
      const keys = open.at(-1)
      if (keys !== null && keys !== undefined && isKey(text, end)) noteKey(keys, text.slice(at, end + 1))
      at = end
    } else if (code === 123 || code === 91) {
      open.push(code === 123 ? new Set() : null)
      if (open.length > LIMITS.jsonDepth) fail("malformedRequest", { detail: `The body is nested deeper than ${LIMITS.jsonDepth} levels.` })
    } else if (code === 125 || code === 93) open.pop()
  }
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === BACKSLASH) at++
    else if (code === QUOTE) return at
  }
  return text.length
}

function isKey(text: string, end: number): boolean {
  let at = end + 1
  while (at < text.length && text.charCodeAt(at) <= 32) at++
  return text.charCodeAt(at) === COLON
}

function noteKey(keys: Set<string>, quoted: string): void {
  const key = quoted.includes("\\") ? unescape(quoted) : quoted.slice(1, -1)
  if (keys.has(key)) fail("malformedRequest", { detail: `The key ${JSON.stringify(key.slice(0, 60))} is given twice.` })
  if (key === "__proto__") fail("malformedRequest", { detail: "The key __proto__ is not accepted." })
  keys.add(key)
}

function unescape(quoted: string): string {
  try {
    return String(JSON.parse(quoted))
  } catch {
    return fail("malformedRequest", { detail: "The body is not JSON." })
  }
}
