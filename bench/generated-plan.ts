// A plan document of any size for measurements: summaries of twenty tasks, three links per two tasks, ten people.
import { instantOf, ranksBetween, type Assignment, type AssignmentId, type Calendar, type CalendarId, type Link, type LinkId, type Plan, type Resource, type ResourceId, type Task, type TaskId } from "@throughline/plan"

const inherit = [null, null, null, null, null, null, null] as const
const calendarOf = (number: number, baseId: CalendarId | null): Calendar => ({
  id: `cal_${number}`, name: `Calendar ${number}`, baseId, personal: baseId !== null, week: inherit, workWeeks: [], number,
  exceptions: [{ name: "away", from: 9600 + number * 20, to: 9610 + number * 20, shifts: [], recurrence: null }],
})

const personOf = (number: number): Resource => ({
  id: `res_${number}`, number, name: `Person ${number}`, initials: "P", kind: "work", generic: false, userId: null, email: "", group: "", code: "",
  maxUnits: 10_000, availability: [], calendarId: `cal_${number + 1}`, materialLabel: "", accrual: "prorated", active: true, notes: "",
  rates: [{ table: "A", from: null, standard: 8000, overtime: 0, perUse: 0 }],
})

const assignmentOf = (number: number, taskId: TaskId, resourceId: ResourceId, work: number): Assignment => ({
  id: `asg_${number}`, number, taskId, resourceId, units: 10_000, work, overtimeWork: 0, actualWork: 0, actualOvertimeWork: 0, remainingWork: null,
  contour: "flat", delay: 0, levelingDelay: 0, profile: null, rateTable: "A", cost: 0, actualCost: 0, actualStart: null, actualFinish: null,
})

const taskOf = (number: number, parentId: TaskId | null, rank: string, duration: number): Task => ({
  id: `tsk_${number}`, number, parentId, rank, name: `Task ${number}`, notes: "", wbs: null, mode: "automatic", active: true, milestone: false, duration,
  elapsed: false, durationUnit: "d", estimated: false, estimate: null, correlationGroup: null, type: "fixedUnits", effortDriven: false, constraint: "asap", constraintDate: null, deadline: null,
  calendarId: null, ignoreResourceCalendar: false, priority: 500, levelingDelay: 0, manualStart: null, manualFinish: null, placeholder: false, splits: [],
  percentComplete: 0, physicalPercentComplete: 0, actualStart: null, actualFinish: null, stop: null, resume: null, remainingDuration: null, work: 0,
  actualWork: 0, fixedCost: 0, fixedCostAccrual: "prorated", actualFixedCost: 0, external: false, externalStart: null, externalFinish: null,
  state: "backlog", recurrence: null, hideBar: false, hyperlink: null, contact: "",
})

export function generatedPlan(size: number, next: () => number): Plan {
  const task = new Map<TaskId, Task>()
  const link = new Map<LinkId, Link>()
  const assignment = new Map<AssignmentId, Assignment>()
  const topRanks = ranksBetween(null, null, Math.ceil(size / 20))
  const childRanks = ranksBetween(null, null, 20)
  for (let i = 0; i < size; i += 1) {
    const summary: TaskId = `tsk_${i - (i % 20)}`
    if (i % 20 === 0) {
      task.set(summary, taskOf(i, null, topRanks[i / 20] ?? "V", 0))
      continue
    }
    const made = taskOf(i, summary, childRanks[i % 20] ?? "V", 2400 + 2400 * Math.floor(next() * 8))
    task.set(made.id, made)
    if (next() < 0.7) assignment.set(`asg_${i}`, assignmentOf(i, made.id, `res_${i % 10}`, made.duration))
    for (let k = 0; k < (next() < 0.58 ? 2 : 1); k += 1) {
      const from = i - 1 - Math.floor(next() * Math.max(40, size / 250))
      if (from < 0 || from % 20 === 0) continue
      const id: LinkId = `lnk_${i}_${k}`
      link.set(id, { id, predecessorId: `tsk_${from}`, successorId: made.id, kind: "FS", lag: next() < 0.15 ? 4800 : 0, lagKind: "working", lagUnit: "d" })
    }
  }
  const calendars = Array.from({ length: 11 }, (_, n) => calendarOf(n, n === 0 ? null : "cal_0"))
  const people = Array.from({ length: 10 }, (_, n) => personOf(n))
  return {
    settings: {
      id: "settings", start: instantOf(2026, 1, 5, 480), finish: null, scheduleFrom: "start", statusDate: null, calendarId: "cal_0", minutesPerDay: 480,
      minutesPerWeek: 2400, daysPerMonth: 20, defaultStartMinute: 480, defaultFinishMinute: 1020, weekStartsOn: 1, criticalSlackLimit: 0,
      multipleCriticalPaths: false, progressRule: "progressOverride", newTaskMode: "automatic", newTaskType: "fixedUnits", newTaskEffortDriven: false,
      currency: "EUR", currencyDigits: 2, compatibility: null, title: "", author: "", company: "",
    },
    task, link, assignment,
    calendar: new Map(calendars.map((calendar) => [calendar.id, calendar])),
    resource: new Map(people.map((person) => [person.id, person])),
    baseline: new Map(),
  }
}
