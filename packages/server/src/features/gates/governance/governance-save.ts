// Saves a governance template: a new one, or the next version of one. Projects keep the version they began with.

import { ARTEFACT_KINDS, LIMITS } from "@throughline/contract"
import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import { BUILT_IN } from "./built-in.ts"
import { governanceById, insertGovernance, templateCount } from "./governance.sql.ts"

export const governanceSave = handle("governanceSave", async ({ basedOn, name, ...definition }, context) => {
  const { tx, actor } = context
  const before = basedOn === null ? null : await governanceById(tx, actor.organizationId, basedOn)
  if (basedOn !== null && before === null) fail("notFound")
  const known: readonly string[] = ARTEFACT_KINDS
  const unknown = definition.artefacts.findIndex((kind) => !known.includes(kind))
  if (unknown >= 0) fail("invalidInput", { problems: [{ pointer: `/artefacts/${unknown}`, code: "value", message: "is no kind of artefact" }] })
  if ((await templateCount(tx, actor.organizationId)) >= LIMITS.governanceTemplates) fail("limitExceeded", { problems: [{ pointer: "/name", code: "governance", message: "there are as many templates as are allowed", limit: LIMITS.governanceTemplates }] })
  const id = context.newId("gov")
  // What is made from a built-in one begins a line of its own: the built-in one stays.
  const line = before === null || BUILT_IN.some((builtIn) => builtIn.id === before.id) ? id : before.line
  await insertGovernance(tx, actor, { id, line, name, definition })
  const saved = await governanceById(tx, actor.organizationId, id)
  if (saved === null) throw new Error("A template that was just written is there")
  const { line: _, ...shown } = saved
  return shown
})
