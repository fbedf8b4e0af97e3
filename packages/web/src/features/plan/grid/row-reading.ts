// The timeline's bar in words, for those who cannot see it: what a screen reader adds to a row.

import { formatDuration } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import { formatInstant } from "../../../i18n/format-date.ts"
import { formatPercent } from "../../../i18n/format-number.ts"
import type { CellContext } from "../columns/cell-text.ts"
import { predecessorsOf } from "../rows/plan-index.ts"

export function rowReading(context: CellContext): string {
  const { task, dates, plan, language } = context
  const milestone = task.milestone || dates.start === dates.finish
  const sentences = [
    milestone && !context.summary ? t("plan.reading.milestone", { date: formatInstant(dates.finish, "date") }) : t("plan.reading.span", { start: formatInstant(dates.start, "date"), finish: formatInstant(dates.finish, "date") }),
    dates.percentComplete === 0 ? "" : t("plan.reading.done", { percent: formatPercent(dates.percentComplete / 100) }),
    slackWords(context, formatDuration({ ticks: Math.abs(dates.totalSlack), unit: "d", elapsed: false, estimated: false }, plan.settings, { language, decimalsMax: 1 })),
    dates.missesDeadline ? t("plan.reading.missesDeadline", { date: formatInstant(task.deadline, "date") }) : "",
    driverWords(context),
  ]
  return sentences.filter((sentence) => sentence !== "").join(" ")
}

function slackWords({ dates }: CellContext, slack: string): string {
  if (dates.percentComplete >= 10_000) return ""
  if (dates.critical) return t("plan.reading.critical")
  return dates.totalSlack > 0 ? t("plan.reading.slack", { slack }) : ""
}

/** The links that lead here; which of them drives is told by "Why is this date here?". */
function driverWords({ plan, task }: CellContext): string {
  const names = predecessorsOf(plan, task.id).slice(0, 3).map((link) => plan.task.get(link.predecessorId)?.name ?? "")
  return names.length === 0 ? "" : t("plan.reading.after", { names: names.join(", ") })
}
