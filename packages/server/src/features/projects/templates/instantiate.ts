// Makes a plan of a template: ids, ranks, links, people and calendars, from the day the project starts.

import { TICKS_PER_DAY, TICKS_PER_MINUTE } from "@throughline/engine"
import type { DayNumber } from "@throughline/engine"
import { ENTITY_CODECS, emptyPlan, instantOfDay, newAssignment, newLink, newResource, newTask, ranksBetween, standardCalendar } from "@throughline/plan"
import type {
  Assignment, Calendar, CalendarId, EmptyPlanOptions, Link, LinkKind, Plan, PlanSettings, Resource, ResourceId, Shift, Task, TaskId, TimeUnit,
} from "@throughline/plan"
import { inLanguage } from "./in-language.ts"
import type { Locale } from "./in-language.ts"
import type { Template, TemplateCalendar, TemplateRole, TemplateTask } from "./template.ts"

export interface TemplateOptions extends Omit<EmptyPlanOptions, "start" | "calendar"> {
  readonly startDay: DayNumber
  readonly locale: Locale
}
export type NewId = <const Kind extends string>(kind: Kind) => `${Kind}_${string}`

export interface Instance {
  readonly plan: Plan
  /** Ids by the keys of the template, for what is said about tasks afterwards. */
  readonly taskIds: ReadonlyMap<string, TaskId>
  readonly resourceIds: ReadonlyMap<string, ResourceId>
}

export function instantiate(template: Template, options: TemplateOptions, newId: NewId): Instance {
  const { startDay, locale, ...settings } = options
  const say = (said: string): string => inLanguage(said, locale)
  const standard = standardCalendar()
  const blank = emptyPlan({ ...settings, start: instantOfDay(startDay, 480), calendar: standard })
  const calendarIds = new Map<string, CalendarId>(template.calendars.map(({ key }) => [key, newId("cal")]))
  const calendars = new Map(blank.calendar)
  template.calendars.forEach((calendar, index) => addTo(calendars, calendarOf({ ...calendar, name: say(calendar.name) }, standard.id, index + 2, calendarIds)))
  const resourceIds = new Map<string, ResourceId>(template.roles.map(({ key }) => [key, newId("res")]))
  const resources = new Map<ResourceId, Resource>()
  template.roles.forEach((said, index) => {
    const role = { ...said, name: say(said.name), group: say(said.group) }
    const personal = personalCalendar(role, startDay, calendars.size + 1, standard.id, calendarIds, newId)
    if (personal !== null) addTo(calendars, personal)
    addTo(resources, resourceOf(role, index + 1, resourceIds, personal?.id ?? calendarIds.get(role.calendar ?? "") ?? null))
  })
  const outline = new Outline(template, blank.settings, startDay, calendarIds, newId, say)
  const links = new Map<Link["id"], Link>()
  const assignments = new Map<Assignment["id"], Assignment>()
  for (const { said, task } of outline.placed) {
    for (const link of linksOf(said, task.id, outline.ids, newId)) addTo(links, link)
    for (const assignment of assignmentsOf(said, task, template.roles, resourceIds, newId)) addTo(assignments, { ...assignment, number: assignments.size + 1 })
  }
  const plan: Plan = { ...blank, calendar: calendars, resource: resources, task: new Map(outline.placed.map(({ task }) => [task.id, task])), link: links, assignment: assignments }
  return { plan, taskIds: outline.ids, resourceIds }
}

function addTo<Id, E extends { readonly id: Id }>(map: Map<Id, E>, entity: E): void {
  map.set(entity.id, entity)
}

/** Walks the outline once, in order: numbers run as a reader counts. */
class Outline {
  readonly placed: { readonly said: TemplateTask; readonly task: Task }[] = []
  readonly ids = new Map<string, TaskId>()

  constructor(template: Template, settings: PlanSettings, startDay: DayNumber, calendarIds: ReadonlyMap<string, CalendarId>, newId: NewId, say: (said: string) => string) {
    const place = (said: readonly TemplateTask[], parentId: TaskId | null): void => {
      const ranks = ranksBetween(null, null, said.length)
      said.forEach((one, index) => {
        if (this.ids.has(one.key)) throw new Error(`Template ${template.id} uses the key "${one.key}" twice`)
        const task = taskOf({ ...one, name: say(one.name), notes: say(one.notes ?? "") }, { id: newId("tsk"), number: this.placed.length + 1, rank: ranks[index] ?? "V", parentId }, settings, startDay, calendarIds)
        this.ids.set(one.key, task.id)
        this.placed.push({ said: one, task })
        place(one.children ?? [], task.id)
      })
    }
    place(template.tasks, null)
  }
}

function taskOf(said: TemplateTask, place: Pick<Task, "id" | "number" | "rank" | "parentId">, settings: PlanSettings, startDay: DayNumber, calendarIds: ReadonlyMap<string, CalendarId>): Task {
  const days = said.days ?? 1
  const ticksPerDay = said.elapsed === true ? TICKS_PER_DAY : settings.minutesPerDay * TICKS_PER_MINUTE
  const calendarId = said.calendar === undefined ? null : found(calendarIds, said.calendar)
  return newTask(settings, {
    ...place,
    name: said.name,
    notes: said.notes ?? "",
    duration: Math.round(days * ticksPerDay),
    elapsed: said.elapsed ?? false,
    milestone: said.days === 0 && said.remainder !== true,
    type: said.fixedWork === true ? "fixedWork" : "fixedUnits",
    fixedCost: (said.fixedCost ?? 0) * 100,
    deadline: said.deadlineDay === undefined ? null : instantOfDay(startDay + said.deadlineDay, settings.defaultFinishMinute),
    constraint: said.constraint?.kind ?? "asap",
    constraintDate: said.constraint === undefined ? null : instantOfDay(startDay + said.constraint.day, settings.defaultStartMinute),
    calendarId,
    ignoreResourceCalendar: calendarId !== null,
  })
}

function linksOf(said: TemplateTask, successorId: TaskId, ids: ReadonlyMap<string, TaskId>, newId: NewId): readonly Link[] {
  return words(said.after).map((word) => {
    const match = /^(\w+)(?: (FS|SS|FF|SF)(?:([+-]\d+)(e?)d)?)?$/.exec(word)
    const [, key = "", kind = "FS", days = "0", elapsed = ""] = match ?? []
    const ticks = Number(days) * (elapsed === "e" ? TICKS_PER_DAY : 4_800)
    return newLink({ id: newId("lnk"), predecessorId: found(ids, key), successorId, kind: linkKindOf(kind), lag: ticks, lagKind: elapsed === "e" ? "elapsed" : "working", lagUnit: DAYS })
  })
}

const DAYS: TimeUnit = "d"

function linkKindOf(text: string): LinkKind {
  return text === "SS" || text === "FF" || text === "SF" ? text : "FS"
}

function assignmentsOf(said: TemplateTask, task: Task, roles: readonly TemplateRole[], ids: ReadonlyMap<string, ResourceId>, newId: NewId): readonly Assignment[] {
  return words(said.who).map((word) => {
    const [key = "", amount = ""] = word.split(" ")
    const kind = roles.find((role) => role.key === key)?.kind ?? "work"
    const given = { id: newId("asg"), number: 0, taskId: task.id, resourceId: found(ids, key) }
    if (kind === "material") return newAssignment({ ...given, units: Number(amount) * 10_000, work: Number(amount) * 600 })
    if (kind === "cost") return newAssignment({ ...given, cost: 240_000 })
    const units = amount === "" ? 10_000 : Math.round(Number.parseFloat(amount) * 100)
    return newAssignment({ ...given, units, work: Math.round((task.duration * units) / 10_000) })
  })
}

function resourceOf(role: TemplateRole, number: number, ids: ReadonlyMap<string, ResourceId>, calendarId: CalendarId | null): Resource {
  const { kind = "work", units = 100 } = role
  return newResource({
    id: found(ids, role.key), number, name: role.name, initials: role.initials, group: role.group, generic: role.generic, kind, maxUnits: units * 100, calendarId,
    materialLabel: role.materialLabel ?? "",
    rates: role.rate === 0 ? [] : [{ table: "A", from: null, standard: role.rate * 100, overtime: (role.overtimeRate ?? role.rate) * 100, perUse: 0 }],
  })
}

function calendarOf(said: TemplateCalendar, baseId: CalendarId, number: number, ids: ReadonlyMap<string, CalendarId>): Calendar {
  return ENTITY_CODECS.calendar.fromWire({ id: found(ids, said.key), name: said.name, baseId, number, week: said.week.map((hours) => (hours === null ? null : shiftsOf(hours))) })
}

/** People with absences have a calendar of their own on top of the one they keep. */
function personalCalendar(role: TemplateRole, startDay: DayNumber, number: number, standardId: CalendarId, ids: ReadonlyMap<string, CalendarId>, newId: NewId): Calendar | null {
  if (role.absences === undefined) return null
  const baseId = role.calendar === undefined ? standardId : found(ids, role.calendar)
  const exceptions = role.absences.map(({ fromDay, days, name }) => ({ name, from: startDay + fromDay, to: startDay + fromDay + days - 1, shifts: [], recurrence: null }))
  return ENTITY_CODECS.calendar.fromWire({ id: newId("cal"), name: role.name, baseId, number, personal: true, exceptions })
}

/** "8-12 13-17", hours may have minutes: "10:30". */
function shiftsOf(hours: string): readonly Shift[] {
  return hours === "" ? [] : hours.split(" ").map((shift) => {
    const [from = "", to = ""] = shift.split("-")
    return { from: ticksOf(from), to: ticksOf(to) }
  })
}

function ticksOf(clock: string): number {
  const [hour = "0", minute = "0"] = clock.split(":")
  return (Number(hour) * 60 + Number(minute)) * TICKS_PER_MINUTE
}

function words(list: string | undefined): readonly string[] {
  return list === undefined ? [] : list.split(",").map((word) => word.trim()).filter((word) => word !== "")
}

function found<V>(map: ReadonlyMap<string, V>, key: string): V {
  const value = map.get(key)
  if (value === undefined) throw new Error(`A template names "${key}", which it does not have`)
  return value
}
