// The plan as JSON: between server and browser, in the database, in files of our own. Default-valued fields are left
// out, so a plain task is about 100 bytes; reading fills them in and checks every field that is there.

import type { AssignmentId, Baseline, Plan, PlanSettings, TaskId } from "../document.ts"
import type { Change, EntityKind, EntityOf, IdOf, Patch, PatchOf } from "../change.ts"
import { ENTITY_KINDS, isCreation, isDeletion } from "../change.ts"
import { isRecord } from "./checks.ts"
import type { Codec, WireRecord } from "./codec.ts"
import { codecOf, WireError } from "./codec.ts"
import { ENTITY_FIELDS, SETTINGS_FIELDS } from "./fields.ts"

export interface PlanWire {
  readonly version: 1
  readonly settings: WireRecord
  readonly task: readonly WireRecord[]
  readonly link: readonly WireRecord[]
  readonly calendar: readonly WireRecord[]
  readonly resource: readonly WireRecord[]
  readonly assignment: readonly WireRecord[]
  readonly baseline: readonly WireRecord[]
}
/** A patch as JSON: created and deleted entities without defaults, changed fields as they are. */
export interface PatchWire {
  readonly kind: EntityKind | "settings"
  readonly id: string
  readonly before: WireRecord | null
  readonly after: WireRecord | null
}

export const SETTINGS_CODEC: Codec<PlanSettings> = codecOf("settings", SETTINGS_FIELDS)
export const ENTITY_CODECS: { readonly [K in EntityKind]: Codec<EntityOf[K]> } = {
  task: codecOf("task", ENTITY_FIELDS.task),
  link: codecOf("link", ENTITY_FIELDS.link),
  calendar: codecOf("calendar", ENTITY_FIELDS.calendar),
  resource: codecOf("resource", ENTITY_FIELDS.resource),
  assignment: codecOf("assignment", ENTITY_FIELDS.assignment),
  baseline: packedBaselines(codecOf("baseline", ENTITY_FIELDS.baseline)),
}

export function planToWire(plan: Plan): PlanWire {
  return {
    version: 1,
    settings: SETTINGS_CODEC.toWire(plan.settings),
    task: listToWire("task", plan.task),
    link: listToWire("link", plan.link),
    calendar: listToWire("calendar", plan.calendar),
    resource: listToWire("resource", plan.resource),
    assignment: listToWire("assignment", plan.assignment),
    baseline: listToWire("baseline", plan.baseline),
  }
}

/** Throws a WireError where the value is not a plan of this version. References between entities are not checked: see validatePlan. */
export function planFromWire(value: unknown): Plan {
  if (!isRecord(value) || value["version"] !== 1) throw new WireError("plan", "is not version 1")
  return {
    settings: SETTINGS_CODEC.fromWire(value["settings"]),
    task: mapFromWire("task", value["task"]),
    link: mapFromWire("link", value["link"]),
    calendar: mapFromWire("calendar", value["calendar"]),
    resource: mapFromWire("resource", value["resource"]),
    assignment: mapFromWire("assignment", value["assignment"]),
    baseline: mapFromWire("baseline", value["baseline"]),
  }
}

export function changeToWire(change: Change): readonly PatchWire[] {
  return change.map((patch) => (patch.kind === "settings" ? { kind: patch.kind, id: patch.id, before: { ...patch.before }, after: { ...patch.after } } : patchToWire(patch)))
}

export function changeFromWire(value: unknown): Change {
  if (!Array.isArray(value)) throw new WireError("change", "is not a list")
  return value.map((patch: unknown) => patchFromWire(patch))
}

function listToWire<K extends EntityKind>(kind: K, entities: ReadonlyMap<IdOf[K], EntityOf[K]>): readonly WireRecord[] {
  const codec: Codec<EntityOf[K]> = ENTITY_CODECS[kind]
  return Array.from(entities.values(), (entity) => codec.toWire(entity))
}

function mapFromWire<K extends EntityKind>(kind: K, value: unknown): ReadonlyMap<IdOf[K], EntityOf[K]> {
  if (!Array.isArray(value)) throw new WireError(kind, "is not a list")
  const codec: Codec<EntityOf[K]> = ENTITY_CODECS[kind]
  const entities = new Map<IdOf[K], EntityOf[K]>()
  for (const part of value) {
    const entity = codec.fromWire(part)
    entities.set(idIn<K>(entity), entity)
  }
  if (entities.size !== value.length) throw new WireError(kind, "holds an id twice")
  return entities
}

function idIn<K extends EntityKind>(entity: { readonly id: IdOf[EntityKind] }): IdOf[K]
function idIn(entity: { readonly id: IdOf[EntityKind] }): IdOf[EntityKind] {
  return entity.id
}

function patchToWire<K extends EntityKind>(patch: PatchOf<K>): PatchWire {
  const codec: Codec<EntityOf[K]> = ENTITY_CODECS[patch.kind]
  if (isCreation(patch)) return { kind: patch.kind, id: patch.id, before: null, after: codec.toWire(patch.after) }
  if (isDeletion(patch)) return { kind: patch.kind, id: patch.id, before: codec.toWire(patch.before), after: null }
  return { kind: patch.kind, id: patch.id, before: { ...patch.before }, after: { ...patch.after } }
}

function patchFromWire(value: unknown): Patch {
  if (!isRecord(value)) throw new WireError("patch", "is not a record")
  const { kind, before, after } = value
  if (kind === "settings") return { kind, id: "settings", before: SETTINGS_CODEC.partFromWire(before), after: SETTINGS_CODEC.partFromWire(after) }
  const known = ENTITY_KINDS.find((candidate) => candidate === kind)
  if (known === undefined) throw new WireError("patch", "is of an unknown kind")
  switch (known) {
    case "task": return entityPatch("task", value["id"], before, after)
    case "link": return entityPatch("link", value["id"], before, after)
    case "calendar": return entityPatch("calendar", value["id"], before, after)
    case "resource": return entityPatch("resource", value["id"], before, after)
    case "assignment": return entityPatch("assignment", value["id"], before, after)
    case "baseline": return entityPatch("baseline", value["id"], before, after)
  }
}

function entityPatch<K extends EntityKind>(kind: K, id: unknown, before: unknown, after: unknown): PatchOf<K> {
  const codec: Codec<EntityOf[K]> = ENTITY_CODECS[kind]
  if (!isIdOf(kind, id)) throw new WireError("patch", "has a wrong id")
  if (before === null) return { kind, id, before, after: codec.fromWire(after) }
  if (after === null) return { kind, id, before: codec.fromWire(before), after }
  return { kind, id, before: codec.partFromWire(before), after: codec.partFromWire(after) }
}

function isIdOf<K extends EntityKind>(kind: K, id: unknown): id is IdOf[K] {
  return ENTITY_FIELDS[kind].id.is(id)
}

/** Baselines hold a line for every task: as rows they take a third of the room. */
function packedBaselines(plain: Codec<Baseline>): Codec<Baseline> {
  return {
    initial: plain.initial,
    partFromWire: (value) => plain.partFromWire(value),
    toWire: (baseline) => ({
      ...plain.toWire(baseline),
      tasks: Object.entries(baseline.tasks).map(([id, row]) => [id, row.start, row.finish, row.duration, row.work, row.cost]),
      assignments: Object.entries(baseline.assignments).map(([id, row]) => [id, row.start, row.finish, row.work, row.cost]),
    }),
    fromWire(value) {
      if (!isRecord(value)) throw new WireError("baseline", "is not a record")
      const tasks = unpack<TaskId>(value["tasks"], (row) => ({ start: row[1], finish: row[2], duration: row[3], work: row[4], cost: row[5] }))
      const assignments = unpack<AssignmentId>(value["assignments"], (row) => ({ start: row[1], finish: row[2], work: row[3], cost: row[4] }))
      return plain.fromWire({ ...value, tasks, assignments })
    },
  }
}

function unpack<Id extends string>(rows: unknown, record: (row: readonly unknown[]) => WireRecord): Readonly<Record<Id, WireRecord>>
function unpack(rows: unknown, record: (row: readonly unknown[]) => WireRecord): Readonly<Record<string, WireRecord>> {
  if (!Array.isArray(rows)) throw new WireError("baseline", "has no rows")
  return Object.fromEntries(rows.map((row: unknown) => {
    if (!Array.isArray(row) || typeof row[0] !== "string") throw new WireError("baseline", "has a row without id")
    return [row[0], record(row)]
  }))
}
