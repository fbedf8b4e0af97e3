// Does a plan keep all its promises? Every entity has its shape, every reference leads somewhere, no parent or base
// calendar leads back to itself, siblings have an order, numbers are unique. Importers and restores ask this before a plan
// is stored; after any sequence of commands the answer is "nothing". Circles of links are for the schedule to report.

import type { EntityKind, EntityOf, IdOf } from "./change.ts"
import type { CalendarId, Plan, TaskId } from "./document.ts"
import { ASSIGNMENT_SHAPES, BASELINE_SHAPES, CALENDAR_SHAPES, LINK_SHAPES, RESOURCE_SHAPES, SETTINGS_SHAPES, TASK_SHAPES } from "./entity-shapes.ts"
import type { CommandErrorCode } from "./errors.ts"
import { childrenOf } from "./outline.ts"
import { record } from "./shapes.ts"
import type { Shape } from "./shapes.ts"

export type ViolationCode = CommandErrorCode | "wrongKey" | "missing" | "parentCycle" | "duplicateRank" | "duplicateNumber"

export interface Violation {
  readonly code: ViolationCode
  readonly kind: EntityKind | "settings"
  readonly id: string
  /** JSON pointer into the entity; "" where it is about the whole. */
  readonly field: string
}

const SHAPES: { readonly [K in EntityKind]: Shape<EntityOf[K]> } = {
  task: record(TASK_SHAPES), link: record(LINK_SHAPES), calendar: record(CALENDAR_SHAPES), resource: record(RESOURCE_SHAPES),
  assignment: record(ASSIGNMENT_SHAPES), baseline: record(BASELINE_SHAPES),
}
const SETTINGS = record(SETTINGS_SHAPES)

export function validatePlan(plan: Plan): readonly Violation[] {
  const settings = SETTINGS.check(plan.settings, "")
  return [
    ...(settings === null ? [] : [violation("settings", "settings", settings.code, settings.field)]),
    ...shapeViolations("task", plan.task), ...shapeViolations("link", plan.link), ...shapeViolations("calendar", plan.calendar),
    ...shapeViolations("resource", plan.resource), ...shapeViolations("assignment", plan.assignment), ...shapeViolations("baseline", plan.baseline),
    ...contradictions(plan), ...brokenReferences(plan), ...orderViolations(plan), ...numberViolations(plan),
  ]
}

/** References that lead nowhere or back to their beginning: what undoing one edit among others could leave behind. */
export function brokenReferences(plan: Plan): readonly Violation[] {
  const found: Violation[] = []
  const look = (kind: Violation["kind"], id: string, field: string, target: string | null, among: ReadonlyMap<string, unknown>): void => {
    if (target !== null && !among.has(target)) found.push(violation(kind, id, "missing", field))
  }
  look("settings", "settings", "/calendarId", plan.settings.calendarId, plan.calendar)
  for (const task of plan.task.values()) {
    look("task", task.id, "/parentId", task.parentId, plan.task)
    look("task", task.id, "/calendarId", task.calendarId, plan.calendar)
  }
  for (const link of plan.link.values()) {
    look("link", link.id, "/predecessorId", link.predecessorId, plan.task)
    look("link", link.id, "/successorId", link.successorId, plan.task)
    if (link.predecessorId === link.successorId) found.push(violation("link", link.id, "selfLink", ""))
  }
  for (const resource of plan.resource.values()) look("resource", resource.id, "/calendarId", resource.calendarId, plan.calendar)
  for (const assignment of plan.assignment.values()) {
    look("assignment", assignment.id, "/taskId", assignment.taskId, plan.task)
    look("assignment", assignment.id, "/resourceId", assignment.resourceId, plan.resource)
  }
  for (const calendar of plan.calendar.values()) look("calendar", calendar.id, "/baseId", calendar.baseId, plan.calendar)
  const inParentCycle = circular(plan.task.keys(), (id: TaskId) => plan.task.get(id)?.parentId ?? null)
  const inBaseCycle = circular(plan.calendar.keys(), (id: CalendarId) => plan.calendar.get(id)?.baseId ?? null)
  for (const id of inParentCycle) found.push(violation("task", id, "parentCycle", "/parentId"))
  for (const id of inBaseCycle) found.push(violation("calendar", id, "calendarCycle", "/baseId"))
  return found
}

function shapeViolations<K extends EntityKind>(kind: K, entities: ReadonlyMap<IdOf[K], EntityOf[K]>): readonly Violation[] {
  const found: Violation[] = []
  const shape: Shape<EntityOf[K]> = SHAPES[kind]
  for (const [id, entity] of entities) {
    const problem = shape.check(entity, "")
    if (problem !== null) found.push(violation(kind, id, problem.code, problem.field))
    if (entity.id !== id) found.push(violation(kind, id, "wrongKey", "/id"))
  }
  return found
}

/** Fields of one entity that contradict each other: what two people may do who change different fields. */
export function contradictions(plan: Plan): readonly Violation[] {
  const found: Violation[] = []
  for (const task of plan.task.values()) {
    const needsDate = task.constraint !== "asap" && task.constraint !== "alap"
    if (needsDate && task.constraintDate === null) found.push(violation("task", task.id, "dateNeeded", "/constraintDate"))
    const { actualStart, actualFinish } = task
    if (actualFinish !== null && (actualStart === null || actualFinish < actualStart)) found.push(violation("task", task.id, "finishBeforeStart", "/actualFinish"))
    if (task.actualWork > task.work) found.push(violation("task", task.id, "workBelowActual", "/work"))
  }
  for (const assignment of plan.assignment.values()) {
    if (assignment.actualWork > assignment.work) found.push(violation("assignment", assignment.id, "workBelowActual", "/work"))
  }
  return [...found, ...repeatedNumbers("baseline", plan.baseline.values())]
}

function orderViolations(plan: Plan): readonly Violation[] {
  const found: Violation[] = []
  for (const siblings of childrenOf(plan.task).values()) {
    siblings.forEach((id, index) => {
      const before = siblings[index - 1]
      const rank = plan.task.get(id)?.rank
      if (before !== undefined && plan.task.get(before)?.rank === rank) found.push(violation("task", id, "duplicateRank", "/rank"))
    })
  }
  return found
}

function numberViolations(plan: Plan): readonly Violation[] {
  return [
    ...repeatedNumbers("task", plan.task.values()), ...repeatedNumbers("calendar", plan.calendar.values()),
    ...repeatedNumbers("resource", plan.resource.values()), ...repeatedNumbers("assignment", plan.assignment.values()),
  ]
}

function repeatedNumbers(kind: EntityKind, entities: Iterable<{ readonly id: string; readonly number: number }>): readonly Violation[] {
  const found: Violation[] = []
  const seen = new Set<number>()
  for (const { id, number } of entities) {
    if (seen.has(number)) found.push(violation(kind, id, "duplicateNumber", "/number"))
    seen.add(number)
  }
  return found
}

/** The ids from which the way up never ends. Each id is walked once. */
function circular<Id>(ids: Iterable<Id>, up: (id: Id) => Id | null): ReadonlySet<Id> {
  const ends = new Set<Id>()
  const loops = new Set<Id>()
  for (const id of ids) {
    const way = new Set<Id>()
    let at: Id | null = id
    while (at !== null && !ends.has(at) && !loops.has(at) && !way.has(at)) {
      way.add(at)
      at = up(at)
    }
    const target = at === null || ends.has(at) ? ends : loops
    for (const step of way) target.add(step)
  }
  return loops
}

function violation(kind: Violation["kind"], id: string, code: ViolationCode, field: string): Violation {
  return { code, kind, id, field }
}
