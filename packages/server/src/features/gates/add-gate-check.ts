// Puts a check on a gate of one project that has neither been submitted nor decided: a gate can be made stricter, not laxer.

import { fail } from "../../platform/failure.ts"
import type { ProjectContext } from "../../platform/handler.ts"
import { maySubmit, presentGate } from "./gates.present.ts"
import type { GateView } from "./gates.present.ts"
import { setGateDefinition } from "./gates.sql.ts"
import type { GateDefinition } from "./governance/built-in.ts"
import { gateAgain, openGate } from "./open-gate.ts"

const CHECKS_MAX = 60

export async function addGateCheck(context: ProjectContext, gateId: string, check: GateDefinition["checks"][number]): Promise<GateView> {
  const row = await openGate(context, gateId)
  if (!maySubmit(row)) fail("wrongState", { detail: "This gate has been submitted or decided; its checks stay as they were." })
  if (row.definition.checks.some(({ id }) => id === check.id)) fail("alreadyExists", { detail: "The gate has this check already." })
  if (row.definition.checks.length >= CHECKS_MAX) fail("limitExceeded", { problems: [{ pointer: "/gateId", code: "checks", message: "has as many checks as are allowed", limit: CHECKS_MAX }] })
  await setGateDefinition(context.tx, context.project, row.id, { ...row.definition, checks: [...row.definition.checks, check] })
  context.emit({ topic: "gate", payload: { id: row.id } })
  return presentGate(context, await gateAgain(context, row.id))
}
