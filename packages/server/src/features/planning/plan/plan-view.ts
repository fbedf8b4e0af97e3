// What of a plan may this reader see? Whole or only own tasks, with or without cost. One answer for the plan itself, for
// patches in history and live answers, for conflicts and for exports, so that nothing leaks through a side door.

import type {
  AssignmentId, Baseline, Calendar, CalendarId, Change, Link, Patch, Plan, PlanSchedule, Resource, ResourceId, Task, TaskId,
} from "@throughline/plan"
import { ENTITY_CODECS, ancestorsOf } from "@throughline/plan"

export interface PlanView {
  readonly cost: boolean
  /** Null: every task. */
  readonly own: ReadonlySet<string> | null
}

export function isWholeView(view: PlanView): boolean {
  return view.cost && view.own === null
}

/** Name of the view, to keep texts by: everybody with the same rights reads the same text. Null where it is one's own. */
export function viewName({ cost, own }: PlanView): string | null {
  if (own !== null) return null
  return cost ? "whole" : "withoutCost"
}

const TASK_COST = { fixedCost: 0, fixedCostAccrual: "prorated", actualFixedCost: 0 } as const
const ASSIGNMENT_COST = { cost: 0, actualCost: 0, rateTable: "A" } as const
/** Addresses of people go with their rates: who plans needs both, who reads neither. */
const RESOURCE_COST = { rates: [], accrual: "prorated", email: "" } as const

export function visiblePlan(plan: Plan, schedule: PlanSchedule, view: PlanView): Plan {
  const seen = view.own === null ? plan : ownPlan(plan, schedule, view.own)
  return view.cost ? seen : withoutCost(seen)
}

function withoutCost(plan: Plan): Plan {
  return {
    ...plan,
    task: mapped(plan.task, (task) => (task.fixedCost === 0 && task.actualFixedCost === 0 ? task : { ...task, ...TASK_COST })),
    assignment: mapped(plan.assignment, (assignment) => (assignment.cost === 0 && assignment.actualCost === 0 && assignment.rateTable === "A" ? assignment : { ...assignment, ...ASSIGNMENT_COST })),
    resource: mapped(plan.resource, (resource) => ({ ...resource, ...RESOURCE_COST })),
    baseline: mapped(plan.baseline, baselineWithoutCost),
  }
}

function baselineWithoutCost(baseline: Baseline): Baseline {
  return { ...baseline, tasks: mappedRecord(baseline.tasks, (row) => ({ ...row, cost: 0 })), assignments: mappedRecord(baseline.assignments, (row) => ({ ...row, cost: 0 })) }
}

/** Own tasks with everything that moves their dates: the summaries above them, what they wait for (nameless), who works on them. */
function ownPlan(plan: Plan, schedule: PlanSchedule, own: ReadonlySet<string>): Plan {
  const tasks = new Map<TaskId, Task>()
  // Counted among what is seen, they would have other numbers than everybody else gives them.
  const coded = (task: Task): Task => ({ ...task, wbs: schedule.wbs.get(task.id) ?? task.wbs })
  for (const task of plan.task.values()) {
    if (!own.has(task.id)) continue
    for (const id of ancestorsOf(plan.task, task.id).toReversed()) if (!tasks.has(id)) keep(tasks, plan.task.get(id), (summary) => coded(bareSummary(summary)))
    tasks.set(task.id, coded(task))
  }
  const links = new Map<Link["id"], Link>()
  const shown = new Set(tasks.keys())
  for (const link of plan.link.values()) {
    if (!shown.has(link.successorId)) continue
    links.set(link.id, link)
    if (!tasks.has(link.predecessorId)) keep(tasks, plan.task.get(link.predecessorId), (task) => standIn(task, schedule))
  }
  const assignments = new Map([...plan.assignment].filter(([, assignment]) => own.has(assignment.taskId)))
  const resources = new Map<ResourceId, Resource>()
  for (const { resourceId } of assignments.values()) if (resourceId !== null) keep(resources, plan.resource.get(resourceId), bareResource)
  return {
    settings: plan.settings, task: tasks, link: links, assignment: assignments, resource: resources,
    calendar: usedCalendars(plan, tasks, resources),
    baseline: mapped(plan.baseline, (baseline) => ({ ...baseline, note: "", tasks: filteredRecord(baseline.tasks, (id) => own.has(id)), assignments: filteredRecord(baseline.assignments, (id) => assignments.has(id as AssignmentId)) })),
  }
}

/** The name and what moves dates below; nothing of what is said about the rest of the summary. */
function bareSummary(task: Task): Task {
  return { ...task, notes: "", contact: "", hyperlink: null, work: 0, actualWork: 0, deadline: null, ...TASK_COST }
}

function bareResource(resource: Resource): Resource {
  return { ...resource, code: "", notes: "", ...RESOURCE_COST }
}

/** Somebody else's task that an own one waits for: when, not what. */
function standIn(task: Task, schedule: PlanSchedule): Task {
  const computed = schedule.task.get(task.id)
  const start = computed?.start ?? null
  const finish = computed?.finish ?? null
  const percentComplete = computed?.percentComplete ?? 0
  return ENTITY_CODECS.task.fromWire({
    id: task.id, number: task.number, rank: `zz${task.number}1`, name: "", duration: computed?.duration ?? task.duration, external: true, externalStart: start, externalFinish: finish,
    percentComplete, actualStart: percentComplete > 0 ? start : null, actualFinish: percentComplete === 10_000 ? finish : null, active: task.active,
  })
}

function usedCalendars(plan: Plan, tasks: ReadonlyMap<TaskId, Task>, resources: ReadonlyMap<ResourceId, Resource>): ReadonlyMap<CalendarId, Calendar> {
  const used = new Map<CalendarId, Calendar>()
  const wanted: (CalendarId | null)[] = [plan.settings.calendarId, ...Array.from(tasks.values(), (task) => task.calendarId), ...Array.from(resources.values(), (resource) => resource.calendarId)]
  for (let id = wanted.pop(); id !== undefined; id = wanted.pop()) {
    const calendar = id === null ? undefined : plan.calendar.get(id)
    if (calendar === undefined || used.has(calendar.id)) continue
    used.set(calendar.id, calendar.personal ? { ...calendar, name: "", exceptions: calendar.exceptions.map((exception) => ({ ...exception, name: "" })) } : calendar)
    wanted.push(calendar.baseId)
  }
  return used
}

/** The part of a change that the reader may see; patches of which nothing remains are left out. */
export function visibleChange(change: Change, view: PlanView, plan: Plan): Change {
  if (isWholeView(view)) return change
  return change.flatMap((patch) => {
    const seen = view.own === null || isOwnPatch(patch, view.own, plan) ? patch : null
    if (seen === null) return []
    return view.cost ? [seen] : patchWithoutCost(seen)
  })
}

function isOwnPatch(patch: Patch, own: ReadonlySet<string>, plan: Plan): boolean {
  if (patch.kind === "task") return own.has(patch.id)
  if (patch.kind !== "assignment") return false
  const taskId = plan.assignment.get(patch.id)?.taskId ?? patch.before?.taskId ?? patch.after?.taskId
  return taskId !== undefined && own.has(taskId)
}

const COST_FIELDS: Readonly<Record<string, readonly string[]>> = {
  task: Object.keys(TASK_COST), assignment: Object.keys(ASSIGNMENT_COST), resource: Object.keys(RESOURCE_COST),
}

/** May a reader without cost see a field of this kind? Also asked of conflicts. */
export function isCostField(kind: string, field: string): boolean {
  return (COST_FIELDS[kind] ?? []).includes(field) || (kind === "baseline" && (field === "tasks" || field === "assignments"))
}

function patchWithoutCost(patch: Patch): Change {
  if (patch.kind === "settings" || patch.kind === "link" || patch.kind === "calendar") return [patch]
  const isWholeEntity = patch.before === null || patch.after === null
  const strip = (side: object | null): object | null => (side === null ? null : isWholeEntity ? entityWithoutCost(patch.kind, side) : fieldsWithoutCost(patch.kind, side))
  const stripped = { ...patch, before: strip(patch.before), after: strip(patch.after) }
  const isEmpty = !isWholeEntity && Object.keys(stripped.after ?? {}).length === 0
  // Both sides were stripped in the same way, so the patch is still one of its kind.
  return isEmpty ? [] : [stripped as Patch]
}

function fieldsWithoutCost(kind: string, fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !isCostField(kind, field)))
}

function entityWithoutCost(kind: string, entity: object): object {
  switch (kind) {
    case "task": return { ...entity, ...TASK_COST }
    case "assignment": return { ...entity, ...ASSIGNMENT_COST }
    case "resource": return { ...entity, ...RESOURCE_COST }
    case "baseline": return baselineWithoutCost(entity as Baseline)
    default: return entity
  }
}

function keep<Id, E extends { readonly id: Id }>(map: Map<Id, E>, entity: E | undefined, present: (entity: E) => E): void {
  if (entity !== undefined) map.set(entity.id, present(entity))
}

function mapped<Id, E>(map: ReadonlyMap<Id, E>, change: (entity: E) => E): ReadonlyMap<Id, E> {
  return new Map(Array.from(map, ([id, entity]) => [id, change(entity)]))
}

function mappedRecord<R extends Readonly<Record<string, object>>>(record: R, change: (row: R[string & keyof R]) => R[string & keyof R]): R {
  // The keys are those of R, and `change` keeps the type of every row.
  return Object.fromEntries(Object.entries(record).map(([id, row]) => [id, change(row as R[string & keyof R])])) as unknown as R
}

function filteredRecord<R extends Readonly<Record<string, object>>>(record: R, isKept: (id: string) => boolean): R {
  return Object.fromEntries(Object.entries(record).filter(([id]) => isKept(id))) as R
}
