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

/** Two lanes of 32 bits, multiplied and mixed for each character: no big numbers, no tables, the same on every machine. */
class Digest {
  #a = 0x9e3779b9
  #b = 0x85ebca6b

  get text(): string {
    return hex(mixed(this.#a ^ Math.imul(this.#b, 0x27d4eb2f))) + hex(mixed(this.#b ^ Math.imul(this.#a, 0x165667b1)))
  }

  add(value: unknown): void {
    if (typeof value !== "object" || value === null) {
      this.#addText(`${typeof value}:${String(value)};`)
    } else if (Array.isArray(value)) {
      this.#addText(`[${value.length}`)
      for (const part of value) this.add(part)
    } else {
      const fields = Object.keys(value).toSorted()
      this.#addText(`{${fields.length}`)
      for (const field of fields) {
        this.#addText(`${field}=`)
        this.add(fieldOf(value, field))
      }
    }
  }

  #addText(text: string): void {
    let [a, b] = [this.#a, this.#b]
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index)
      a = Math.imul(a ^ unit, 0x01000193)
      b = Math.imul(b ^ unit, 0xcc9e2d51)
      b = (b << 13) | (b >>> 19)
    }
    this.#a = a ^ text.length
    this.#b = b ^ text.length
  }
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
