// People named in a text. On the wire a mention is "@[usr_…]"; while writing it is "@Ana Berg".

export interface Person {
  readonly userId: string
  readonly name: string
}

export type TextPart = { readonly kind: "text"; readonly at: number; readonly text: string } | { readonly kind: "mention"; readonly at: number; readonly userId: string; readonly name: string | null }

const ON_WIRE = /@\[(usr_[0-9A-Za-z_-]{1,60})\]/g

/** What was written, as it is sent. Longer names first, so that "@Ana Berger" is not taken for "@Ana Berg". */
export function toWire(text: string, people: readonly Person[]): string {
  const longestFirst = people.toSorted((a, b) => b.name.length - a.name.length)
  return longestFirst.reduce((wire, { name, userId }) => replaceMention(wire, name, userId), text)
}

export function fromWire(body: string, people: readonly Person[]): string {
  return body.replaceAll(ON_WIRE, (whole, userId: string) => {
    const person = people.find((each) => each.userId === userId)
    return person === undefined ? whole : `@${person.name}`
  })
}

/** The text cut into words and mentions, each with its place, for showing. A person who is unknown here has a null name. */
/** For one line where names are not at hand. */
export function withoutIds(body: string, someone: string): string {
  return body.replaceAll(ON_WIRE, `@${someone}`)
}

export function textParts(body: string, people: readonly Person[]): readonly TextPart[] {
  const parts: TextPart[] = []
  let at = 0
  for (const match of body.matchAll(ON_WIRE)) {
    if (match.index > at) parts.push({ kind: "text", at, text: body.slice(at, match.index) })
    const userId = match[1] ?? ""
    parts.push({ kind: "mention", at: match.index, userId, name: people.find((each) => each.userId === userId)?.name ?? null })
    at = match.index + match[0].length
  }
  if (at < body.length) parts.push({ kind: "text", at, text: body.slice(at) })
  return parts
}

/** What is typed after an "@" right before the caret, and where the "@" stands; null when nobody is being named. */
export function mentionBeingTyped(text: string, caret: number): { readonly query: string; readonly at: number } | null {
  const match = /(?:^|\s)@([^\s@[\]]{0,30}(?: [^\s@[\]]{0,30})?)$/u.exec(text.slice(0, caret))
  const query = match?.[1]
  return query === undefined ? null : { query, at: caret - query.length - 1 }
}

export function peopleMatching(people: readonly Person[], query: string): readonly Person[] {
  const wanted = folded(query)
  return people.filter(({ name }) => folded(name).split(/\s+/).some((word) => word.startsWith(wanted)) || folded(name).startsWith(wanted))
}

function replaceMention(text: string, name: string, userId: string): string {
  const mention = `@${name}`
  let result = ""
  let at = 0
  for (let found = text.indexOf(mention); found >= 0; found = text.indexOf(mention, at)) {
    const end = found + mention.length
    const isWhole = !/[\p{L}\p{N}]/u.test(text.charAt(end))
    result += text.slice(at, found) + (isWhole ? `@[${userId}]` : mention)
    at = end
  }
  return result + text.slice(at)
}

function folded(text: string): string {
  return text.toLocaleLowerCase().normalize("NFD").replaceAll(/\p{M}/gu, "")
}
