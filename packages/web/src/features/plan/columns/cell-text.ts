// What stands in a cell, as the reader writes it; and the value by which the column sorts.

import type { BasisPoints, Instant, Minor, Ticks } from "@throughline/engine"
import { formatDuration, formatEstimate, formatPredecessors, formatResources } from "@throughline/plan"
import type { Assignment, Baseline, BaselineTask, Link, Plan, PlanSchedule, ResourceEntry, Task, TaskSchedule } from "@throughline/plan"
import { formatInstant } from "../../../i18n/format-date.ts"
import { formatMoney, formatPercent } from "../../../i18n/format-number.ts"
import { t } from "../../../i18n/catalogue.ts"
import { assignmentsOf, predecessorsOf, successorsOf } from "../rows/plan-index.ts"
import type { ColumnId } from "./column-ids.ts"

export interface CellContext {
  readonly plan: Plan
  readonly schedule: PlanSchedule
  readonly task: Task
  readonly dates: TaskSchedule
  readonly summary: boolean
  readonly baseline: Baseline | null
  readonly language: "en" | "de"
}

export function cellText(column: ColumnId, context: CellContext): string {
  const { plan, task, dates, language } = context
  const kept = context.baseline?.tasks[task.id] ?? null
  switch (column) {
    case "number": return String(task.number)
    case "wbs": return context.schedule.wbs.get(task.id) ?? ""
    case "mode": return t(`plan.mode.${task.mode}`)
    case "name": return task.name
    case "duration": return durationText(context, dates.duration)
    case "estimate": return task.estimate === null || context.summary ? "" : formatEstimate(task.estimate, task, plan.settings, language)
    case "correlationGroup": return task.correlationGroup ?? ""
    case "work": return hours(dates.work, context)
    case "start": return task.placeholder ? "" : formatInstant(dates.start, "short")
    case "finish": return task.placeholder ? "" : formatInstant(dates.finish, "short")
    case "predecessors": return linksText(predecessorsOf(plan, task.id), context)
    case "successors": return linksText(successorsOf(plan, task.id).map((link) => ({ ...link, predecessorId: link.successorId })), context)
    case "resources": return resourcesText(plan, assignmentsOf(plan, task.id), language)
    case "percentComplete": return formatPercent(dates.percentComplete / 100)
    case "cost": return money(dates.cost, plan)
    case "actualCost": return money(dates.actualCost, plan)
    case "remainingCost": return money(dates.remainingCost, plan)
    case "totalSlack": return days(dates.totalSlack, context)
    case "freeSlack": return days(dates.freeSlack, context)
    case "deadline": return formatInstant(task.deadline, "short")
    case "constraint": return t(`plan.constraint.${task.constraint}`)
    case "constraintDate": return formatInstant(task.constraintDate, "short")
    case "actualStart": return formatInstant(task.actualStart, "short")
    case "actualFinish": return formatInstant(task.actualFinish, "short")
    case "actualWork": return hours(dates.actualWork, context)
    case "remainingWork": return hours(dates.remainingWork, context)
    case "lateStart": return formatInstant(dates.lateStart, "short")
    case "lateFinish": return formatInstant(dates.lateFinish, "short")
    case "critical": return t(dates.critical ? "plan.yes" : "plan.no")
    case "state": return t(`plan.state.${task.state}`)
    case "calendar": return task.calendarId === null ? "" : (plan.calendar.get(task.calendarId)?.name ?? "")
    case "priority": return String(task.priority)
    case "type": return t(`plan.type.${task.type}`)
    case "baselineStart":
    case "baselineFinish":
    case "startVariance":
    case "finishVariance":
    case "baselineDuration":
    case "baselineCost": return kept === null ? "" : baselineText(column, kept, context)
  }
}

type BaselineColumn = "baselineStart" | "baselineFinish" | "startVariance" | "finishVariance" | "baselineDuration" | "baselineCost"

function baselineText(column: BaselineColumn, kept: BaselineTask, context: CellContext): string {
  switch (column) {
    case "baselineStart": return formatInstant(kept.start, "short")
    case "baselineFinish": return formatInstant(kept.finish, "short")
    case "baselineDuration": return days(kept.duration, context)
    case "baselineCost": return money(kept.cost, context.plan)
    case "startVariance": return varianceText(kept.start, context.dates.start)
    case "finishVariance": return varianceText(kept.finish, context.dates.finish)
  }
}

/** In calendar days with sign: later is positive. */
function varianceText(kept: Instant | null, now: Instant): string {
  if (kept === null) return ""
  const moved = Math.floor(now / 14_400) - Math.floor(kept / 14_400)
  return moved === 0 ? "0" : `${moved > 0 ? "+" : "−"}${t("plan.days", { count: Math.abs(moved) })}`
}

export function durationText({ plan, task, summary, language }: CellContext, ticks: Ticks): string {
  if (task.placeholder) return ""
  const shown = { ticks, unit: summary ? ("d" as const) : task.durationUnit, elapsed: task.elapsed && !summary, estimated: task.estimated && !summary }
  return formatDuration(shown, plan.settings, { language, decimalsMax: 2 })
}

function days(ticks: Ticks, { plan, language }: CellContext): string {
  const text = formatDuration({ ticks: Math.abs(ticks), unit: "d", elapsed: false, estimated: false }, plan.settings, { language, decimalsMax: 2 })
  return ticks < 0 ? `−${text}` : text
}

function hours(ticks: Ticks, { plan, language }: CellContext): string {
  return formatDuration({ ticks, unit: "h", elapsed: false, estimated: false }, plan.settings, { language, decimalsMax: 1 })
}

function money(minor: Minor, plan: Plan): string {
  return formatMoney(minor, plan.settings.currency, { digits: plan.settings.currencyDigits })
}

function linksText(links: readonly Link[], { plan, language }: CellContext): string {
  return links.length === 0 ? "" : formatPredecessors(links, (id) => plan.task.get(id)?.number ?? 0, plan.settings, language)
}

export function resourcesText(plan: Plan, assignments: readonly Assignment[], language: "en" | "de"): string {
  return assignments.length === 0 ? "" : formatResources(assignments.flatMap((assignment) => entryOf(plan, assignment) ?? []), language)
}

function entryOf(plan: Plan, assignment: Assignment): ResourceEntry | null {
  const resource = assignment.resourceId === null ? undefined : plan.resource.get(assignment.resourceId)
  if (resource === undefined) return null
  return resource.kind === "material" ? { name: resource.name, units: null, amount: amountOf(assignment.units) } : { name: resource.name, units: resource.kind === "cost" ? null : assignment.units, amount: null }
}

/** Material: hundredths of a percent of one unit; the text counts in hundredths of a unit. */
function amountOf(units: BasisPoints): number {
  return Math.round(units / 100)
}
