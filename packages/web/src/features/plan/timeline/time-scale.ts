// Where does an instant stand on the timeline, in pixels, and which instant is under a pixel? The scale is linear in
// civil time; zoom is continuous from hours to years. Everything that draws or hits uses these functions, nothing else.

import { TICKS_PER_DAY } from "@throughline/engine"
import type { Instant, Ticks } from "@throughline/engine"

export interface TimeScale {
  /** The instant at x = 0; midnight of a day. */
  readonly origin: Instant
  /** The last instant that can be scrolled to. */
  readonly end: Instant
  readonly pxPerDay: number
}

/** Ten years on a screen of 1,100 pixels, and forty pixels to the hour. */
export const PX_PER_DAY_MIN = 0.3
export const PX_PER_DAY_MAX = 960
/** Above this width of a day, bars show the time of day; below, whole days (a day of 08:00 to 17:00 fills its column). */
export const PX_PER_DAY_EXACT = 72

export function xOf(scale: TimeScale, at: Instant): number {
  return ((at - scale.origin) / TICKS_PER_DAY) * scale.pxPerDay
}

export function instantAt(scale: TimeScale, x: number): Instant {
  return scale.origin + Math.round((x / scale.pxPerDay) * TICKS_PER_DAY)
}

export function widthOf(scale: TimeScale): number {
  return xOf(scale, scale.end)
}

export function clampZoom(pxPerDay: number): number {
  return Math.min(PX_PER_DAY_MAX, Math.max(PX_PER_DAY_MIN, pxPerDay))
}

/** The scale that shows from…to in `width` pixels with a little air on both sides. */
export function fitScale(from: Instant, to: Instant, width: number): number {
  const days = Math.max(1, (to - from) / TICKS_PER_DAY)
  return clampZoom((width * 0.94) / days)
}

/**
 * A scale around a plan: air before its start and after its finish, so that bars can be dragged beyond both. The
 * origin stays on a midnight and moves in steps, so that one more day in the plan does not shift the picture.
 */
export function scaleAround(from: Instant, to: Instant, pxPerDay: number, viewportWidth: number): TimeScale {
  const air = Math.max(14, Math.ceil((viewportWidth * 0.5) / pxPerDay)) * TICKS_PER_DAY
  const step = 7 * TICKS_PER_DAY
  const origin = Math.floor((from - air) / step) * step
  const end = Math.max(Math.ceil((to + air) / step) * step, origin + Math.ceil((viewportWidth / pxPerDay) * TICKS_PER_DAY))
  return { origin, end, pxPerDay }
}

/** Start of a bar as drawn: the beginning of its day where days are narrow. */
export function drawnStart(scale: TimeScale, at: Instant): number {
  return xOf(scale, scale.pxPerDay >= PX_PER_DAY_EXACT ? at : dayFloor(at))
}

/** Finish of a bar as drawn: the end of its day where days are narrow. A finish at midnight belongs to the day before. */
export function drawnFinish(scale: TimeScale, at: Instant): number {
  return xOf(scale, scale.pxPerDay >= PX_PER_DAY_EXACT ? at : dayCeil(at))
}

/** A point in time as drawn, so that a milestone at 17:00 stands at the end of the bar that it follows. */
export function drawnPoint(scale: TimeScale, at: Instant): number {
  if (scale.pxPerDay >= PX_PER_DAY_EXACT) return xOf(scale, at)
  const time = at - dayFloor(at)
  return xOf(scale, time * 2 >= TICKS_PER_DAY ? dayCeil(at) : dayFloor(at))
}

/** The step to which a dragged date snaps: a quarter of an hour, an hour or a day, by what a pixel is worth. */
export function snapStep(pxPerDay: number): Ticks {
  if (pxPerDay >= 480) return 150
  if (pxPerDay >= PX_PER_DAY_EXACT * 2) return 600
  return TICKS_PER_DAY
}

function dayFloor(at: Instant): Instant {
  return Math.floor(at / TICKS_PER_DAY) * TICKS_PER_DAY
}

function dayCeil(at: Instant): Instant {
  return Math.ceil(at / TICKS_PER_DAY) * TICKS_PER_DAY
}
