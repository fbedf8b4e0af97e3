// Nobody walks around a gate by setting the state of the project by hand.

import { fail } from "../../platform/failure.ts"
import type { ProjectContext } from "../../platform/handler.ts"
import { gatesOf } from "./gates.sql.ts"
import { stationsPassed } from "./stations.rules.ts"

export async function refuseUnpassedGate({ tx, project }: ProjectContext, from: string, to: string): Promise<void> {
  const passed = stationsPassed(from, to)
  if (passed.length === 0) return
  const closed = (await gatesOf(tx, project)).find(({ state, definition }) => passed.includes(definition.before) && state !== "approved" && state !== "conditional")
  if (closed !== undefined) fail("wrongState", { detail: `The gate "${closed.name}" has not been passed.`, problems: [{ pointer: "/state", code: "gate", message: `the gate "${closed.name}" has not been passed` }] })
}
