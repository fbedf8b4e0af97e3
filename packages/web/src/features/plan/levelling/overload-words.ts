// How much is booked beyond what people have, in a sentence.

import type { OverloadSum, Plan, TaskId } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import { formatDuration } from "../../../i18n/format-number.ts"

const NAMED_MAX = 5

export function overloadWords({ work, resources, tasks }: OverloadSum, plan: Plan): string {
  return work === 0 ? t("plan.level.overload.none") : t("plan.level.overload", { work: workWords(work, plan), resources, tasks })
}

/** The most booked first, with how much. */
export function peopleWords({ people }: OverloadSum, plan: Plan): string {
  return listWords(people.map(({ resourceId, work }) => `${plan.resource.get(resourceId)?.name ?? ""} (${workWords(work, plan)})`))
}

export function unplacedWords(taskIds: readonly TaskId[], plan: Plan): string {
  return listWords(taskIds.map((id) => plan.task.get(id)?.name || t("plan.unnamed")))
}

function listWords(names: readonly string[]): string {
  const more = names.length > NAMED_MAX ? [t("plan.level.because.more", { count: names.length - NAMED_MAX })] : []
  return [...names.slice(0, NAMED_MAX), ...more].join(", ")
}

export function workWords(ticks: number, { settings }: Plan): string {
  return formatDuration(ticks / 10, { minutesPerDay: settings.minutesPerDay })
}
