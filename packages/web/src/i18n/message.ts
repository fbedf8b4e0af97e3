// Fills a message: "{name}" takes a value, "{count, plural, one {# task} other {# tasks}}" chooses by the number's plural
// form (=0 and the like win over it), "{who, select, me {you} other {{name}}}" chooses by a word. A part of ICU MessageFormat, no more.

export type MessageValues = Readonly<Record<string, string | number>>

export function fillMessage(message: string, values: MessageValues, locale: string): string {
  let text = ""
  let at = 0
  while (at < message.length) {
    const open = message.indexOf("{", at)
    if (open < 0) return text + message.slice(at)
    const close = endOfBraces(message, open)
    text += message.slice(at, open) + fillPlaceholder(message.slice(open + 1, close), values, locale)
    at = close + 1
  }
  return text
}

/** Names of all placeholders of a message, nested ones included; for the test that two languages agree. */
export function placeholdersOf(message: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (let open = message.indexOf("{"); open >= 0;) {
    const close = endOfBraces(message, open)
    const { name, branches } = partsOf(message.slice(open + 1, close))
    found.add(name)
    for (const branch of branches.values()) for (const inner of placeholdersOf(branch)) found.add(inner)
    open = message.indexOf("{", close + 1)
  }
  return found
}

interface Placeholder {
  readonly name: string
  readonly kind: "value" | "plural" | "select"
  readonly branches: ReadonlyMap<string, string>
}

function fillPlaceholder(inside: string, values: MessageValues, locale: string): string {
  const { name, kind, branches } = partsOf(inside)
  const value = values[name]
  if (kind === "value") return value === undefined ? `{${name}}` : shown(value, locale)
  const chosen = branches.get(kind === "plural" ? pluralBranch(Number(value), branches, locale) : String(value)) ?? branches.get("other") ?? ""
  const filled = fillMessage(chosen, values, locale)
  return kind === "plural" ? filled.replaceAll("#", shown(Number(value), locale)) : filled
}

function pluralBranch(count: number, branches: ReadonlyMap<string, string>, locale: string): string {
  return branches.has(`=${count}`) ? `=${count}` : new Intl.PluralRules(locale).select(count)
}

function shown(value: string | number, locale: string): string {
  return typeof value === "number" ? new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value) : value
}

function partsOf(inside: string): Placeholder {
  const match = /^\s*(\w+)\s*,\s*(plural|select)\s*,/.exec(inside)
  if (match === null) return { name: inside.trim(), kind: "value", branches: new Map() }
  const [whole, name = "", kind] = match
  return { name, kind: kind === "plural" ? "plural" : "select", branches: branchesOf(inside.slice(whole.length)) }
}

function branchesOf(text: string): ReadonlyMap<string, string> {
  const branches = new Map<string, string>()
  for (let at = 0, open = text.indexOf("{"); open >= 0; open = text.indexOf("{", at)) {
    const close = endOfBraces(text, open)
    branches.set(text.slice(at, open).trim(), text.slice(open + 1, close))
    at = close + 1
  }
  return branches
}

function endOfBraces(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1
    if (text[at] === "}") depth -= 1
    if (depth === 0) return at
  }
  return text.length
}
