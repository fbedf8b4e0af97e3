// A gate: criteria with evidence, checks, approvers, decisions.

import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { presentGate } from "./gates.present.ts"
import { gateById } from "./gates.sql.ts"

export const gateRead = handle("gateRead", async ({ gateId }, context) => presentGate(context, (await gateById(context.tx, context.project, gateId, false)) ?? fail("notFound")))
