// A plan server in memory: carries commands out, numbers revisions, remembers idempotency keys and refuses what others
// changed since, as the real one does. For tests, measurements and trying out.

import { ApiError } from "@throughline/contract"
import type { FieldConflict } from "@throughline/contract"
import { applyChange, digestOfSchedule, fitChange, invertChange, mergeChanges, overlappingFields, runCommands, schedulePlan } from "@throughline/plan"
import type { Change, Conflict, Plan } from "@throughline/plan"
import type { Accepted, ChangeRecord, PlanServer } from "./plan-server.ts"

export class MemoryPlanServer implements PlanServer {
  readonly #actorId: string
  readonly #delayMs: number
  readonly records: ChangeRecord[]
  plan: Plan
  /** Made ready to break: how many calls fail, before or after the work is done. */
  broken: { calls: number; after: boolean } = { calls: 0, after: false }

  /** Several servers over one list of records are several people on one plan. */
  constructor(plan: Plan, actorId = "usr_me", shared: MemoryPlanServer | null = null, delayMs = 0) {
    this.#actorId = actorId
    this.#delayMs = delayMs
    this.plan = plan
    this.records = shared?.records ?? []
  }

  get revision(): number {
    return this.records.at(-1)?.revision ?? 0
  }

  read() {
    return this.#answer(() => ({ plan: this.#now(), revision: this.revision, whole: true, digest: null }))
  }

  apply({ key, seenRevision, commands, label }: Parameters<PlanServer["apply"]>[0]): Promise<Accepted> {
    return this.#answer(() => this.#once(key, () => {
      const plan = this.#now()
      const outcome = runCommands(plan, commands, { idSeed: key, now: 0, schedule: schedulePlan(plan) })
      if (!outcome.ok) throw problem("planRefused", 422)
      const theirs = this.records.filter((record) => record.revision > seenRevision && record.actorId !== this.#actorId).map((record) => record.change)
      const conflicts = theirs.length === 0 ? [] : overlappingFields(outcome.change, mergeChanges(theirs))
      if (conflicts.length > 0) throw problem("conflict", 409, conflicts)
      return { label, change: outcome.change, undoes: null, redoes: null }
    }))
  }

  undo(changeId: string, key: string): Promise<Accepted> {
    return this.#answer(() => this.#once(key, () => ({ ...this.#again(changeId, true), undoes: changeId, redoes: null })))
  }

  redo(changeId: string, key: string): Promise<Accepted> {
    return this.#answer(() => this.#once(key, () => ({ ...this.#again(changeId, false), undoes: null, redoes: changeId })))
  }

  changesSince(revision: number) {
    return this.#answer(() => this.records.filter((record) => record.revision > revision))
  }

  latest() {
    return this.#answer(() => this.records.toReversed())
  }

  #again(changeId: string, back: boolean): { readonly label: string; readonly change: Change } {
    const record = this.records.find(({ id }) => id === changeId)
    if (record === undefined) throw problem("notFound", 404)
    const last = this.records.findLast((other) => other.undoes === changeId || other.redoes === changeId)
    const isUndone = last !== undefined && last.undoes !== null
    if (record.undoes !== null || record.redoes !== null || isUndone === back) throw problem("wrongState", 409)
    const fitted = fitChange(this.#now(), invertChange((last ?? record).change))
    if (!fitted.ok) throw problem("conflict", 409, fitted.obstacle.conflicts)
    return { label: record.label, change: fitted.change }
  }

  #once(key: string, work: () => Pick<ChangeRecord, "label" | "change" | "undoes" | "redoes">): Accepted {
    const known = this.records.find((record) => record.key === key)
    const record = known ?? { ...work(), id: `chg_${this.records.length + 1}`, revision: this.revision + 1, actorId: this.#actorId, actorName: this.#actorId, at: "2026-01-01T00:00:00Z", key }
    if (known === undefined) this.records.push(record)
    return { revision: this.revision, record, digest: digestOfSchedule(schedulePlan(this.#now())) }
  }

  #now(): Plan {
    return this.records.reduce((plan, record) => applyChange(plan, record.change), this.plan)
  }

  async #answer<T>(work: () => T): Promise<T> {
    await (this.#delayMs === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, this.#delayMs)))
    const breaks = this.broken.calls > 0
    if (breaks) this.broken.calls -= 1
    if (breaks && !this.broken.after) throw new TypeError("no connection")
    const answer = work()
    if (breaks) throw new TypeError("no connection")
    return answer
  }
}

function problem(code: "conflict" | "planRefused" | "notFound" | "wrongState", status: number, conflicts: readonly Conflict[] = []): ApiError {
  const fields: readonly FieldConflict[] = conflicts
  return new ApiError({ type: `/problems/${code}`, title: code, status, code, requestId: "", conflicts: fields })
}
