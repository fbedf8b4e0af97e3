// A plan as a Microsoft Project XML file (the format of Project 2010 and later): everything people said, the dates
// computed here, and what the format has no element for in custom fields and a remark that Project skips. Pure: the
// same plan and schedule give the same bytes.

import { TICKS_PER_MINUTE } from "@throughline/engine"
import type { Baseline, CalendarId, Link, Plan, PlanSchedule, PlanSettings, Task, TaskId } from "@throughline/plan"
import type { XmlNode } from "../xml/write-xml.ts"
import { writeXml } from "../xml/write-xml.ts"
import { assignmentCalendars } from "./assignment-calendars.ts"
import { TASK_TYPES } from "./codes.ts"
import { OWN_FIELD_NAMES, OWN_FIELDS } from "./custom-fields.ts"
import { date, duration, flag, text, timeOfDay, wholePercent } from "./format.ts"
import { amountText } from "./money.ts"
import { record } from "./record.ts"
import type { Field } from "./record.ts"
import { REMARKS_TARGET, remarksText } from "./remarks.ts"
import { writeAssignment, writePlaceholder } from "./write-assignments.ts"
import type { AssignmentPlace } from "./write-assignments.ts"
import { writeCalendar } from "./write-calendars.ts"
import { writeResource } from "./write-resources.ts"
import { writeTask } from "./write-tasks.ts"
import type { TaskPlace } from "./write-tasks.ts"

export interface WriteMspdiOptions {
  /** When the file is said to be saved, "2026-03-02T08:00:00"; left out where the same bytes are wanted every time. */
  readonly savedAt?: string
}

const NAMESPACE = "http://schemas.microsoft.com/project"
const SAVE_VERSION = "14"
const NATIVE_BASELINE_MAX = 10

function isNative(baselineNumber: number): boolean {
  return baselineNumber <= NATIVE_BASELINE_MAX
}

export function writeMspdi(plan: Plan, schedule: PlanSchedule, options: WriteMspdiOptions = {}): Uint8Array {
  const baselines = [...plan.baseline.values()].filter((baseline) => isNative(baseline.number)).toSorted((a, b) => a.number - b.number)
  const calendarNumber = (id: CalendarId | null): number => (id === null ? undefined : plan.calendar.get(id)?.number) ?? -1
  const tasks = writeTasks(plan, schedule, calendarNumber, baselines)
  const root = record("Project", [
    ...headFields(plan.settings, schedule, calendarNumber, options),
    ["ExtendedAttributes", definitionsFor(tasks)],
    ["Calendars", [...plan.calendar.values()].map((calendar) => writeCalendar(calendar, calendarNumber))],
    ["Tasks", tasks],
    ["Resources", [...plan.resource.values()].map((resource, index) => writeResource(resource, index + 1, calendarNumber(resource.calendarId), plan.settings.currencyDigits))],
    ["Assignments", writeAssignments(plan, schedule, baselines)],
  ])
  return writeXml(root, NAMESPACE, { target: REMARKS_TARGET, text: remarksText(plan, isNative) })
}

/** Only the custom fields that some task uses: each shows up as a column in Project. */
function definitionsFor(tasks: readonly XmlNode[]): XmlNode[] | null {
  const used = new Set<string>()
  for (const [, fields] of tasks) {
    for (const [name, value] of typeof fields === "string" ? [] : fields) {
      if (name === "ExtendedAttribute" && typeof value !== "string" && typeof value[0]?.[1] === "string") used.add(value[0][1])
    }
  }
  const definitions = OWN_FIELD_NAMES.map((name) => OWN_FIELDS[name]).filter(({ fieldId }) => used.has(fieldId))
  return definitions.length === 0 ? null : definitions.map(({ fieldId, fieldName, alias }) => ["ExtendedAttribute", [["FieldID", fieldId], ["FieldName", fieldName], ["Alias", alias]]])
}

function headFields(settings: PlanSettings, schedule: PlanSchedule, calendarNumber: (id: CalendarId) => number, options: WriteMspdiOptions): readonly Field[] {
  const fromStart = settings.scheduleFrom === "start"
  return [
    ["SaveVersion", SAVE_VERSION],
    ["Name", text(settings.title)],
    ["Title", text(settings.title)],
    ["Company", text(settings.company)],
    ["Author", text(settings.author)],
    ["LastSaved", options.savedAt ?? null],
    ["ScheduleFromStart", flag(fromStart)],
    ["StartDate", date(settings.start)],
    ["FinishDate", date(fromStart ? schedule.finish : settings.finish)],
    ["CriticalSlackLimit", String(Math.round(settings.criticalSlackLimit / (settings.minutesPerDay * TICKS_PER_MINUTE)))],
    ["CurrencyDigits", String(settings.currencyDigits)],
    ["CurrencySymbol", settings.currency],
    ["CurrencyCode", settings.currency],
    ["CalendarUID", String(calendarNumber(settings.calendarId))],
    ["DefaultStartTime", timeOfDay(settings.defaultStartMinute * TICKS_PER_MINUTE)],
    ["DefaultFinishTime", timeOfDay(settings.defaultFinishMinute * TICKS_PER_MINUTE)],
    ["MinutesPerDay", String(settings.minutesPerDay)],
    ["MinutesPerWeek", String(settings.minutesPerWeek)],
    ["DaysPerMonth", String(settings.daysPerMonth)],
    ["DefaultTaskType", String(TASK_TYPES.indexOf(settings.newTaskType))],
    ["DefaultFixedCostAccrual", "3"],
    ["DurationFormat", "7"],
    ["WorkFormat", "2"],
    ["HonorConstraints", "1"],
    ["MultipleCriticalPaths", flag(settings.multipleCriticalPaths)],
    ["NewTasksEffortDriven", flag(settings.newTaskEffortDriven)],
    ["WeekStartDay", String(settings.weekStartsOn)],
    ["StatusDate", date(settings.statusDate)],
    ["NewTasksAreManual", flag(settings.newTaskMode === "manual")],
  ]
}

function writeTasks(plan: Plan, schedule: PlanSchedule, calendarNumber: (id: CalendarId | null) => number, baselines: readonly Baseline[]): XmlNode[] {
  const place: TaskPlace = { plan, schedule, calendarNumber, linksInto: linksBySuccessor(plan), baselines, fallback: plan.settings.start }
  const nodes: XmlNode[] = [projectSummary(plan, schedule)]
  for (const id of schedule.order) {
    const task = plan.task.get(id)
    if (task !== undefined) nodes.push(writeTask(task, nodes.length, place))
  }
  return nodes
}

/** Row 0: Project shows it as the project itself. */
function projectSummary(plan: Plan, schedule: PlanSchedule): XmlNode {
  let cost = 0
  let work = 0
  for (const id of schedule.children.get(null) ?? []) {
    cost += schedule.task.get(id)?.cost ?? 0
    work += schedule.task.get(id)?.work ?? 0
  }
  return record("Task", [
    ["UID", "0"], ["ID", "0"], ["Name", plan.settings.title], ["Type", "1"], ["IsNull", "0"], ["OutlineNumber", "0"], ["OutlineLevel", "0"],
    ["Start", date(schedule.start)], ["Finish", date(schedule.finish)], ["Work", duration(work)], ["Cost", amountText(cost, plan.settings.currencyDigits)],
    ["Summary", "1"], ["PercentComplete", wholePercent(0)], ["CalendarUID", "-1"],
  ])
}

function linksBySuccessor(plan: Plan): ReadonlyMap<TaskId, readonly Link[]> {
  const into = new Map<TaskId, Link[]>()
  for (const link of plan.link.values()) {
    const list = into.get(link.successorId)
    if (list === undefined) into.set(link.successorId, [link])
    else list.push(link)
  }
  return into
}

function writeAssignments(plan: Plan, schedule: PlanSchedule, baselines: readonly Baseline[]): XmlNode[] {
  const place: AssignmentPlace = { plan, schedule, calendars: assignmentCalendars(plan.settings, plan.calendar), baselines }
  const nodes: XmlNode[] = []
  const staffed = new Set<TaskId>()
  let number = 0
  for (const assignment of plan.assignment.values()) {
    number = Math.max(number, assignment.number)
    const task = plan.task.get(assignment.taskId)
    if (task === undefined) continue
    const kind = assignment.resourceId === null ? "work" : plan.resource.get(assignment.resourceId)?.kind
    if (kind === "work") staffed.add(task.id)
    nodes.push(writeAssignment(assignment, task, place))
  }
  const split = schedule.order.map((id) => plan.task.get(id)).filter((task): task is Task => task !== undefined && task.splits.length > 0 && !staffed.has(task.id))
  for (const task of split) {
    number += 1
    nodes.push(writePlaceholder(task, number, place))
  }
  return nodes
}
