// The two lines of units above the timeline.

import type { TimelineColors } from "./colors.ts"
import type { Painter } from "./painter.ts"
import type { TimelineView } from "./scene.ts"
import { instantAt, xOf } from "./time-scale.ts"
import { tierCells, tiersAt } from "./time-tiers.ts"
import type { TierCell } from "./time-tiers.ts"

export const HEAD_HEIGHT = 44
const LINE = HEAD_HEIGHT / 2

/** Words for a cell: `wide` says how many pixels there are. */
export type TierLabel = (cell: TierCell, wide: number) => string

export function drawHead(painter: Painter, view: TimelineView, colors: TimelineColors, weekStartsOn: number, label: TierLabel): void {
  painter.rect(0, 0, view.width, HEAD_HEIGHT, colors.sunk)
  const from = instantAt(view.scale, 0)
  const to = instantAt(view.scale, view.width)
  const { upper, lower } = tiersAt(view.scale.pxPerDay)
  for (const cell of tierCells(upper, from, to, weekStartsOn)) {
    const x0 = xOf(view.scale, cell.from)
    const x1 = xOf(view.scale, cell.to)
    // The label of a cell that began outside the view stays in sight until its cell ends.
    const left = Math.max(x0, 0)
    painter.polyline([Math.round(x0) + 0.5, 0, Math.round(x0) + 0.5, HEAD_HEIGHT], { color: colors.ruleStrong, width: 1 })
    painter.text(left + 6, LINE / 2 + 1, label(cell, x1 - left - 10), { color: colors.ink, size: 12, bold: true, widthMax: Math.max(0, x1 - left - 10) })
  }
  for (const cell of tierCells(lower, from, to, weekStartsOn)) {
    const x0 = xOf(view.scale, cell.from)
    const x1 = xOf(view.scale, cell.to)
    painter.polyline([Math.round(x0) + 0.5, LINE, Math.round(x0) + 0.5, HEAD_HEIGHT], { color: colors.rule, width: 1 })
    painter.text((x0 + x1) / 2, LINE + LINE / 2, label(cell, x1 - x0 - 4), { color: colors.inkSoft, size: 11, align: "center", widthMax: Math.max(0, x1 - x0 - 2) })
  }
  painter.polyline([0, LINE + 0.5, view.width, LINE + 0.5], { color: colors.rule, width: 1 })
  painter.polyline([0, HEAD_HEIGHT - 0.5, view.width, HEAD_HEIGHT - 0.5], { color: colors.ruleStrong, width: 1 })
}
