// Columns of booked time against the line of what there is. 100 % is at two thirds of the height, so that overload has room.

import type { ResourceLoad } from "@throughline/plan"
import { formatPercent } from "../../../i18n/format-number.ts"
import type { TimelineColors } from "../timeline/colors.ts"
import type { Painter } from "../timeline/painter.ts"
import type { TimelineView } from "../timeline/scene.ts"
import { xOf } from "../timeline/time-scale.ts"

const TOP = 8
const FULL_SHARE = 0.6

export function drawHistogram(painter: Painter, loads: readonly ResourceLoad[], view: TimelineView, height: number, colors: TimelineColors): void {
  painter.rect(0, 0, view.width, height, colors.sheet)
  const full = loads.reduce((most, load) => Math.max(most, load.capacity), 0)
  if (full === 0) return
  const most = loads.reduce((highest, load) => Math.max(highest, load.booked), 0)
  const unit = Math.min(FULL_SHARE, (FULL_SHARE * full * 1.5) / Math.max(most, full)) * (height - TOP)
  const yOf = (work: number): number => height - (work / full) * unit
  for (const load of loads) {
    const x0 = xOf(view.scale, load.from)
    const x1 = xOf(view.scale, load.to)
    if (x1 < 0 || x0 > view.width) continue
    drawLoad(painter, load, x0 + 0.5, Math.max(1, x1 - x0 - 1), yOf, height, colors)
  }
  const line = Math.round(yOf(full)) + 0.5
  painter.polyline([0, line, view.width, line], { color: colors.inkSoft, width: 1, dash: [4, 3] })
  painter.text(4, line - 8, formatPercent(100), { color: colors.inkSoft, size: 11 })
}

function drawLoad(painter: Painter, load: ResourceLoad, x: number, width: number, yOf: (work: number) => number, height: number, colors: TimelineColors): void {
  const within = Math.min(load.booked, load.capacity)
  const y = yOf(within)
  if (within > 0) painter.rect(x, y, width, height - y, colors.bar)
  if (load.capacity > 0) painter.polyline([x, yOf(load.capacity), x + width, yOf(load.capacity)], { color: colors.ink, width: 1.5 })
  if (load.booked <= load.capacity) return
  const top = Math.max(2, yOf(load.booked))
  painter.rect(x, top, width, y - top, colors.critical)
  painter.stripes(x, top, width, y - top, colors.criticalProgress)
  painter.frame(x + 0.5, top + 0.5, Math.max(1, width - 1), Math.max(1, y - top - 1), { color: colors.overload, width: 1 })
}
