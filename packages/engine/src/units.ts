// The units of the engine: what a number means. All are integers; nothing here is a float.

/**
 * A civil point in time: tenths of a minute since 2000-01-01T00:00, without a zone.
 * Microsoft Project keeps the same grain. A signed 32-bit value reaches from the year 1591 to 2408.
 */
export type Instant = number

/** A length of time in tenths of a minute; its context says whether it is working time or elapsed time. */
export type Ticks = number

/** A civil day: days since 2000-01-01. */
export type DayNumber = number

/** Hundredths of a percent: 10000 = 100 %. Used for units, percent complete and percent lag. */
export type BasisPoints = number

/** Money in the smallest unit of its currency (cents for EUR). */
export type Minor = number

export const TICKS_PER_MINUTE = 10
export const TICKS_PER_HOUR = 600
export const TICKS_PER_DAY = 14_400

/** First and last instant that a plan may contain: years 1900 to 2399. */
export const FIRST_INSTANT: Instant = -525_945_600
export const LAST_INSTANT: Instant = 2_103_796_800
