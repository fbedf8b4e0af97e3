// What an addition does to its template, in one phrase.

import { t } from "../../../i18n/catalogue.ts"
import { formatDuration } from "../../../i18n/format-number.ts"
import { said } from "../../gates/index.ts"
import type { Addition } from "../learning-query.ts"

const TICKS_PER_MINUTE = 10

export function daysOf(ticks: number, minutesPerDay: number): string {
  return formatDuration(ticks / TICKS_PER_MINUTE, { minutesPerDay })
}

/** The task or gate it is about may be gone; then it is not named. */
export function changeWords({ change, about, minutesPerDay }: Pick<Addition, "change" | "about" | "minutesPerDay">): string {
  switch (change.kind) {
    case "task": return t(about === "" ? "learning.change.taskLoose" : "learning.change.task", { name: change.name, duration: daysOf(change.duration, minutesPerDay), about })
    case "duration": return t(about === "" ? "learning.change.durationLoose" : "learning.change.duration", { duration: daysOf(change.duration, minutesPerDay), about })
    case "risk": return t("learning.change.risk", { title: change.title })
    case "check": return t(about === "" ? "learning.change.checkLoose" : "learning.change.check", { text: change.text, about: said(about) })
  }
}

/** A task that was added, or whose duration was to be corrected, has no place any more. */
export function hasNoPlace({ change, about, removedAt }: Pick<Addition, "change" | "about" | "removedAt">): boolean {
  return removedAt === null && about === "" && change.kind !== "risk"
}
