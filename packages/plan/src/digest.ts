// One short text that is equal for equal plans (and schedules), in Node and in every browser: by it a browser and the
// server find out that they computed the same. Sixteen hexadecimal digits; it detects mistakes, it is no signature.

import type { Plan } from "./document.ts"
import { fieldOf } from "./same-value.ts"
import type { PlanSchedule } from "./schedule.ts"

/** Independent of the order in which entities and fields were written. */
export function digestOfPlan(plan: Plan): string {
  const digest = new Digest()
  digest.add(plan.settings)
  for (const entities of [plan.task, plan.link, plan.calendar, plan.resource, plan.assignment, plan.baseline]) addById(digest, entities)
  return digest.text
}

export function digestOfSchedule(schedule: PlanSchedule): string {
  const digest = new Digest()
  digest.add([schedule.start, schedule.finish, schedule.order, schedule.findings])
  addById(digest, schedule.task)
  return digest.text
}

/** Of any plain value: numbers, texts, lists and records. */
export function digestOf(value: unknown): string {
  const digest = new Digest()
  digest.add(value)
  return digest.text
}

function addById(digest: Digest, entities: ReadonlyMap<string, unknown>): void {
  digest.add(entities.size)
  for (const id of [...entities.keys()].toSorted()) {
    digest.add(id)
    digest.add(entities.get(id))
  }
}

/** Said before each part, so that 1 and "1", [] and {}, ["a", "b"] and ["ab"] are told apart. */
const TAG = { number: 1, text: 2, list: 3, record: 4, other: 5 } as const

/** The fields of records of one kind, sorted; the hash of each name stands for the name. */
interface Layout {
  readonly fields: readonly string[]
  readonly sorted: readonly { readonly field: string; readonly hash: number }[]
}

/** Two lanes of 32 bits, multiplied and mixed for each part: no big numbers, no tables, the same on every machine. */
class Digest {
  #a = 0x9e3779b9
  #b = 0x85ebca6b
  /** Layouts by their number of fields: entities of one kind come one after the other and share theirs. */
  readonly #layouts = new Map<number, Layout>()

  get text(): string {
    return hex(mixed(this.#a ^ Math.imul(this.#b, 0x27d4eb2f))) + hex(mixed(this.#b ^ Math.imul(this.#a, 0x165667b1)))
  }

  add(value: unknown): void {
    if (typeof value === "number" && Number.isSafeInteger(value)) {
      this.#word(TAG.number)
      this.#word(value | 0)
      this.#word(Math.floor(value / 0x1_0000_0000))
    } else if (typeof value === "string") {
      this.#word(TAG.text)
      this.#characters(value)
    } else if (typeof value !== "object" || value === null) {
      this.#word(TAG.other)
      this.#characters(String(value))
    } else if (Array.isArray(value)) {
      this.#word(TAG.list)
      this.#word(value.length)
      for (const part of value) this.add(part)
    } else {
      this.#record(value)
    }
  }

  #record(value: object): void {
    const { sorted } = this.#layoutOf(Object.keys(value))
    this.#word(TAG.record)
    this.#word(sorted.length)
    for (const { field, hash } of sorted) {
      this.#word(hash)
      this.add(fieldOf(value, field))
    }
  }

  #layoutOf(fields: readonly string[]): Layout {
    const known = this.#layouts.get(fields.length)
    if (known !== undefined && known.fields.every((field, index) => field === fields[index])) return known
    const layout = { fields, sorted: fields.toSorted().map((field) => ({ field, hash: hashOf(field) })) }
    this.#layouts.set(fields.length, layout)
    return layout
  }

  #characters(text: string): void {
    for (let index = 0; index < text.length; index += 1) this.#word(text.charCodeAt(index))
    this.#word(text.length)
  }

  #word(word: number): void {
    const a = Math.imul(this.#a ^ word, 0x01000193)
    this.#a = a ^ (a >>> 15)
    const b = Math.imul(this.#b ^ word, 0xcc9e2d51)
    this.#b = (b << 13) | (b >>> 19)
  }
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return mixed(hash)
}

function mixed(lane: number): number {
  let value = lane ^ (lane >>> 16)
  value = Math.imul(value, 0x7feb352d)
  value ^= value >>> 15
  value = Math.imul(value, 0x846ca68b)
  return (value ^ (value >>> 16)) >>> 0
}

function hex(lane: number): string {
  return lane.toString(16).padStart(8, "0")
}
