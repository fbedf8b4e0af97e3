// Which characters may stand in XML, and what do references to them mean? Only the five named entities and numbers exist.

/** Everything XML 1.0 forbids; characters beyond the first plane are pairs of allowed units here. */
const FORBIDDEN = /[^\t\n\r -\ufffd]/

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }

/** Where the first forbidden character stands; -1 where there is none. */
export function firstForbidden(text: string): number {
  return FORBIDDEN.exec(text)?.index ?? -1
}

/** The text with its references resolved, or the place of one that is not accepted. */
export function decodeReferences(raw: string): string | { readonly refusedAt: number } {
  let out = ""
  let at = 0
  for (let mark = raw.indexOf("&"); mark !== -1; mark = raw.indexOf("&", at)) {
    const end = raw.indexOf(";", mark)
    const name = end === -1 || end - mark > 12 ? null : raw.slice(mark + 1, end)
    const character = name === null ? null : characterOf(name)
    if (character === null) return { refusedAt: mark }
    out += raw.slice(at, mark) + character
    at = end + 1
  }
  return out + raw.slice(at)
}

function characterOf(name: string): string | null {
  const named = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined
  if (named !== undefined) return named
  const match = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name)
  if (match === null) return null
  const code = match[1] === undefined ? Number.parseInt(match[2] ?? "", 10) : Number.parseInt(match[1], 16)
  if (!(code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return null
  const character = String.fromCodePoint(code)
  return FORBIDDEN.test(character) ? null : character
}

export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09
}

export function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (!isSpace(text.charCodeAt(at))) return false
  return true
}

export function isNameCharacter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x5f || code === 0x2d || code === 0x2e || code === 0x3a || code >= 0x80
}
