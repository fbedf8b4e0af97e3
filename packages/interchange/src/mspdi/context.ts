// What all parts of a reading share: findings, ids, money, and what has been read so far.

import type { Calendar, CalendarId, Resource, Task } from "@throughline/plan"
import type { FindingBook } from "../finding.ts"
import type { IdSource } from "./ids.ts"
import type { Money } from "./money.ts"

export interface ReadContext {
  readonly book: FindingBook
  readonly ids: IdSource
  readonly money: Money
  /** By the number in the file. */
  readonly calendars: ReadonlyMap<number, Calendar>
  readonly resources: ReadonlyMap<number, Resource>
  readonly tasks: ReadonlyMap<number, Task>
}

/** A calendar number in a file: -1 and absence mean none. */
export function calendarIdOf(context: Pick<ReadContext, "book" | "calendars">, number: number, place: string): CalendarId | null {
  if (number < 0) return null
  const calendar = context.calendars.get(number)
  if (calendar !== undefined) return calendar.id
  context.book.add("calendar.unknown", "lost", "CalendarUID", "The file refers to a calendar that it does not contain; the project's calendar is used.", place)
  return null
}
