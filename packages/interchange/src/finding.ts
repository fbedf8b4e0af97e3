// What an import or export could not carry, or had to change, in words for the person who started it.
// Equal findings are counted, with a few places named, so that a file with 10,000 custom fields gives one line.

import type { TaskId } from "@throughline/plan"

export interface Finding {
  /** Stable code for programs and translations, e.g. "field.notCarried". */
  readonly code: FindingCode
  /** lost: in the file, not in the plan · changed: taken over in another form · suspicious: taken over, but look at it. */
  readonly weight: "lost" | "changed" | "suspicious"
  /** What it is about: a field ("Task.Text1"), an element, or a name. */
  readonly subject: string
  readonly count: number
  /** One plain sentence. */
  readonly reason: string
  /** The first places, e.g. "task 12", "resource 3", "row 7". */
  readonly places: readonly string[]
  /** The first tasks concerned, to jump to. */
  readonly taskIds: readonly TaskId[]
}

export type FindingCode =
  | "field.notCarried" | "field.unknown" | "field.repeated" | "value.unreadable" | "value.outOfRange" | "value.rounded" | "text.shortened"
  | "number.duplicate" | "number.missing" | "outline.inconsistent" | "link.unknownTask" | "link.duplicate" | "link.toSelf" | "link.crossProject" | "link.cycle"
  | "calendar.unknown" | "calendar.cycle" | "calendar.exceptionNotCarried" | "calendar.shiftsRepaired"
  | "resource.unknown" | "resource.budget" | "assignment.unknownTask" | "assignment.duplicate" | "assignment.timephased" | "assignment.fixedMaterial"
  | "recurrence.ruleNotInFile" | "hyperlink.notSafe" | "task.manualText" | "baseline.interim"
  | "date.ambiguous" | "date.computed" | "number.ambiguous" | "row.skipped" | "column.unknown"

const PLACES_SHOWN = 5
/** A hostile file has a million kinds of unknown elements; nobody reads more lines than this. */
const ENTRIES_MAX = 500

interface Entry {
  readonly code: FindingCode
  readonly weight: Finding["weight"]
  readonly subject: string
  readonly reason: string
  count: number
  readonly places: string[]
  readonly taskIds: TaskId[]
}

/** Collects findings; equal code and subject become one entry with a count. */
export class FindingBook {
  readonly #entries = new Map<string, Entry>()

  add(code: FindingCode, weight: Finding["weight"], subject: string, reason: string, place?: string, taskId?: TaskId, count = 1): void {
    const named = `${code}\u0000${subject}`
    const isFull = this.#entries.size >= ENTRIES_MAX && !this.#entries.has(named)
    const key = isFull ? code : named
    let entry = this.#entries.get(key)
    if (entry === undefined) {
      entry = { code, weight, subject: isFull ? "others" : subject, reason, count: 0, places: [], taskIds: [] }
      this.#entries.set(key, entry)
    }
    entry.count += count
    if (place !== undefined && entry.places.length < PLACES_SHOWN) entry.places.push(place)
    if (taskId !== undefined && entry.taskIds.length < PLACES_SHOWN) entry.taskIds.push(taskId)
  }

  list(): Finding[] {
    return [...this.#entries.values()].map((entry) => ({ ...entry }))
  }
}
