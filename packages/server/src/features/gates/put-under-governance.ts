// Gives a project the gates of a governance template. Gates that were decided stay; open ones are replaced.

import type { Context } from "../../platform/handler.ts"
import type { ProjectKey } from "../planning/plan/index.ts"
import { deleteOpenGates, gatesOf, insertGates, setGovernance } from "./gates.sql.ts"
import type { Governance } from "./governance/built-in.ts"

export async function putUnderGovernance({ tx, newId }: Pick<Context, "tx" | "newId">, project: ProjectKey, governance: Governance): Promise<void> {
  await deleteOpenGates(tx, project)
  const decided = await gatesOf(tx, project)
  const passed = new Set(decided.map(({ definition }) => `${definition.before} ${definition.after}`))
  const wanted = governance.gates.filter(({ before, after }) => !passed.has(`${before} ${after}`))
  const position = decided.reduce((last, gate) => Math.max(last, gate.position), 0)
  await insertGates(tx, project, wanted.map((definition, at) => ({ id: newId("gat"), position: position + at + 1, definition })))
  await setGovernance(tx, project, governance.id)
}
