// The computed rows of a plan as a map by task: kept by row number, so that the next version shares whatever did not change,
// and read in outline order.
import type { TaskId } from "../document.ts"
import { differingKeys } from "../layered-map.ts"
import type { TaskSchedule } from "../schedule.ts"
import type { CompiledPlan } from "./compile-plan.ts"

/** Which row is whose. The same `table` means the same numbers, as far as both have a row. */
type Numbering = Pick<CompiledPlan, "ids" | "rowOf" | "table">

/** The version that it was made from, and the tasks whose rows were made anew. */
interface Origin {
  readonly before: ScheduleRows
  readonly made: ReadonlySet<TaskId>
}

export class ScheduleRows implements ReadonlyMap<TaskId, TaskSchedule> {
  readonly #order: readonly TaskId[]
  readonly #numbering: Numbering
  readonly #rowOf: ReadonlyMap<TaskId, number>
  readonly #rows: readonly (TaskSchedule | undefined)[]
  readonly #origin: { readonly before: WeakRef<ScheduleRows>; readonly made: ReadonlySet<TaskId> } | null

  constructor(order: readonly TaskId[], { ids, rowOf, table }: Numbering, rows: readonly (TaskSchedule | undefined)[], origin: Origin | null = null) {
    this.#order = order
    this.#numbering = { ids, rowOf, table }
    this.#rowOf = rowOf
    this.#rows = rows
    this.#origin = origin === null ? null : { before: new WeakRef(origin.before), made: origin.made }
  }

  /** The tasks with another row than in `before`, new ones included, and those that are gone. */
  differingFrom(before: ScheduleRows): readonly TaskId[] {
    const { ids, rowOf, table } = this.#numbering
    if (table !== before.#numbering.table) return differingKeys(before, this)
    const differing = new Set(differingKeys(before.#rowOf, rowOf))
    if (this.#origin?.before.deref() === before) {
      for (const id of this.#origin.made) if (this.has(id)) differing.add(id)
      return [...differing]
    }
    const length = Math.min(before.#rows.length, this.#rows.length)
    for (let row = 0; row < length; row += 1) {
      const id = ids[row]
      if (this.#rows[row] !== before.#rows[row] && id !== undefined && rowOf.get(id) === row) differing.add(id)
    }
    return [...differing]
  }

  /** By row number. */
  get rows(): readonly (TaskSchedule | undefined)[] {
    return this.#rows
  }

  get size(): number {
    return this.#order.length
  }

  get(id: TaskId): TaskSchedule | undefined {
    const row = this.#rowOf.get(id)
    return row === undefined ? undefined : this.#rows[row]
  }

  has(id: TaskId): boolean {
    return this.#rowOf.has(id)
  }

  *entries(): Generator<[TaskId, TaskSchedule], undefined> {
    for (const id of this.#order) {
      const row = this.get(id)
      if (row !== undefined) yield [id, row]
    }
  }

  *keys(): Generator<TaskId, undefined> {
    yield* this.#order
  }

  *values(): Generator<TaskSchedule, undefined> {
    for (const [, row] of this.entries()) yield row
  }

  [Symbol.iterator](): Generator<[TaskId, TaskSchedule], undefined> {
    return this.entries()
  }

  forEach(visit: (row: TaskSchedule, id: TaskId, map: ReadonlyMap<TaskId, TaskSchedule>) => void, self?: unknown): void {
    for (const [id, row] of this.entries()) visit.call(self, row, id, this)
  }
}
