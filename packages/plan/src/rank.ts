// How do siblings keep their order? Each has a rank, a short text; plain comparison of the texts (by code units) gives
// the order. A rank is a fraction in base 62 that never ends in "0", so there is always room between two neighbours and
// a move writes one task only. Ranks that grow long are spread again over a window of neighbours: see spreadRanks.

import { assert } from "./assert.ts"

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
const BASE = DIGITS.length
/** Ranks at the ends of a list count up or down in their first four digits: 14.7 million appends of one length. */
const HEAD_LENGTH = 4
const HEAD_END = BASE ** HEAD_LENGTH
const MIDDLE_RANK = "V001"

/** A rank longer than this is a reason to spread its neighbourhood: about 140 insertions at one and the same place. */
export const RANK_LENGTH_MAX = 32

export function isRank(text: string): boolean {
  return text.length <= 64 && /^[0-9A-Za-z]*[1-9A-Za-z]$/.test(text)
}

export function compareRanks(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** A rank between two neighbours; null stands for the beginning and the end of the list. */
export function rankBetween(low: string | null, high: string | null): string {
  if (low === null) return high === null ? MIDDLE_RANK : rankBefore(high)
  return high === null ? rankAfter(low) : middle(low, high)
}

/** `count` ranks in ascending order between two neighbours. */
export function ranksBetween(low: string | null, high: string | null, count: number): readonly string[] {
  if (count <= 0) return []
  if (high === null) return ascending(low, count)
  const halfway = rankBetween(low, high)
  const left = Math.floor((count - 1) / 2)
  return [...ranksBetween(low, halfway, left), halfway, ...ranksBetween(halfway, high, count - 1 - left)]
}

export interface Respread {
  /** Index of the first sibling that gets a new rank. */
  readonly first: number
  readonly ranks: readonly string[]
}

/**
 * New, short ranks for the siblings around `index`, with `count` more at that place. The window doubles until the room
 * between its outer neighbours gives ranks of moderate length, so that few tasks are written.
 */
export function spreadRanks(ranks: readonly string[], index: number, count = 0): Respread {
  for (let reach = 8; ; reach *= 2) {
    const first = Math.max(0, index - reach)
    const end = Math.min(ranks.length, index + reach)
    const isWholeList = first === 0 && end === ranks.length
    const spread = ranksBetween(ranks[first - 1] ?? null, ranks[end] ?? null, end - first + count)
    if (isWholeList || spread.every((rank) => rank.length <= RANK_LENGTH_MAX / 2)) return { first, ranks: spread }
  }
}

function ascending(low: string | null, count: number): readonly string[] {
  const ranks: string[] = []
  for (let last = low; ranks.length < count;) {
    last = rankBetween(last, null)
    ranks.push(last)
  }
  return ranks
}

function rankAfter(low: string): string {
  const next = headOf(low) + 1
  const stepped = next % BASE === 0 ? next + 1 : next
  return stepped < HEAD_END ? headText(stepped) : middle(low, null)
}

function rankBefore(high: string): string {
  const previous = headOf(high) - 1
  const stepped = previous % BASE === 0 ? previous - 1 : previous
  return stepped > 0 ? headText(stepped) : middle("", high)
}

/** Walks both texts digit by digit until there is room for a digit in between. */
function middle(low: string, high: string | null): string {
  assert(high === null || low < high, `there is room between ranks: ${low} < ${high}`)
  let prefix = ""
  let bounded = high !== null
  for (let place = 0; ; place += 1) {
    const lowDigit = digitAt(low, place)
    const highDigit = bounded ? digitAt(high ?? "", place) : BASE
    if (highDigit - lowDigit > 1) return prefix + DIGITS.charAt((lowDigit + highDigit) >> 1)
    if (highDigit !== lowDigit) bounded = false
    prefix += DIGITS.charAt(lowDigit)
  }
}

function digitAt(rank: string, place: number): number {
  return place < rank.length ? DIGITS.indexOf(rank.charAt(place)) : 0
}

function headOf(rank: string): number {
  let value = 0
  for (let place = 0; place < HEAD_LENGTH; place += 1) value = value * BASE + digitAt(rank, place)
  return value
}

function headText(value: number): string {
  let text = ""
  for (let rest = value, place = 0; place < HEAD_LENGTH; place += 1, rest = Math.floor(rest / BASE)) {
    text = DIGITS.charAt(rest % BASE) + text
  }
  return text
}
