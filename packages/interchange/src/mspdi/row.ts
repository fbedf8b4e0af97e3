// What does one record of a Microsoft Project file say? Typed reading of its fields; a value that cannot be read or
// lies outside what a plan may hold becomes a finding and the caller's default, never an exception.

import { FIRST_INSTANT, LAST_INSTANT } from "@throughline/engine"
import type { BasisPoints, Instant, Ticks } from "@throughline/engine"
import { DURATION_MAX, instantOf, isCivilDate } from "@throughline/plan"
import type { TaskId } from "@throughline/plan"
import type { FindingBook } from "../finding.ts"
import { IMPORT_LIMITS } from "../limits.ts"
import type { XmlElement } from "../xml/read-xml.ts"

const NUMBER_MAX = 9e12

export class Row {
  readonly element: XmlElement
  /** For findings: "task 12". Set once the record's number is known. */
  place: string | undefined
  taskId: TaskId | undefined
  readonly #book: FindingBook
  readonly #values = new Map<string, string>()

  constructor(element: XmlElement, book: FindingBook, place?: string, taskId?: TaskId) {
    this.element = element
    this.#book = book
    this.place = place
    this.taskId = taskId
    for (const child of element.children) {
      if (child.children.length === 0 && !this.#values.has(child.name)) this.#values.set(child.name, child.text)
    }
  }

  has(name: string): boolean {
    return this.#values.has(name)
  }

  /** The text as it stands, "" when absent. */
  text(name: string): string {
    return this.#values.get(name) ?? ""
  }

  flag(name: string, fallback: boolean): boolean {
    const text = this.#values.get(name)?.trim()
    if (text === undefined || text === "") return fallback
    if (text === "1" || text === "true") return true
    if (text === "0" || text === "false") return false
    this.#unreadable(name)
    return fallback
  }

  decimal(name: string, fallback: number): number {
    const text = this.#values.get(name)?.trim()
    if (text === undefined || text === "") return fallback
    const value = /^[-+]?(?:\d{1,18}(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d{1,2})?$/.test(text) ? Number(text) : Number.NaN
    if (Math.abs(value) <= NUMBER_MAX) return value
    this.#unreadable(name)
    return fallback
  }

  integer(name: string, fallback: number): number {
    const value = this.decimal(name, fallback)
    return Number.isInteger(value) ? value : Math.round(value)
  }

  /** One of the numbers 0…n-1 of a table of codes. */
  code<T>(name: string, table: readonly T[], fallback: T): T {
    if (!this.#values.has(name)) return fallback
    const value = table[this.decimal(name, -1)]
    if (value !== undefined) return value
    this.#unreadable(name)
    return fallback
  }

  instant(name: string): Instant | null {
    const text = this.#values.get(name)
    if (text === undefined || text === "" || text === "NA") return null
    const instant = parseInstant(text)
    if (instant === null) this.#unreadable(name)
    return instant
  }

  duration(name: string): Ticks | null {
    const text = this.#values.get(name)
    if (text === undefined || text === "") return null
    const ticks = parseDuration(text)
    if (ticks === null) this.#unreadable(name)
    return ticks
  }

  /** A length of time that a plan can hold: not negative, at most a hundred years. */
  span(name: string): Ticks | null {
    return this.#within(name, this.duration(name), DURATION_MAX)
  }

  /** Effort; 0 where nothing is said. */
  work(name: string): Ticks {
    return this.#within(name, this.duration(name), IMPORT_LIMITS.work) ?? 0
  }

  /** A delay in tenths of a minute. */
  delay(name: string): Ticks {
    return this.#within(name, this.tenths(name), DURATION_MAX) ?? 0
  }

  /** 1 = full time; in basis points. */
  units(name: string): BasisPoints {
    return this.#within(name, Math.round(this.decimal(name, 1) * 10_000), IMPORT_LIMITS.units) ?? 10_000
  }

  /** The number of a record; -1 where there is none or it is out of range. */
  number(name: string): number {
    const value = this.integer(name, -1)
    return value >= 0 && value <= IMPORT_LIMITS.number ? value : -1
  }

  #within(name: string, value: number | null, high: number): number | null {
    if (value === null || (value >= 0 && value <= high)) return value
    this.#unreadable(name)
    return null
  }

  /** Tenths of a minute, as lags, delays and slack are written. */
  tenths(name: string): Ticks {
    const value = this.integer(name, 0)
    if (Math.abs(value) <= DURATION_MAX) return value
    this.#unreadable(name)
    return 0
  }

  /** Children of that name. */
  list(name: string): readonly XmlElement[] {
    return this.element.children.filter((child) => child.name === name)
  }

  /** Grandchildren: the `inner` elements of the first child called `outer`. */
  nested(outer: string, inner: string): readonly XmlElement[] {
    const holder = this.element.children.find((child) => child.name === outer)
    return holder === undefined ? [] : holder.children.filter((child) => child.name === inner)
  }

  #unreadable(name: string): void {
    this.#book.add(
      "value.unreadable", "lost", `${this.element.name}.${name}`,
      "The value cannot be read or lies outside what a plan can hold (years 1900 to 2399); the default was taken.", this.place, this.taskId,
    )
  }
}

/** "2024-01-31T08:00:00"; null for anything else or years outside 1900 to 2399. Read by position: a file holds hundreds of thousands. */
export function parseInstant(text: string): Instant | null {
  const trimmed = text.trim()
  const match = trimmed.length >= 10 && trimmed.length <= 35 && trimmed[4] === "-" && trimmed[7] === "-"
  if (!match) return null
  const year = digits(trimmed, 0, 4)
  const month = digits(trimmed, 5, 7)
  const day = digits(trimmed, 8, 10)
  if (!isCivilDate(year, month, day)) return null
  if (trimmed.length === 10) return withinPlans(instantOf(year, month, day))
  if (trimmed[10] !== "T" || trimmed[13] !== ":") return null
  const hour = digits(trimmed, 11, 13)
  const minute = digits(trimmed, 14, 16)
  const second = trimmed[16] === ":" ? digits(trimmed, 17, 19) : 0
  if (hour < 0 || minute < 0 || second < 0 || hour > 24 || minute > 59 || second > 59 || (hour === 24 && minute + second > 0)) return null
  return withinPlans(instantOf(year, month, day, hour * 60 + minute) + Math.round(second / 6))
}

function withinPlans(instant: Instant): Instant | null {
  return instant >= FIRST_INSTANT && instant <= LAST_INSTANT ? instant : null
}

function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48
    if (!(digit >= 0 && digit <= 9)) return -1
    value = value * 10 + digit
  }
  return value
}

/** "PT8H0M0S", also with days and fractions; null for anything else, for years and months, and for lengths beyond the calendar. */
export function parseDuration(text: string): Ticks | null {
  const match = /^(-)?P(?:(\d{1,9})D)?(?:T(?:(\d{1,9}(?:\.\d{1,9})?)H)?(?:(\d{1,9}(?:\.\d{1,9})?)M)?(?:(\d{1,9}(?:\.\d{1,9})?)S)?)?$/.exec(text.trim())
  if (match === null) return null
  const seconds = Number(match[2] ?? 0) * 86_400 + Number(match[3] ?? 0) * 3_600 + Number(match[4] ?? 0) * 60 + Number(match[5] ?? 0)
  const ticks = Math.round(seconds / 6)
  if (ticks > IMPORT_LIMITS.work) return null
  return match[1] === undefined || ticks === 0 ? ticks : -ticks
}

/** "08:00:00" as ticks since midnight. */
export function parseTimeOfDay(text: string): Ticks | null {
  const match = /^(?:[^T]*T)?(\d{2}):(\d{2})(?::(\d{2}))?/.exec(text.trim())
  if (match === null) return null
  const ticks = Number(match[1]) * 600 + Number(match[2]) * 10 + Math.round(Number(match[3] ?? 0) / 6)
  return ticks <= 14_400 ? ticks : null
}
