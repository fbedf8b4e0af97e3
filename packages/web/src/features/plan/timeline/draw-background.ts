// Behind the bars: time in which nobody works, lines between units, today and the status date.

import { TICKS_PER_DAY } from "@throughline/engine"
import type { Instant } from "@throughline/engine"
import { dayOf } from "@throughline/plan"
import type { TimelineColors } from "./colors.ts"
import type { Painter } from "./painter.ts"
import type { TimelineScene, TimelineView } from "./scene.ts"
import { instantAt, PX_PER_DAY_EXACT, xOf } from "./time-scale.ts"
import { tierCells, tiersAt } from "./time-tiers.ts"

/** Below this width of a day, shading of week-ends would be noise. */
const SHADE_FROM = 3

export function drawBackground(painter: Painter, scene: TimelineScene, view: TimelineView, colors: TimelineColors): void {
  const from = instantAt(view.scale, 0)
  const to = instantAt(view.scale, view.width)
  painter.rect(0, 0, view.width, view.height, colors.sheet)
  if (view.scale.pxPerDay >= SHADE_FROM) shadeIdleTime(painter, scene, view, colors, from, to)
  const { upper } = tiersAt(view.scale.pxPerDay)
  for (const cell of tierCells(upper, from, to, scene.plan.settings.weekStartsOn)) {
    const x = Math.round(xOf(view.scale, cell.from)) + 0.5
    painter.polyline([x, 0, x, view.height], { color: colors.rule, width: 1 })
  }
}

/** Idle stretches are the gaps between working ones; where days are narrow only whole idle days are shaded. */
function shadeIdleTime(painter: Painter, scene: TimelineScene, view: TimelineView, colors: TimelineColors, from: Instant, to: Instant): void {
  const shade = (start: Instant, end: Instant): void => {
    const x0 = Math.round(xOf(view.scale, start))
    painter.rect(x0, 0, Math.round(xOf(view.scale, end)) - x0, view.height, colors.nonWorking)
  }
  const exact = view.scale.pxPerDay >= PX_PER_DAY_EXACT
  let idleFrom = dayOf(from) * TICKS_PER_DAY
  for (const stretch of scene.working(dayOf(from), dayOf(to))) {
    const start = exact ? stretch.from : Math.floor(stretch.from / TICKS_PER_DAY) * TICKS_PER_DAY
    if (start > idleFrom) shade(idleFrom, start)
    idleFrom = Math.max(idleFrom, exact ? stretch.to : Math.ceil(stretch.to / TICKS_PER_DAY) * TICKS_PER_DAY)
  }
  const end = (dayOf(to) + 1) * TICKS_PER_DAY
  if (idleFrom < end) shade(idleFrom, end)
}

/** Above the bars, so that they are never hidden: today and the status date, told apart by their dashes and flags. */
export function drawDateLines(painter: Painter, scene: TimelineScene, view: TimelineView, colors: TimelineColors): void {
  const line = (at: Instant | null, color: string, dash: readonly number[], flag: boolean): void => {
    if (at === null) return
    const x = Math.round(xOf(view.scale, at)) + 0.5
    if (x < 0 || x > view.width) return
    painter.polyline([x, 0, x, view.height], { color, width: 1.5, dash })
    painter.polygon(flag ? [x, 0, x + 9, 4, x, 8] : [x - 5, 0, x + 5, 0, x, 7], color)
  }
  line(scene.plan.settings.statusDate, colors.statusDate, [6, 3], true)
  line(scene.today, colors.today, [2, 3], false)
}
