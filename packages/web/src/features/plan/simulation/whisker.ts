// The whisker under a bar: from the date that half of the simulated runs keep to the one that four of five keep.

import type { Instant } from "@throughline/engine"
import type { TaskId } from "@throughline/plan"
import type { Bar } from "../timeline/bar-geometry.ts"
import type { TimelineColors } from "../timeline/colors.ts"
import type { Painter } from "../timeline/painter.ts"
import { drawnFinish } from "../timeline/time-scale.ts"
import type { TimeScale } from "../timeline/time-scale.ts"

export interface Whisker {
  readonly p50: Instant
  readonly p80: Instant
}

export interface Whiskers {
  readonly of: ReadonlyMap<TaskId, Whisker>
  /** The plan has changed since: drawn broken. */
  readonly old: boolean
}

const BELOW = 4

export function drawWhisker(painter: Painter, scale: TimeScale, bar: Bar, { p50, p80 }: Whisker, old: boolean, colors: TimelineColors): void {
  const y = Math.round(bar.y + bar.height + BELOW) - 0.5
  const x50 = drawnFinish(scale, p50)
  const x80 = drawnFinish(scale, p80)
  const stroke = { color: colors.ink, width: 1.5, ...(old ? { dash: [2, 2] } : {}) }
  painter.polyline([x50, y, x80, y], stroke)
  painter.polyline([x50, y - 2, x50, y + 2], { color: colors.ink, width: 2 })
  painter.polyline([x80, y - 4, x80, y + 4], { color: colors.ink, width: 2 })
}
