// Working time between two instants on the calendars of an imported file, as far as reading it needs that: stretches of
// an assignment are working time of its resource's and its task's calendars together (rule 3).

import { compileCalendar, ELAPSED_TIME, intersectCalendars, uniteCalendars } from "@throughline/engine"
import type { WorkingTime } from "@throughline/engine"
import type { Calendar, CalendarId, Resource, Task } from "@throughline/plan"

export class FileCalendars {
  readonly #calendars: ReadonlyMap<CalendarId, Calendar>
  readonly #projectId: CalendarId
  readonly #compiled = new Map<CalendarId, WorkingTime>()
  readonly #pairs = new Map<string, WorkingTime>()

  constructor(calendars: ReadonlyMap<CalendarId, Calendar>, projectId: CalendarId) {
    this.#calendars = calendars
    this.#projectId = projectId
  }

  ofTask(task: Task): WorkingTime {
    return task.elapsed ? ELAPSED_TIME : this.#of(task.calendarId ?? this.#projectId)
  }

  ofAssignment(task: Task, resource: Resource | undefined): WorkingTime {
    if (task.elapsed) return ELAPSED_TIME
    if (resource === undefined || resource.kind !== "work" || resource.calendarId === null || (task.ignoreResourceCalendar && task.calendarId !== null)) return this.ofTask(task)
    if (task.calendarId === null) return this.#of(resource.calendarId)
    const key = `${task.calendarId}\u0000${resource.calendarId}`
    let pair = this.#pairs.get(key)
    if (pair === undefined) {
      pair = intersectCalendars([this.#of(task.calendarId), this.#of(resource.calendarId)])
      this.#pairs.set(key, pair)
    }
    return pair
  }

  /** The calendar on which a task's duration runs: of all its people together, or its own (rule 3). */
  ofPeople(task: Task, people: readonly Resource[]): WorkingTime {
    if (people.length === 0) return this.ofTask(task)
    return uniteCalendars(people.map((resource) => this.ofAssignment(task, resource)))
  }

  #of(id: CalendarId): WorkingTime {
    let compiled = this.#compiled.get(id)
    if (compiled === undefined) {
      compiled = compileCalendar(this.#chain(id))
      this.#compiled.set(id, compiled)
    }
    return compiled
  }

  /** Reading has cut circles already. */
  #chain(id: CalendarId): Calendar[] {
    const chain: Calendar[] = []
    for (let at: CalendarId | null = id; at !== null;) {
      const calendar = this.#calendars.get(at)
      if (calendar === undefined) break
      chain.push(calendar)
      at = calendar.baseId
    }
    return chain
  }
}
