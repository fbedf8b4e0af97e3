// A legal plan in a few words: aPlan().task("A", "3d").task("B", "2d").link("A", "B", "FS+1d").build(). Tests show only
// what matters to them. Ids are made of the names: "Dig hole" is tsk_Dighole.

import {
  applyChange, dayFromIso, emptyPlan, fromIso, newAssignment, newLink, newResource, newTask, parseDuration, parsePredecessors, rankBetween, runCommands, standardCalendar,
} from "@throughline/plan"
import type {
  Assignment, AssignmentId, Baseline, BaselineId, Calendar, CalendarId, CommandContext, CommandError, Link, LinkId, Plan, PlanCommand, PlanSettings, Resource, ResourceId,
  Task, TaskId,
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
  #settings: PlanSettings
  readonly #tasks = new Map<TaskId, Task>()
  readonly #links = new Map<LinkId, Link>()
  readonly #calendars: Map<CalendarId, Calendar>
  readonly #resources = new Map<ResourceId, Resource>()
  readonly #assignments = new Map<AssignmentId, Assignment>()
  readonly #baselines = new Map<BaselineId, Baseline>()
  readonly #lastRank = new Map<TaskId | null, string>()

  constructor({ settings, calendar }: Plan) {
    this.#settings = settings
    this.#calendars = new Map(calendar)
  }

  /** Duration as typed: "3d", "4eh", "0". Tasks stand in the order of the calls; `under` names a task before. */
  task(name: string, duration = "1d", { under, calendar, ...fields }: TaskOptions = {}): this {
    const id = taskIdOf(name)
    const parsed = parseDuration(duration, this.#settings)
    if (!parsed.ok) throw new Error(`Not a duration: ${duration}`)
    const parentId = under === undefined ? null : known(this.#tasks, taskIdOf(under)).id
    const rank = rankBetween(this.#lastRank.get(parentId) ?? null, null)
    this.#lastRank.set(parentId, rank)
    const { ticks, unit, elapsed, estimated } = parsed.value
    const calendarId = calendar === undefined ? null : calendarIdOf(calendar)
    const typed = { name, duration: ticks, durationUnit: unit, elapsed, estimated, calendarId, rank, number: this.#tasks.size + 1 }
    this.#tasks.set(id, newTask(this.#settings, { ...typed, ...fields, id, parentId }))
    return this
  }

  /** Type and lag as typed: "FS+1d", "SS", "FF-50%". */
  link(predecessor: string, successor: string, how = "FS", fields: Partial<Link> = {}): this {
    const parsed = parsePredecessors(`1${how}`, this.#settings)
    const entry = parsed.ok ? parsed.value[0] : undefined
    if (entry === undefined) throw new Error(`Not a link: ${how}`)
    const { kind, lag, lagKind, lagUnit } = entry
    const predecessorId = known(this.#tasks, taskIdOf(predecessor)).id
    const successorId = known(this.#tasks, taskIdOf(successor)).id
    const link = newLink({ id: linkIdOf(predecessor, successor), predecessorId, successorId, kind, lag, lagKind, lagUnit, ...fields })
    this.#links.set(link.id, link)
    return this
  }

  resource(name: string, fields: Partial<Omit<Resource, "id">> = {}): this {
    const id = resourceIdOf(name)
    this.#resources.set(id, newResource({ name, number: FIRST_NUMBER.resource + this.#resources.size, ...fields, id }))
    return this
  }

  /** Units in percent. Work follows from the task's duration where it is not given. */
  assign(task: string, resource: string, percent = 100, fields: Partial<Omit<Assignment, "id">> = {}): this {
    const { id: taskId, duration } = known(this.#tasks, taskIdOf(task))
    const { id: resourceId, kind } = known(this.#resources, resourceIdOf(resource))
    const units = Math.round(percent * 100)
    const work = kind === "work" ? Math.round((duration * units) / 10_000) : 0
    const number = FIRST_NUMBER.assignment + this.#assignments.size
    const id = assignmentIdOf(task, resource)
    this.#assignments.set(id, newAssignment({ units, work, number, ...fields, id, taskId, resourceId }))
    return this
  }

  calendar(name: string, fields: Partial<Omit<Calendar, "id">> = {}): this {
    const id = calendarIdOf(name)
    const number = this.#calendars.get(id)?.number ?? this.#calendars.size + 1
    this.#calendars.set(id, standardCalendar({ name, number, ...fields, id }))
    return this
  }

  /** Days without work in the project calendar: "2026-03-06", or "2026-03-06" to "2026-03-08". */
  holiday(from: string, to = from): this {
    const calendar = known(this.#calendars, this.#settings.calendarId)
    const [first, last] = [dayFromIso(from), dayFromIso(to)]
    if (first === null || last === null) throw new Error(`Not days: ${from}, ${to}`)
    this.#calendars.set(calendar.id, { ...calendar, exceptions: [...calendar.exceptions, { name: from, from: first, to: last, shifts: [], recurrence: null }] })
    return this
  }

  baseline(baseline: Baseline): this {
    this.#baselines.set(baseline.id, baseline)
    return this
  }

  settings(fields: Partial<Omit<PlanSettings, "id">>): this {
    this.#settings = { ...this.#settings, ...fields }
    return this
  }

  build(): Plan {
    return {
      settings: this.#settings, task: new Map(this.#tasks), link: new Map(this.#links), calendar: new Map(this.#calendars),
      resource: new Map(this.#resources), assignment: new Map(this.#assignments), baseline: new Map(this.#baselines),
    }
  }
}

function known<Id extends string, Entity>(among: ReadonlyMap<Id, Entity>, id: Id): Entity {
  const entity = among.get(id)
  if (entity === undefined) throw new Error(`Not there yet: ${id}`)
  return entity
}

function plain(name: string): string {
  return name.replaceAll(/[^0-9A-Za-z_]/g, "")
}

const PLAIN_CONTEXT: CommandContext = { idSeed: "newentity", now: Date.UTC(2026, 2, 2), userId: null }

/** The plan after the commands; a refusal fails the test. New ids are tsk_newentity0000 and so on. */
export function afterCommands(plan: Plan, commands: PlanCommand | readonly PlanCommand[], context: Partial<CommandContext> = {}): Plan {
  const result = runCommands(plan, [commands].flat(), { ...PLAIN_CONTEXT, ...context })
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`)
  return applyChange(plan, result.change)
}

/** Why a command is refused; a command that is carried out fails the test. */
export function refusalOf(plan: Plan, command: PlanCommand, context: Partial<CommandContext> = {}): CommandError {
  const result = runCommands(plan, [command], { ...PLAIN_CONTEXT, ...context })
  if (result.ok) throw new Error(`Carried out: ${JSON.stringify(result.change)}`)
  return result.error
}
