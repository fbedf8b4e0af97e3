// A gate that is about to change: locked, and not changed by somebody else since the caller saw it.

import { fail } from "../../platform/failure.ts"
import type { ProjectContext } from "../../platform/handler.ts"
import { checkRevision } from "../check-revision.ts"
import { gateById } from "./gates.sql.ts"
import type { GateRow } from "./gates.sql.ts"

export async function openGate({ tx, project }: ProjectContext, gateId: string): Promise<GateRow> {
  return (await gateById(tx, project, gateId, true)) ?? fail("notFound")
}

export async function openGateAsSeen(context: ProjectContext, gateId: string, seenRevision: number, wanted: Readonly<Record<string, unknown>>): Promise<GateRow> {
  const row = await openGate(context, gateId)
  checkRevision({ kind: "gate", id: gateId, seenRevision, revision: row.revision, present: { state: row.state, conditions: row.conditions }, wanted })
  return row
}

/** The same row after it was changed. */
export async function gateAgain({ tx, project }: ProjectContext, gateId: string): Promise<GateRow> {
  const row = await gateById(tx, project, gateId, false)
  if (row === null) throw new Error("A gate that was just changed is there")
  return row
}
