// What the plan store asks of the outside. One implementation speaks to the API (api-plan-server.ts), the other keeps a
// plan in memory, for tests and measurements (memory-plan-server.ts).

import type { Change, Plan, PlanCommand } from "@throughline/plan"

export interface ReadPlan {
  readonly plan: Plan
  readonly revision: number
  /** False: only parts of the plan are shown to this reader. Changes of others are then read whole, not patched. */
  readonly whole: boolean
  readonly digest: string | null
}

/** A change as the server keeps it. */
export interface ChangeRecord {
  readonly id: string
  readonly revision: number
  readonly label: string
  readonly actorId: string
  readonly actorName: string
  readonly at: string
  readonly change: Change
  readonly undoes: string | null
  readonly redoes: string | null
  readonly key: string | null
}

export interface Accepted {
  readonly revision: number
  readonly record: ChangeRecord
  readonly digest: string | null
}

export interface PlanServer {
  read(): Promise<ReadPlan>
  apply(edit: { readonly key: string; readonly seenRevision: number; readonly commands: readonly PlanCommand[]; readonly label: string }): Promise<Accepted>
  undo(changeId: string, key: string): Promise<Accepted>
  redo(changeId: string, key: string): Promise<Accepted>
  /** Everything after a revision, oldest first. */
  changesSince(revision: number): Promise<readonly ChangeRecord[]>
  /** The latest changes, newest first, for undo after a reload. */
  latest(): Promise<readonly ChangeRecord[]>
}
