// Tasks as Microsoft Project writes them: what people said, and beside it the dates, slack, work and cost computed here.

import type { Instant } from "@throughline/engine"
import type { Baseline, CalendarId, Link, Plan, PlanSchedule, Task, TaskId, TaskSchedule } from "@throughline/plan"
import type { XmlNode } from "../xml/write-xml.ts"
import { ACCRUALS, CONSTRAINTS, durationFormat, LINK_KINDS, percentFormat, TASK_TYPES } from "./codes.ts"
import { OWN_FIELD_NAMES, OWN_FIELDS } from "./custom-fields.ts"
import type { OwnField } from "./custom-fields.ts"
import { date, duration, flag, text, wholePercent } from "./format.ts"
import { amountText } from "./money.ts"
import { estimateText } from "./estimate-text.ts"
import { isWebAddress } from "./safe-hyperlink.ts"
import { stateOfProgress } from "./read-task.ts"
import { record } from "./record.ts"
import type { Field } from "./record.ts"
import { seriesText } from "./series-text.ts"

export interface TaskPlace {
  readonly plan: Plan
  readonly schedule: PlanSchedule
  readonly calendarNumber: (id: CalendarId | null) => number
  readonly linksInto: ReadonlyMap<TaskId, readonly Link[]>
  /** Baselines that the format can number. */
  readonly baselines: readonly Baseline[]
  /** Dates of a task that the schedule does not know. */
  readonly fallback: Instant
}

export function writeTask(task: Task, position: number, place: TaskPlace): XmlNode {
  const isSummary = (place.schedule.children.get(task.id) ?? []).length > 0
  const computed = place.schedule.task.get(task.id)
  return record("Task", [
    ["UID", String(task.number)],
    ["ID", String(position)],
    ["Name", task.name],
    ["Active", flag(task.active)],
    ["Manual", flag(task.mode === "manual")],
    ["Type", String(TASK_TYPES.indexOf(task.type))],
    ["IsNull", "0"],
    ["Contact", text(task.contact)],
    ["WBS", place.schedule.wbs.get(task.id) ?? task.wbs],
    ["OutlineLevel", String(place.schedule.outlineLevel.get(task.id) ?? 1)],
    ["Priority", String(task.priority)],
    ["DurationFormat", String(durationFormat(task.durationUnit, task.elapsed, task.estimated))],
    ["EffortDriven", flag(task.effortDriven)],
    ["Recurring", flag(task.recurrence !== null)],
    ["Estimated", flag(task.estimated)],
    ["Milestone", flag(task.milestone)],
    ["Summary", flag(isSummary)],
    ["IsSubproject", "0"],
    ["ExternalTask", flag(task.external)],
    ["FixedCost", amountText(task.fixedCost, place.plan.settings.currencyDigits)],
    ["FixedCostAccrual", String(ACCRUALS.indexOf(task.fixedCostAccrual))],
    ["ConstraintType", String(CONSTRAINTS.indexOf(task.constraint))],
    ["CalendarUID", String(place.calendarNumber(task.calendarId))],
    ["ConstraintDate", date(task.constraintDate)],
    ["Deadline", date(task.deadline)],
    ["LevelingDelay", String(task.levelingDelay)],
    ["LevelingDelayFormat", "8"],
    ["HyperlinkAddress", task.hyperlink !== null && isWebAddress(task.hyperlink) ? task.hyperlink : null],
    ["IgnoreResourceCalendar", flag(task.ignoreResourceCalendar)],
    ["Notes", text(task.notes)],
    ["HideBar", flag(task.hideBar)],
    ["PhysicalPercentComplete", wholePercent(task.physicalPercentComplete)],
    ...manualFields(task),
    ...dateFields(task, computed, place.fallback),
    ...progressFields(task, isSummary, computed, place.plan.settings.currencyDigits),
    ...(place.linksInto.get(task.id) ?? []).map((link): Field => ["PredecessorLink", writeLink(link, place.plan)]),
    ...ownFields(task, isSummary),
    ...baselineFields(task.id, place),
  ])
}

/** Rule 46: a placeholder is a manual task whose three texts are there and empty; a missing date has an empty text, too. */
function manualFields(task: Task): readonly Field[] {
  if (task.mode !== "manual") return []
  return [
    ["StartText", task.placeholder || task.manualStart === null ? "" : null],
    ["FinishText", task.placeholder || task.manualFinish === null ? "" : null],
    ["DurationText", task.placeholder ? "" : null],
    ["ManualStart", date(task.manualStart)],
    ["ManualFinish", date(task.manualFinish)],
    ["ManualDuration", duration(task.duration)],
  ]
}

function dateFields(task: Task, computed: TaskSchedule | undefined, fallback: Instant): readonly Field[] {
  if (computed === undefined) return [["Start", date(fallback)], ["Finish", date(fallback)]]
  return [
    ["Start", date(task.externalStart ?? computed.start)],
    ["Finish", date(task.externalFinish ?? computed.finish)],
    ["EarlyStart", date(computed.earlyStart)],
    ["EarlyFinish", date(computed.earlyFinish)],
    ["LateStart", date(computed.lateStart)],
    ["LateFinish", date(computed.lateFinish)],
    ["FreeSlack", String(computed.freeSlack)],
    ["TotalSlack", String(computed.totalSlack)],
    ["StartSlack", String(computed.startSlack)],
    ["FinishSlack", String(computed.finishSlack)],
    ["Critical", flag(computed.critical)],
  ]
}

function progressFields(task: Task, isSummary: boolean, computed: TaskSchedule | undefined, currencyDigits: number): readonly Field[] {
  const length = Math.max(0, isSummary && task.mode === "automatic" ? computed?.duration ?? task.duration : task.duration)
  const percent = isSummary ? computed?.percentComplete ?? 0 : task.percentComplete
  const remaining = task.remainingDuration ?? length - Math.round((length * percent) / 10_000)
  const money = (minor: number): string => amountText(minor, currencyDigits)
  return [
    ["Duration", duration(length)],
    ["Work", duration(computed?.work ?? task.work)],
    ["Stop", date(task.stop)],
    ["Resume", date(task.resume)],
    ["PercentComplete", wholePercent(percent)],
    ["ActualStart", date(task.actualStart)],
    ["ActualFinish", date(task.actualFinish)],
    ["ActualDuration", duration(Math.max(0, length - remaining))],
    ["ActualWork", duration(computed?.actualWork ?? task.actualWork)],
    ["RemainingDuration", duration(remaining)],
    ...(computed === undefined ? [] : [
      ["RemainingWork", duration(computed.remainingWork)] as const,
      ["Cost", money(computed.cost)] as const,
      ["ActualCost", money(computed.actualCost)] as const,
      ["RemainingCost", money(computed.remainingCost)] as const,
    ]),
  ]
}

function writeLink(link: Link, plan: Plan): readonly XmlNode[] {
  const isPercent = link.lagKind === "percent" || link.lagKind === "elapsedPercent"
  const elapsed = link.lagKind === "elapsed" || link.lagKind === "elapsedPercent"
  return [
    ["PredecessorUID", String(plan.task.get(link.predecessorId)?.number ?? -1)],
    ["Type", String(LINK_KINDS.indexOf(link.kind))],
    ["CrossProject", "0"],
    ["LinkLag", String(isPercent ? Math.round(link.lag / 100) : link.lag)],
    ["LagFormat", String(isPercent ? percentFormat(elapsed) : durationFormat(link.lagUnit, elapsed, false))],
  ]
}

/** Only where the format's own fields would not give the value back. */
function ownFields(task: Task, isSummary: boolean): readonly Field[] {
  const implied = isSummary ? "backlog" : stateOfProgress(task.actualStart !== null, task.actualFinish !== null)
  const values: Readonly<Record<OwnField, string | null>> = {
    state: task.state === implied ? null : task.state,
    series: task.recurrence === null ? null : seriesText(task.recurrence),
    actualFixedCost: task.actualFixedCost === 0 ? null : String(task.actualFixedCost),
    percentComplete: isSummary || task.percentComplete % 100 === 0 ? null : String(task.percentComplete),
    physicalPercentComplete: task.physicalPercentComplete % 100 === 0 ? null : String(task.physicalPercentComplete),
    estimate: isSummary || task.estimate === null ? null : estimateText(task.estimate),
    correlationGroup: task.correlationGroup,
  }
  return OWN_FIELD_NAMES.flatMap((name): Field[] => {
    const value = values[name]
    return value === null ? [] : [["ExtendedAttribute", [["FieldID", OWN_FIELDS[name].fieldId], ["Value", value]]]]
  })
}

function baselineFields(taskId: TaskId, place: TaskPlace): readonly Field[] {
  return place.baselines.flatMap((baseline): Field[] => {
    const entry = baseline.tasks[taskId]
    if (entry === undefined) return []
    const [, nodes] = record("Baseline", [
      ["Number", String(baseline.number)],
      ["Start", date(entry.start)],
      ["Finish", date(entry.finish)],
      ["Duration", duration(entry.duration)],
      ["DurationFormat", "7"],
      ["Work", duration(entry.work)],
      ["Cost", amountText(entry.cost, place.plan.settings.currencyDigits)],
    ])
    return [["Baseline", nodes]]
  })
}
