// The plan of the open project in the browser: shows an edit with all its consequences at once, sends edits in order,
// stands on whatever others did meanwhile, and never loses one. Knows nothing of React; views subscribe.
// How edits survive others' changes is in rebase.ts, how they reach the server in edit-sender.ts.

import { applyChange, reschedulePlan, sameValue, schedulePlan } from "@throughline/plan"
import type { Change, CommandError, Plan, PlanCommand, UserId } from "@throughline/plan"
import { conflictsIn, keysOf } from "./clash-fields.ts"
import type { Drafts } from "./drafts.ts"
import { runEdit } from "./edit.ts"
import type { EditWork, PendingEdit } from "./edit.ts"
import { EditSender } from "./edit-sender.ts"
import type { Accepted, ChangeRecord, PlanServer, ReadPlan } from "./plan-server.ts"
import type { PlanSnapshot, Scheduled } from "./plan-snapshot.ts"
import { rebase } from "./rebase.ts"
import type { Clash, Rebased, Refused } from "./rebase.ts"
import { acknowledged, EMPTY_STACKS, forgotten, pushed, redone, stacksFrom, undone } from "./undo-stacks.ts"
import type { UndoStacks } from "./undo-stacks.ts"

export interface StoreOptions {
  readonly server: PlanServer
  readonly userId: UserId
  readonly drafts: Drafts | null
  readonly newKey: () => string
  readonly now: () => number
  /** The server refused an edit, for another reason than a clash. */
  readonly onProblem: (problem: unknown) => void
  /** An edit became impossible by what others did. */
  readonly onRefused: (refused: Refused) => void
  /** Browser and server computed different dates: told, and the plan is read again. */
  readonly onMismatch: () => void
  readonly digest: (scheduled: Scheduled) => string
  readonly retryMs?: number
}

export class PlanStore {
  readonly #options: StoreOptions
  readonly #sender: EditSender
  readonly #listeners = new Set<() => void>()
  #snapshot: PlanSnapshot = { phase: "loading" }
  #confirmed: Plan | null = null
  #revision = 0
  /** The newest revision that a live event told of. */
  #newest = 0
  #whole = true
  #settled: Scheduled | null = null
  #preview: Scheduled | null = null
  #pending: readonly PendingEdit[] = []
  #clashes: readonly Clash[] = []
  #stacks: UndoStacks = EMPTY_STACKS
  /** What the server calls the edits of this tab, by their keys. */
  readonly #idOfKey = new Map<string, string>()

  constructor(options: StoreOptions) {
    this.#options = options
    this.#sender = new EditSender({
      head: () => this.#pending[0],
      send: (edit) => this.#send(edit),
      accepted: (accepted) => this.#accepted(accepted),
      catchUp: () => this.catchUp(),
      rejected: (edit, error) => this.#rejected(edit, error),
      changed: () => {
        this.#publish()
        // What was told while an edit was on its way has waited for its answer.
        if (this.#newest > this.#revision) void this.heard(this.#newest)
      },
      retryMs: options.retryMs ?? 2_000,
    })
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly snapshot = (): PlanSnapshot => this.#snapshot

  async load(): Promise<void> {
    try {
      this.#begin(await this.#options.server.read())
      await this.#adoptDrafts()
      this.#publish()
      this.#sender.wake()
      this.#stacks = stacksFrom(await this.#options.server.latest(), this.#options.userId)
      this.#publish()
    } catch (failure) {
      if (this.#settled !== null) return this.#options.onProblem(failure)
      this.#snapshot = { phase: "failed", failure }
      this.#tell()
    }
  }

  close(): void {
    this.#sender.stop()
    this.#options.drafts?.close()
    this.#listeners.clear()
  }

  /** Carries commands out at once and sends them; a refusal changes nothing. One call is one step of undo. */
  dispatch(commands: readonly PlanCommand[], label: string): CommandError | null {
    this.#preview = null
    if (commands.length === 0) return this.#publish()
    return this.#do({ kind: "commands", commands }, label, false)
  }

  /** Shows what commands would do, without doing it; null ends the preview. */
  preview(commands: readonly PlanCommand[] | null): CommandError | null {
    const settled = this.#settled
    if (settled === null) return null
    if (commands === null || commands.length === 0) {
      if (this.#preview === null) return null
      this.#preview = null
      return this.#publish()
    }
    const outcome = runEdit(settled, { key: "preview00", label: "", work: { kind: "commands", commands }, madeAt: 0, madeBy: null, insists: false })
    if (!outcome.ok) return outcome.error
    this.#preview = { plan: outcome.plan, schedule: reschedulePlan(settled.plan, settled.schedule, outcome.plan) }
    return this.#publish()
  }

  undo(): void {
    const last = this.#stacks.undo.at(-1)
    if (last === undefined) return
    const stacks = undone(this.#stacks)
    this.#do({ kind: "undo", target: last.key, targetId: last.id, change: last.change }, last.label, false)
    this.#stacks = stacks
    this.#publish()
  }

  redo(): void {
    const last = this.#stacks.redo.at(-1)
    if (last === undefined) return
    const stacks = redone(this.#stacks)
    this.#do({ kind: "redo", target: last.key, targetId: last.id, change: last.change }, last.label, false)
    this.#stacks = stacks
    this.#publish()
  }

  /** The person's answer to the first clash. */
  settleClash(answer: "keepTheirs" | "writeMine"): CommandError | null {
    const clash = this.#clashes[0]
    if (clash === undefined) return null
    this.#clashes = this.#clashes.slice(1)
    if (answer === "keepTheirs" || clash.edit.work.kind !== "commands") return this.#publish()
    return this.#do(clash.edit.work, clash.edit.label, true)
  }

  /** The connection is back, or the window was woken. */
  wake(): void {
    this.#sender.wake()
    if (this.#settled !== null && !this.#sender.busy) void this.#freshen()
  }

  /** Fetches what happened since the last known revision and stands on it. */
  async catchUp(): Promise<void> {
    if (!this.#whole) return this.#reload()
    this.#absorb(await this.#options.server.changesSince(this.#revision))
  }

  #do(work: EditWork, label: string, insists: boolean): CommandError | null {
    const settled = this.#settled
    if (settled === null) return null
    const key = this.#options.newKey()
    const edit = { key, label, work, madeAt: this.#options.now(), madeBy: this.#options.userId, insists }
    const outcome = runEdit(settled, edit)
    if (!outcome.ok) {
      if (outcome.error === null) this.#clashes = [...this.#clashes, { edit: { ...edit, change: [] }, fields: outcome.conflicts }]
      this.#publish()
      return outcome.error
    }
    this.#pending = [...this.#pending, { ...edit, change: outcome.change }]
    this.#settle(outcome.plan)
    if (work.kind === "commands") this.#stacks = pushed(this.#stacks, { key, id: null, label, change: outcome.change })
    this.#publish()
    this.#sender.wake()
    return null
  }

  #begin(read: ReadPlan): void {
    this.#confirmed = read.plan
    this.#revision = read.revision
    this.#whole = read.whole
    this.#settle(read.plan)
  }

  async #adoptDrafts(): Promise<void> {
    for (const kept of (await this.#options.drafts?.adopt()) ?? []) {
      const records = this.#revision > kept.revision ? await this.#options.server.changesSince(kept.revision) : []
      const arrived = new Set(records.map((record) => record.key))
      const edits = kept.edits.filter((edit) => !arrived.has(edit.key))
      const theirs = records.filter((record) => !kept.edits.some((edit) => edit.key === record.key)).map((record) => record.change)
      if (this.#settled === null) return
      const rebased = rebase(this.#settled, edits, theirs)
      this.#take({ ...rebased, pending: [...this.#pending, ...rebased.pending] })
    }
  }

  #send(edit: PendingEdit): Promise<Accepted> {
    const { server } = this.#options
    const { work, key, label } = edit
    if (work.kind === "commands") return server.apply({ key, seenRevision: this.#revision, commands: work.commands, label })
    const id = work.targetId ?? this.#idOfKey.get(work.target)
    if (id === undefined) return Promise.reject(new Error("what is undone has arrived before"))
    return work.kind === "undo" ? server.undo(id, key) : server.redo(id, key)
  }

  async #accepted({ revision, record, digest }: Accepted): Promise<void> {
    if (record.revision === this.#revision + 1 && this.#whole) this.#absorb([record])
    else if (record.revision > this.#revision) await this.catchUp()
    else this.#drop(record.key ?? "")
    const settled = this.#settled
    if (digest === null || settled === null || this.#pending.length > 0 || revision !== this.#revision) return
    if (this.#options.digest(settled) === digest) return
    this.#options.onMismatch()
    await this.#reload()
  }

  /** The server refused for good: the edit is taken back here as well, and those that stood on it are tried without it. */
  #rejected(edit: PendingEdit, error: unknown): void {
    this.#drop(edit.key)
    this.#stacks = forgotten(this.#stacks, new Set(keysOf(edit)))
    const fields = conflictsIn(error)
    if (fields.length > 0) this.#clashes = [...this.#clashes, { edit, fields }]
    else this.#options.onProblem(error)
    this.#publish()
  }

  #drop(key: string): void {
    if (this.#confirmed === null || this.#settled === null) return
    const pending = this.#pending.filter((edit) => edit.key !== key)
    this.#take(rebase({ plan: this.#confirmed, schedule: this.#settled.schedule }, pending, []))
  }

  async #reload(): Promise<void> {
    const pending = this.#pending
    this.#begin(await this.#options.server.read())
    if (this.#settled !== null) this.#take(rebase(this.#settled, pending, []))
    this.#publish()
  }

  /** A live event told a revision; null: rights changed, what may be seen is read anew. */
  async heard(revision: number | null): Promise<void> {
    if (this.#settled === null) return
    this.#newest = Math.max(this.#newest, revision ?? 0)
    try {
      if (revision === null) await this.#reload()
      else if (revision > this.#revision && !this.#sender.busy) await this.catchUp()
    } catch {
      // Offline: the stream tells again when it is back, and every answer of the server carries its revision.
    }
  }

  /** Asks for news without having heard of any: the connection was gone. */
  async #freshen(): Promise<void> {
    try {
      await this.catchUp()
    } catch {
      // Still offline; the next sign of life asks again.
    }
  }

  #absorb(records: readonly ChangeRecord[]): void {
    const news = records.filter((record) => record.revision > this.#revision)
    if (news.length === 0 || this.#confirmed === null || this.#settled === null) return
    let confirmed = this.#confirmed
    let asExpected = true
    const theirs: Change[] = []
    for (const record of news) {
      confirmed = applyChange(confirmed, record.change)
      const own = this.#pending.find((edit) => edit.key === record.key)
      if (own === undefined) theirs.push(record.change)
      else {
        this.#stacks = acknowledged(this.#stacks, record)
        this.#idOfKey.set(own.key, record.id)
        asExpected &&= sameValue(own.change, record.change)
        this.#pending = this.#pending.filter((edit) => edit !== own)
      }
      this.#revision = record.revision
    }
    this.#confirmed = confirmed
    // The usual case: the server did what the browser had done, and nobody else did anything.
    if (theirs.length === 0 && asExpected) this.#keepDrafts()
    else this.#take(rebase({ plan: confirmed, schedule: this.#settled.schedule }, this.#pending, theirs))
    this.#publish()
  }

  #take(rebased: Rebased): void {
    this.#pending = rebased.pending
    this.#settle(rebased.plan)
    const gone = [...rebased.clashes, ...rebased.refused].flatMap(({ edit }) => keysOf(edit))
    if (gone.length > 0) this.#stacks = forgotten(this.#stacks, new Set(gone))
    this.#clashes = [...this.#clashes, ...rebased.clashes]
    for (const refused of rebased.refused) this.#options.onRefused(refused)
  }

  #settle(plan: Plan): void {
    const before = this.#settled
    this.#settled = { plan, schedule: before === null ? schedulePlan(plan) : reschedulePlan(before.plan, before.schedule, plan) }
    this.#preview = null
    this.#keepDrafts()
  }

  #keepDrafts(): void {
    this.#options.drafts?.keep(this.#revision, this.#pending)
  }

  #publish(): null {
    const settled = this.#settled
    if (settled === null) return null
    const shown = this.#preview ?? settled
    this.#snapshot = {
      phase: "ready", plan: shown.plan, schedule: shown.schedule, previewing: this.#preview !== null, settled,
      revision: this.#revision, whole: this.#whole, unsent: this.#pending.length, clashes: this.#clashes,
      saving: this.#pending.length === 0 ? "saved" : this.#sender.offline ? "offline" : "saving",
      undoLabel: this.#stacks.undo.at(-1)?.label ?? null, redoLabel: this.#stacks.redo.at(-1)?.label ?? null,
    }
    this.#tell()
    return null
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
