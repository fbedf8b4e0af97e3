// How much is booked beyond what people have, in a sentence.

import type { OverloadSum, Plan } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import { formatDuration } from "../../../i18n/format-number.ts"

const NAMED_MAX = 5

export function overloadWords({ work, resources, tasks }: OverloadSum, plan: Plan): string {
  return work === 0 ? t("plan.level.overload.none") : t("plan.level.overload", { work: workWords(work, plan), resources, tasks })
}

/** The most booked first, with how much. */
export function peopleWords({ people }: OverloadSum, plan: Plan): string {
  const named = people.slice(0, NAMED_MAX).map(({ resourceId, work }) => `${plan.resource.get(resourceId)?.name ?? ""} (${workWords(work, plan)})`)
  return (people.length > NAMED_MAX ? [...named, t("plan.level.because.more", { count: people.length - NAMED_MAX })] : named).join(", ")
}

export function workWords(ticks: number, { settings }: Plan): string {
  return formatDuration(ticks / 10, { minutesPerDay: settings.minutesPerDay })
}
