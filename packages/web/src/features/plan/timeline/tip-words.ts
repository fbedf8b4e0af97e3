// The words of the note beside the pointer.

import type { TaskId } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import { formatInstant } from "../../../i18n/format-date.ts"
import { formatPercent } from "../../../i18n/format-number.ts"
import { durationText, resourcesText } from "../columns/cell-text.ts"
import { cellContext } from "../grid/cell-context.ts"
import { assignmentsOf } from "../rows/plan-index.ts"
import type { PlanDesk } from "../view/plan-desk.ts"
import type { Point, Pointed } from "./gestures.ts"
import type { Tip } from "./timeline-tip.tsx"

export function tipFor(desk: PlanDesk, pointed: Pointed, at: Point): Tip | null {
  if (pointed.kind === "row") return null
  const place = { ...at, problem: false }
  const { plan } = desk.now
  if (pointed.kind === "link") {
    const link = plan.link.get(pointed.linkId)
    if (link === undefined) return null
    const names = { from: plan.task.get(link.predecessorId)?.name ?? "", to: plan.task.get(link.successorId)?.name ?? "" }
    return { ...place, title: t(`plan.link.${link.kind}`), lines: [`${names.from} → ${names.to}`] }
  }
  return { ...place, title: pointed.placed.task.name, lines: linesOf(desk, pointed.placed.task.id) }
}

/** While dragging: the dates as they will be, or why they cannot be so. */
export function dragTip(desk: PlanDesk, taskId: TaskId, at: Point, problem: string | null): Tip {
  const { plan, schedule, settled } = desk.now
  const lines = problem === null ? [...linesOf(desk, taskId), projectFinish(schedule.finish, settled.schedule.finish)].filter((line) => line !== "") : [problem]
  return { ...at, title: plan.task.get(taskId)?.name ?? "", lines, problem: problem !== null }
}

function linesOf(desk: PlanDesk, taskId: TaskId): readonly string[] {
  const context = cellContext(desk, taskId)
  if (context === null) return []
  const { dates, plan } = context
  const style = desk.view.state().pxPerDay >= 72 ? "dateTime" : "date"
  const people = resourcesText(plan, assignmentsOf(plan, taskId), desk.language)
  return [
    dates.start === dates.finish ? formatInstant(dates.start, style) : `${formatInstant(dates.start, style)} – ${formatInstant(dates.finish, style)}`,
    [durationText(context, dates.duration), dates.percentComplete > 0 ? formatPercent(dates.percentComplete / 100) : "", dates.critical ? t("plan.tip.critical") : ""].filter((part) => part !== "").join(" · "),
    people,
    simulatedLine(desk, taskId),
  ].filter((line) => line !== "")
}

function simulatedLine(desk: PlanDesk, taskId: TaskId): string {
  const { whiskers, options } = desk.view.state()
  const whisker = options.whiskers ? whiskers?.of.get(taskId) : undefined
  return whisker === undefined ? "" : t("plan.tip.simulated", { p50: formatInstant(whisker.p50, "date"), p80: formatInstant(whisker.p80, "date") })
}

function projectFinish(after: number, before: number): string {
  if (after === before) return ""
  return t("plan.tip.finish", { before: formatInstant(before, "date"), after: formatInstant(after, "date") })
}
