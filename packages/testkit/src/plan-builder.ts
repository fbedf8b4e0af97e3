// A legal plan in a few words: aPlan().task("A", "3d").task("B", "2d").link("A", "B", "FS+1d").build(). Tests show only
// what matters to them. Ids are made of the names: "Dig hole" is tsk_Dighole.

import {
  dayFromIso, emptyPlan, fromIso, newAssignment, newLink, newResource, newTask, parseDuration, parsePredecessors, rankBetween, standardCalendar,
} from "@throughline/plan"
import type {
  Assignment, AssignmentId, Baseline, Calendar, CalendarId, Link, LinkId, Plan, PlanSettings, Resource, ResourceId, Task, TaskId,
} from "@throughline/plan"

/** Names instead of ids, texts instead of instants. */
export type TaskOptions = Partial<Omit<Task, "id" | "parentId" | "calendarId">> & { readonly under?: string; readonly calendar?: string }

/** Monday 2026-03-02, 08:00. */
export const A_MONDAY = at("2026-03-02T08:00")

export function aPlan(settings: Partial<PlanSettings> = {}): PlanBuilder {
  return new PlanBuilder(emptyPlan({ start: A_MONDAY, ...settings }))
}

/** "2026-03-02" or "2026-03-02T08:00" as an instant. */
export function at(text: string): number {
  const instant = fromIso(text)
  if (instant === null) throw new Error(`Not a date: ${text}`)
  return instant
}

export function taskIdOf(name: string): TaskId {
  return `tsk_${plain(name)}`
}

export function resourceIdOf(name: string): ResourceId {
  return `res_${plain(name)}`
}

export function linkIdOf(predecessor: string, successor: string): LinkId {
  return `lnk_${plain(predecessor)}-${plain(successor)}`
}

export function assignmentIdOf(task: string, resource: string): AssignmentId {
  return `asg_${plain(task)}-${plain(resource)}`
}

export function calendarIdOf(name: string): CalendarId {
  return `cal_${name === "Standard" ? "standard" : plain(name)}`
}

/** Ids of different kinds never share their numbers, so that a mixed-up number does not work by luck. */
const FIRST_NUMBER = { resource: 1_001, assignment: 5_001 }

export class PlanBuilder {
  #plan: Plan

  constructor(plan: Plan) {
    this.#plan = plan
  }

  /** Duration as typed: "3d", "4eh", "0". Tasks stand in the order of the calls; `under` names a task before. */
  task(name: string, duration = "1d", { under, calendar, ...fields }: TaskOptions = {}): this {
    const id = taskIdOf(name)
    const parsed = parseDuration(duration, this.#plan.settings)
    if (!parsed.ok) throw new Error(`Not a duration: ${duration}`)
    const parentId = under === undefined ? null : this.#known(this.#plan.task, taskIdOf(under))
    const siblings = [...this.#plan.task.values()].filter((task) => task.parentId === parentId)
    const last = siblings.reduce<string | null>((rank, task) => (rank === null || task.rank > rank ? task.rank : rank), null)
    const { ticks, unit, elapsed, estimated } = parsed.value
    return this.#put("task", newTask(this.#plan.settings, {
      name, duration: ticks, durationUnit: unit, elapsed, estimated, calendarId: calendar === undefined ? null : calendarIdOf(calendar),
      ...fields, id, parentId, number: this.#plan.task.size + 1, rank: rankBetween(last, null),
    }))
  }

  /** Type and lag as typed: "FS+1d", "SS", "FF-50%". */
  link(predecessor: string, successor: string, how = "FS", fields: Partial<Link> = {}): this {
    const parsed = parsePredecessors(`1${how}`, this.#plan.settings)
    const entry = parsed.ok ? parsed.value[0] : undefined
    if (entry === undefined) throw new Error(`Not a link: ${how}`)
    const { kind, lag, lagKind, lagUnit } = entry
    const predecessorId = this.#known(this.#plan.task, taskIdOf(predecessor))
    const successorId = this.#known(this.#plan.task, taskIdOf(successor))
    return this.#put("link", newLink({ id: linkIdOf(predecessor, successor), predecessorId, successorId, kind, lag, lagKind, lagUnit, ...fields }))
  }

  resource(name: string, fields: Partial<Omit<Resource, "id">> = {}): this {
    return this.#put("resource", newResource({ name, number: FIRST_NUMBER.resource + this.#plan.resource.size, ...fields, id: resourceIdOf(name) }))
  }

  /** Units in percent. Work follows from the task's duration where it is not given. */
  assign(task: string, resource: string, percent = 100, fields: Partial<Omit<Assignment, "id">> = {}): this {
    const taskId = this.#known(this.#plan.task, taskIdOf(task))
    const resourceId = this.#known(this.#plan.resource, resourceIdOf(resource))
    const units = Math.round(percent * 100)
    const work = Math.round(((this.#plan.task.get(taskId)?.duration ?? 0) * units) / 10_000)
    const isWork = this.#plan.resource.get(resourceId)?.kind === "work"
    const number = FIRST_NUMBER.assignment + this.#plan.assignment.size
    return this.#put("assignment", newAssignment({ units, work: isWork ? work : 0, ...fields, id: assignmentIdOf(task, resource), number, taskId, resourceId }))
  }

  calendar(name: string, fields: Partial<Omit<Calendar, "id">> = {}): this {
    return this.#put("calendar", standardCalendar({ name, number: this.#plan.calendar.size + 1, ...fields, id: calendarIdOf(name) }))
  }

  /** Days without work in the project calendar: "2026-03-06", or "2026-03-06" to "2026-03-08". */
  holiday(from: string, to = from): this {
    const calendar = this.#plan.calendar.get(this.#plan.settings.calendarId)
    const [first, last] = [dayFromIso(from), dayFromIso(to)]
    if (calendar === undefined || first === null || last === null) throw new Error(`Not days: ${from}, ${to}`)
    return this.#put("calendar", { ...calendar, exceptions: [...calendar.exceptions, { name: from, from: first, to: last, shifts: [], recurrence: null }] })
  }

  baseline(baseline: Baseline): this {
    return this.#put("baseline", baseline)
  }

  settings(fields: Partial<Omit<PlanSettings, "id">>): this {
    this.#plan = { ...this.#plan, settings: { ...this.#plan.settings, ...fields } }
    return this
  }

  build(): Plan {
    return this.#plan
  }

  #put<K extends "task" | "link" | "calendar" | "resource" | "assignment" | "baseline">(kind: K, entity: { readonly id: string }): this {
    this.#plan = { ...this.#plan, [kind]: new Map<string, unknown>([...this.#plan[kind], [entity.id, entity]]) }
    return this
  }

  #known<Id extends string>(among: ReadonlyMap<Id, unknown>, id: Id): Id {
    if (!among.has(id)) throw new Error(`Not there yet: ${id}`)
    return id
  }
}

function plain(name: string): string {
  return name.replaceAll(/[^0-9A-Za-z_]/g, "")
}
