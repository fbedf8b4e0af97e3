// How much is booked beyond what people have, in a sentence.

import type { OverloadSum, Plan } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import { formatDuration } from "../../../i18n/format-number.ts"

export function overloadWords({ work, resources, tasks }: OverloadSum, plan: Plan): string {
  return work === 0 ? t("plan.level.overload.none") : t("plan.level.overload", { work: workWords(work, plan), resources, tasks })
}

export function workWords(ticks: number, { settings }: Plan): string {
  return formatDuration(ticks / 10, { minutesPerDay: settings.minutesPerDay })
}
