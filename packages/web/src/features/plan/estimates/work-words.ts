// Working time in ticks as days of the plan.

import type { PlanSettings } from "@throughline/plan"
import { formatDuration } from "../../../i18n/format-number.ts"

const TICKS_PER_MINUTE = 10

export function workWords(ticks: number, { minutesPerDay }: Pick<PlanSettings, "minutesPerDay">): string {
  return formatDuration(ticks / TICKS_PER_MINUTE, { minutesPerDay })
}
