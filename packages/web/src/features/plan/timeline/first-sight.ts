// What part of a plan is seen first? All of it, as far as its bars can still be told apart; else the part in which the first
// rows have bars: around today where they are at work today.

import { TICKS_PER_DAY } from "@throughline/engine"
import type { Instant } from "@throughline/engine"
import type { PlanDesk } from "../view/plan-desk.ts"
import { fitScale } from "./time-scale.ts"

/** Days stay wide enough to see bars of a day, and a short plan is not blown up. */
const ZOOM_MIN = 3.2
const ZOOM_MAX = 34
const FIRST_ROWS = 40
const TODAY_SHARE = 0.3

export function firstZoom(desk: PlanDesk, width: number): number {
  const { start, finish } = desk.now.settled.schedule
  return Math.min(ZOOM_MAX, Math.max(ZOOM_MIN, fitScale(start, finish, width)))
}

/** An instant, and where in the width of the view it stands. */
export function firstPlace(desk: PlanDesk, width: number): { readonly at: Instant; readonly share: number } {
  const { now, today } = desk
  const { start, finish } = now.settled.schedule
  const bars = firstBars(desk)
  const shown = (width / desk.view.state().pxPerDay) * TICKS_PER_DAY
  const atWork = bars.some((bar) => bar.finish > today - shown * TODAY_SHARE && bar.start < today + shown * (1 - TODAY_SHARE))
  if (atWork && today - start > shown * 0.8) return { at: today, share: TODAY_SHARE }
  return { at: Math.min(finish, ...bars.map((bar) => bar.start)), share: 0.04 }
}

function firstBars(desk: PlanDesk): readonly { readonly start: Instant; readonly finish: Instant }[] {
  const { schedule } = desk.now
  return desk.rows.ids.slice(0, FIRST_ROWS).flatMap((id) => (id === null || schedule.children.has(id) ? [] : (schedule.task.get(id) ?? [])))
}
