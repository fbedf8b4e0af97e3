// A plan while commands are being carried out on it: reads see what was written, indexes stay true, and in the end
// everything that differs from the beginning is told as one change. If a command is refused, the edit is thrown away:
// the plan it began from was never touched.

import type { Change, EntityKind, EntityOf, IdOf, Patch, PatchOf } from "./change.ts"
import { assert } from "./assert.ts"
import type { Assignment, AssignmentId, Link, LinkId, Plan, PlanSettings, Task, TaskId, UserId } from "./document.ts"
import { Followed } from "./followed.ts"
import { IdIndex, groupingBy } from "./id-index.ts"
import type { PlanLimits } from "./limits.ts"
import { PLAN_LIMITS } from "./limits.ts"
import { differingFields } from "./merge-changes.ts"
import type { PlanSchedule } from "./schedule.ts"
import { SiblingIndex } from "./sibling-index.ts"
import { copyOnWrite, planOf } from "./working-maps.ts"
import type { WorkingMap, WorkingMaps } from "./working-maps.ts"

/** What a command takes from the world: with the same plan, arguments and context it always gives the same change. */
export interface CommandContext {
  /** Letters and digits, 8 to 40, unique for each list of commands (an idempotency key, say): new ids begin with it. */
  readonly idSeed: string
  /** Milliseconds since 1970 in UTC. */
  readonly now: number
  /** Who gives the command, where known. */
  readonly userId?: UserId | null
  readonly limits?: Partial<PlanLimits>
  /** The present dates, for the commands that begin from them (takeBaseline, pasteTasks). */
  readonly schedule?: PlanSchedule
  /** New numbers are not below these: by them a server keeps its promise that numbers are never used again. */
  readonly firstNumber?: Partial<Record<NumberedKind, number>>
}

type NumberedKind = "task" | "resource" | "calendar" | "assignment"

const BY_PREDECESSOR = groupingBy<TaskId, LinkId, Link>((link) => link.predecessorId)
const BY_SUCCESSOR = groupingBy<TaskId, LinkId, Link>((link) => link.successorId)
const BY_TASK = groupingBy<TaskId, AssignmentId, Assignment>((assignment) => assignment.taskId)
const BY_NUMBER = groupingBy<number, TaskId, Task>((task) => task.number)

export class PlanEdit {
  readonly context: CommandContext
  readonly limits: PlanLimits
  readonly task: WorkingMap<TaskId, Task>
  readonly children: SiblingIndex
  readonly #maps: WorkingMaps
  /** The plan that the commands began from. */
  readonly base: Plan
  #settings: PlanSettings
  #linksFrom: IdIndex<TaskId, LinkId, Link> | null = null
  #linksTo: IdIndex<TaskId, LinkId, Link> | null = null
  #assignmentsOf: IdIndex<TaskId, AssignmentId, Assignment> | null = null
  #tasksByNumber: IdIndex<number, TaskId, Task> | null = null
  #idCount = 0
  readonly #lastNumber = new Map<NumberedKind, number>()

  constructor(plan: Plan, context: CommandContext) {
    assert(/^[0-9A-Za-z]{8,40}$/.test(context.idSeed), "an id seed is 8 to 40 letters and digits")
    this.context = context
    this.limits = { ...PLAN_LIMITS, ...context.limits }
    this.base = plan
    this.#settings = plan.settings
    this.#maps = copyOnWrite(plan)
    this.task = this.#maps.task
    this.children = new SiblingIndex(plan.task, this.task)
  }

  /** The plan as written so far; valid until the next write. */
  get plan(): Plan {
    return planOf(this.#maps, this.#settings)
  }

  get settings(): PlanSettings {
    return this.#settings
  }

  get link(): WorkingMap<LinkId, Link> {
    return this.#maps.link
  }

  get assignment(): WorkingMap<AssignmentId, Assignment> {
    return this.#maps.assignment
  }

  get resource(): WorkingMaps["resource"] {
    return this.#maps.resource
  }

  get calendar(): WorkingMaps["calendar"] {
    return this.#maps.calendar
  }

  get baseline(): WorkingMaps["baseline"] {
    return this.#maps.baseline
  }

  update<K extends EntityKind>(kind: K, id: IdOf[K], fields: Partial<EntityOf[K]>): void {
    const map: WorkingMap<IdOf[K], EntityOf[K]> = this.#maps[kind]
    const entity = map.get(id)
    assert(entity !== undefined, `an updated ${kind} exists: ${id}`)
    map.set(id, { ...entity, ...fields })
  }

  updateSettings(fields: Partial<PlanSettings>): void {
    this.#settings = { ...this.#settings, ...fields }
  }

  isSummary(id: TaskId): boolean {
    return this.children.get(id).length > 0
  }

  linksFrom(id: TaskId): readonly Link[] {
    return (this.#linksFrom ??= new IdIndex(this.#maps.link, BY_PREDECESSOR)).get(id)
  }

  linksTo(id: TaskId): readonly Link[] {
    return (this.#linksTo ??= new IdIndex(this.#maps.link, BY_SUCCESSOR)).get(id)
  }

  assignmentsOf(id: TaskId): readonly Assignment[] {
    return (this.#assignmentsOf ??= new IdIndex(this.#maps.assignment, BY_TASK)).get(id)
  }

  taskNumbered(number: number): Task | undefined {
    return (this.#tasksByNumber ??= new IdIndex(this.#maps.task, BY_NUMBER)).get(number)[0]
  }

  /** The next new id: the seed and a count. A seed that was used before never writes over what it made then. */
  newId<Prefix extends string>(prefix: Prefix): `${Prefix}_${string}` {
    for (;;) {
      const count = (this.#idCount++).toString(36).padStart(4, "0")
      const id: `${Prefix}_${string}` = `${prefix}_${this.context.idSeed}${count}`
      if (!this.#isTaken(id)) return id
    }
  }

  newNumber(kind: NumberedKind): number {
    const number = (this.#lastNumber.get(kind) ?? this.#highestNumber(kind)) + 1
    this.#lastNumber.set(kind, number)
    return number
  }

  /** Everything that differs from the plan at the beginning, one patch per entity. */
  change(): Change {
    const { before, after } = differingFields<PlanSettings>(this.base.settings, this.#settings)
    const settings: readonly Patch[] = Object.keys(after).length === 0 ? [] : [{ kind: "settings", id: "settings", before, after }]
    const { calendar, resource, task, link, assignment, baseline } = this.#maps
    return [
      ...settings,
      ...patchesOf("calendar", calendar), ...patchesOf("resource", resource), ...patchesOf("task", task),
      ...patchesOf("link", link), ...patchesOf("assignment", assignment), ...patchesOf("baseline", baseline),
    ]
  }

  #isTaken(id: string): boolean {
    const { task, link, calendar, resource, assignment, baseline } = this.plan
    const maps: readonly ReadonlyMap<string, unknown>[] = [task, link, calendar, resource, assignment, baseline]
    return maps.some((map) => map.has(id))
  }

  #highestNumber(kind: NumberedKind): number {
    // Also those that the edit deleted: undo brings them back.
    let highest = Math.max(0, (this.context.firstNumber?.[kind] ?? 1) - 1, highestIn(this.base, kind))
    const map: { readonly originals: ReadonlyMap<string, unknown>; get(id: string): { readonly number: number } | undefined } = this.#maps[kind]
    for (const id of map.originals.keys()) highest = Math.max(highest, map.get(id)?.number ?? 0)
    return highest
  }
}

type Numbered = ReadonlyMap<string, { readonly number: number }>

const highestNumbers = new Followed<string, { readonly number: number }, number>(
  (entities: Numbered) => {
    let highest = 0
    for (const { number } of entities.values()) highest = Math.max(highest, number)
    return highest
  },
  (highest, before, after, ids) => {
    let now = highest
    for (const id of ids) {
      const [old, entity] = [before.get(id)?.number, after.get(id)?.number]
      if (old === highest && entity !== old) return null
      now = Math.max(now, entity ?? 0)
    }
    return now
  },
)

const highestIn = (plan: Plan, kind: NumberedKind): number => highestNumbers.of(plan[kind])

function patchesOf<K extends EntityKind>(kind: K, map: WorkingMap<IdOf[K], EntityOf[K]>): readonly PatchOf<K>[] {
  const patches: PatchOf<K>[] = []
  for (const [id, before] of map.originals) {
    const after = map.get(id)
    if (before === undefined) {
      if (after !== undefined) patches.push({ kind, id, before: null, after })
    } else if (after === undefined) {
      patches.push({ kind, id, before, after: null })
    } else {
      const fields = differingFields<EntityOf[K]>(before, after)
      if (Object.keys(fields.after).length > 0) patches.push({ kind, id, ...fields })
    }
  }
  return patches
}
