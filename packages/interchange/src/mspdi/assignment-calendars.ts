// On which calendars do the stretches of assignments and tasks run? Asked while reading and writing files; the answers
// are those of the plan's own calendar book, elapsed durations included.

import { ELAPSED_TIME } from "@throughline/engine"
import type { WorkingTime } from "@throughline/engine"
import { calendarBook } from "@throughline/plan"
import type { Calendar, CalendarId, Plan, PlanSettings, Resource, Task } from "@throughline/plan"

export interface AssignmentCalendars {
  ofTask(task: Task): WorkingTime
  ofAssignment(task: Task, resource: Resource | undefined): WorkingTime
  /** The calendar on which a task's duration runs: of all its people together, or its own (rule 3). */
  ofPeople(task: Task, people: readonly Resource[]): WorkingTime
}

export function assignmentCalendars(settings: PlanSettings, calendars: ReadonlyMap<CalendarId, Calendar>): AssignmentCalendars {
  const onlyCalendars: Plan = { settings, calendar: calendars, task: new Map(), link: new Map(), resource: new Map(), assignment: new Map(), baseline: new Map() }
  const book = calendarBook(onlyCalendars)
  const ofTask = (task: Task): WorkingTime => (task.elapsed ? ELAPSED_TIME : book.ofTask(task))
  const ofAssignment = (task: Task, resource: Resource | undefined): WorkingTime =>
    resource === undefined || resource.kind !== "work" ? ofTask(task) : book.ofAssignment(task, resource)
  return {
    ofTask,
    ofAssignment,
    ofPeople: (task, people) => (people.length === 0 ? ofTask(task) : book.union(people.map((resource) => ofAssignment(task, resource)))),
  }
}
