// Which day is it? Converts between day numbers (days since 2000-01-01) and year, month, day of the Gregorian calendar.
import { divFloor, modFloor } from "../arith.ts"
import type { DayNumber } from "../units.ts"

export interface CivilDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

/** Days from 0000-03-01, where the 400-year cycle of the arithmetic begins, to 2000-01-01. */
const DAYS_BEFORE_2000 = 730_425
const DAYS_PER_ERA = 146_097

/** Years are counted from March, so that the leap day is the last one of its year. */
export function dayNumberOf(year: number, month: number, day: number): DayNumber {
  const marchYear = month > 2 ? year : year - 1
  const era = divFloor(marchYear, 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = divFloor(153 * (month > 2 ? month - 3 : month + 9) + 2, 5) + day - 1
  const dayOfEra = yearOfEra * 365 + divFloor(yearOfEra, 4) - divFloor(yearOfEra, 100) + dayOfYear
  return era * DAYS_PER_ERA + dayOfEra - DAYS_BEFORE_2000
}

export function civilDateOf(dayNumber: DayNumber): CivilDate {
  const shifted = dayNumber + DAYS_BEFORE_2000
  const era = divFloor(shifted, DAYS_PER_ERA)
  const dayOfEra = shifted - era * DAYS_PER_ERA
  const leapDays = divFloor(dayOfEra, 1460) - divFloor(dayOfEra, 36_524) + divFloor(dayOfEra, 146_096)
  const yearOfEra = divFloor(dayOfEra - leapDays, 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + divFloor(yearOfEra, 4) - divFloor(yearOfEra, 100))
  const marchMonth = divFloor(5 * dayOfYear + 2, 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - divFloor(153 * marchMonth + 2, 5) + 1,
  }
}

/** 0 = Sunday. 2000-01-01 was a Saturday. */
export const weekdayOf = (dayNumber: DayNumber): number => modFloor(dayNumber + 6, 7)

export const daysInMonth = (year: number, month: number): number =>
  dayNumberOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayNumberOf(year, month, 1)
