// The commands that change a plan, as they may be sent. A test in the server holds them equal to PlanCommand of the plan
// package, which checks the finer rules (ranges, order, what fits together) and answers with the same pointers.

import { z } from "zod"
import { LIMITS } from "../limits.ts"
import { assignmentId, baselineId, calendarId, instant, length, linkId, minor, resourceId, taskId, text, ticks, userId } from "./basics.ts"
import { constraintKind, linkKind, taskMode, taskState, taskType } from "./tasks.ts"

const IDS_PER_COMMAND = 20_000
const day = z.int().min(-40_000).max(150_000)
const percent = z.int().min(0).max(10_000)
const units = z.int().min(0).max(10_000_000)
const work = z.int().min(0).max(10_000_000_000)
const minute = z.int().min(0).max(1_440)
const flag = z.boolean()
const name = text(LIMITS.taskNameLength)
const notes = text(LIMITS.notesLength)
const short = text(255)
const typed = text(20_000)
const timeUnit = z.enum(["m", "h", "d", "w", "mo"])
const accrual = z.enum(["start", "prorated", "end"])
const rateTable = z.enum(["A", "B", "C", "D", "E"])
const maybe = z.exactOptional

type Some<Shape extends z.core.$ZodShape> = { [Field in keyof Shape]: z.ZodExactOptional<Shape[Field] extends z.core.SomeType ? Shape[Field] : never> }

/** Each field may be left out; nothing may be sent as undefined. */
function some<Shape extends z.core.$ZodShape>(shape: Shape): Some<Shape> {
  // The same keys, each made optional: TypeScript cannot follow a mapping over entries.
  return Object.fromEntries(Object.entries(shape).map((entry): (string | z.ZodExactOptional)[] => [entry[0], maybe(entry[1])]))
}

const taskIds = z.array(taskId).min(1).max(IDS_PER_COMMAND)
const place = z.strictObject({ where: z.enum(["before", "after", "firstUnder", "lastUnder"]), taskId: taskId.nullable() })
const dated = { taskId, start: instant, finish: instant }
const shift = z.strictObject({ from: z.int().min(0).max(14_400), to: z.int().min(0).max(14_400) })
const shifts = z.array(shift).max(48)
const dayRule = shifts.nullable()
const week = z.tuple([dayRule, dayRule, dayRule, dayRule, dayRule, dayRule, dayRule])

const span = { from: day, until: day.nullable(), count: z.int().min(1).max(10_000).nullable() }
const every = z.int().min(1).max(10_000)
const recurrence = z.discriminatedUnion("kind", [
  z.strictObject({ ...span, kind: z.literal("daily"), every, workdaysOnly: flag }),
  z.strictObject({ ...span, kind: z.literal("weekly"), every, weekdays: z.array(z.int().min(0).max(6)).min(1).max(7) }),
  z.strictObject({ ...span, kind: z.literal("monthlyByDay"), every, day: z.int().min(1).max(31) }),
  z.strictObject({ ...span, kind: z.literal("monthlyByWeekday"), every, position: z.int().min(1).max(5), weekday: z.int().min(0).max(6) }),
  z.strictObject({ ...span, kind: z.literal("yearlyByDay"), month: z.int().min(1).max(12), day: z.int().min(1).max(31) }),
  z.strictObject({ ...span, kind: z.literal("yearlyByWeekday"), month: z.int().min(1).max(12), position: z.int().min(1).max(5), weekday: z.int().min(0).max(6) }),
])

const estimate = z.strictObject({ kind: z.enum(["pert", "triangular", "uniform", "normal", "lognormal"]), optimistic: length, likely: length, pessimistic: length })

const newTaskFields = z.strictObject(some({
  name, notes, wbs: short.nullable(), mode: taskMode, milestone: flag, duration: length, elapsed: flag, durationUnit: timeUnit, estimated: flag, type: taskType,
  effortDriven: flag, constraint: constraintKind, constraintDate: instant.nullable(), deadline: instant.nullable(), calendarId: calendarId.nullable(),
  priority: z.int().min(0).max(1000), manualStart: instant.nullable(), manualFinish: instant.nullable(), work, fixedCost: minor, state: taskState,
  hyperlink: text(2_000).nullable(), contact: short,
}))
const simpleTaskFields = z.strictObject(some({
  name, notes, wbs: short.nullable(), active: flag, milestone: flag, estimated: flag, durationUnit: timeUnit, type: taskType, effortDriven: flag,
  calendarId: calendarId.nullable(), ignoreResourceCalendar: flag, priority: z.int().min(0).max(1000), levelingDelay: length, physicalPercentComplete: percent,
  fixedCost: minor, fixedCostAccrual: accrual, actualFixedCost: minor, deadline: instant.nullable(), hideBar: flag, hyperlink: text(2_000).nullable(), contact: short,
}))
const linkFields = some({ kind: linkKind, lag: ticks, lagKind: z.enum(["working", "elapsed", "percent", "elapsedPercent"]), lagUnit: timeUnit })
const resourceFields = z.strictObject(some({
  name, initials: short, kind: z.enum(["work", "material", "cost"]), generic: flag, userId: userId.nullable(), email: short, group: short, code: short, maxUnits: units,
  availability: z.array(z.strictObject({ from: day.nullable(), to: day.nullable(), units })).max(500), calendarId: calendarId.nullable(), materialLabel: short,
  rates: z.array(z.strictObject({ table: rateTable, from: day.nullable(), standard: minor, overtime: minor, perUse: minor })).max(500), accrual, active: flag, notes,
}))
const calendarFields = z.strictObject(some({
  name, baseId: calendarId.nullable(), personal: flag, week,
  workWeeks: z.array(z.strictObject({ name: short, from: day, to: day, week })).max(LIMITS.exceptionsPerCalendar),
  exceptions: z.array(z.strictObject({ name: short, from: day, to: day, shifts, recurrence: recurrence.nullable() })).max(LIMITS.exceptionsPerCalendar),
}))
const assignmentFields = z.strictObject(some({
  units, work, overtimeWork: work, actualWork: work, actualOvertimeWork: work,
  contour: z.enum(["flat", "backLoaded", "frontLoaded", "doublePeak", "earlyPeak", "latePeak", "bell", "turtle", "contoured"]),
  delay: length, levelingDelay: length, rateTable, cost: minor, actualCost: minor, actualStart: instant.nullable(), actualFinish: instant.nullable(),
}))
const settingsFields = z.strictObject(some({
  start: instant, finish: instant.nullable(), scheduleFrom: z.enum(["start", "finish"]), statusDate: instant.nullable(), calendarId, minutesPerDay: z.int().min(1).max(1_440),
  minutesPerWeek: z.int().min(1).max(10_080), daysPerMonth: z.int().min(1).max(31), defaultStartMinute: minute, defaultFinishMinute: minute, weekStartsOn: z.int().min(0).max(6),
  criticalSlackLimit: ticks, multipleCriticalPaths: flag, progressRule: z.enum(["retainedLogic", "progressOverride", "actualDates"]), newTaskMode: taskMode, newTaskType: taskType,
  newTaskEffortDriven: flag, currency: z.string().regex(/^[A-Z]{3}$/), currencyDigits: z.int().min(0).max(4), title: name, author: short, company: short,
}))
const taskUpdate = z.strictObject({ taskId, fields: simpleTaskFields })
const pasteColumn = z.enum(["name", "notes", "wbs", "priority", "duration", "work", "start", "finish", "deadline", "resources", "percentComplete", "predecessors"])

function command<const Name extends string, Args extends z.core.$ZodShape>(command: Name, args: Args) {
  return z.strictObject({ name: z.literal(command), args: z.strictObject(args) })
}

export const planCommand = z.discriminatedUnion("name", [
  command("addTask", { place, fields: maybe(newTaskFields) }),
  command("updateTask", taskUpdate.shape),
  command("updateTasks", { updates: z.array(taskUpdate).max(IDS_PER_COMMAND) }),
  command("deleteTasks", { taskIds }),
  command("indentTasks", { taskIds }),
  command("outdentTasks", { taskIds }),
  command("moveTasks", { taskIds, place }),
  command("duplicateTasks", { taskIds, place: maybe(place) }),
  command("pasteTasks", {
    columns: z.array(pasteColumn).max(12), rows: z.array(z.array(notes).max(12)).max(IDS_PER_COMMAND), taskIds: z.array(taskId).max(IDS_PER_COMMAND), place,
    dateOrder: maybe(z.enum(["dmy", "mdy", "ymd"])), createMissing: maybe(flag),
  }),
  command("setDuration", { taskId, duration: length, unit: maybe(timeUnit), elapsed: maybe(flag), estimated: maybe(flag) }),
  command("setEstimate", { taskId, estimate: estimate.nullable(), correlationGroup: maybe(short.min(1).nullable()) }),
  command("setStart", { taskId, start: instant }),
  command("setFinish", { taskId, finish: instant }),
  command("setConstraint", { taskId, constraint: constraintKind, date: instant.nullable() }),
  command("setDeadline", { taskId, deadline: instant.nullable() }),
  command("setMode", { mode: taskMode, tasks: z.array(z.strictObject(dated)).max(IDS_PER_COMMAND) }),
  command("splitTask", { taskId, offset: length, gap: length }),
  command("joinSplits", { taskId, offset: length.nullable() }),
  command("setProgress", { tasks: z.array(z.strictObject({ ...dated, percent })).max(IDS_PER_COMMAND) }),
  command("setActuals", {
    taskId, actualStart: maybe(instant.nullable()), actualFinish: maybe(instant.nullable()), actualDuration: maybe(length), remainingDuration: maybe(length), actualWork: maybe(work),
  }),
  command("setState", { state: taskState, tasks: z.array(z.strictObject({ taskId, start: maybe(instant), finish: maybe(instant) })).max(IDS_PER_COMMAND) }),
  command("rescheduleRemaining", { after: instant, tasks: z.array(z.strictObject(dated)).max(IDS_PER_COMMAND) }),
  command("applyLevelling", {
    tasks: z.array(z.strictObject({ taskId, levelingDelay: length, splits: maybe(z.array(z.strictObject({ offset: length, gap: length })).max(100)), stop: maybe(instant), resume: maybe(instant) })).max(IDS_PER_COMMAND),
  }),
  command("clearLevelling", { taskIds: z.array(taskId).max(IDS_PER_COMMAND), joinPauses: maybe(flag) }),
  command("addRecurringTask", { place, name, recurrence, duration: length, startMinute: maybe(minute) }),
  command("updateRecurrence", { taskId, recurrence, duration: maybe(length), startMinute: maybe(minute) }),
  command("linkTasks", { links: z.array(z.strictObject({ predecessorId: taskId, successorId: taskId, ...linkFields })).max(IDS_PER_COMMAND) }),
  command("updateLink", { linkId, fields: z.strictObject(linkFields) }),
  command("unlinkTasks", { linkIds: z.array(linkId).min(1).max(IDS_PER_COMMAND) }),
  command("setPredecessors", { taskId, text: typed }),
  command("addResource", { fields: resourceFields }),
  command("updateResource", { resourceId, fields: resourceFields }),
  command("deleteResource", { resourceId, replacementId: resourceId.nullable(), withActuals: maybe(flag) }),
  command("assign", { taskId, resourceId, units: maybe(units), work: maybe(work), cost: maybe(minor) }),
  command("updateAssignment", { assignmentId, fields: assignmentFields }),
  command("unassign", { assignmentIds: z.array(assignmentId).min(1).max(IDS_PER_COMMAND), withActuals: maybe(flag) }),
  command("setAssignments", { taskId, text: typed, createMissing: maybe(flag), withActuals: maybe(flag) }),
  command("setUnits", { assignmentId, units }),
  command("setWork", { taskId, work }),
  command("addCalendar", { fields: calendarFields }),
  command("updateCalendar", { calendarId, fields: calendarFields }),
  command("deleteCalendar", { calendarId, replacementId: calendarId.nullable() }),
  command("takeBaseline", {
    number: z.int().min(0).max(1_000), name, note: notes, taskIds: maybe(taskIds), replace: maybe(flag),
  }),
  command("renameBaseline", { baselineId, name, note: maybe(notes) }),
  command("deleteBaseline", { baselineId }),
  command("updateSettings", { fields: settingsFields }),
])
