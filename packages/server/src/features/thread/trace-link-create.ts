// Joins two things: both seen, one of them the caller's to edit, and a link of that type may join them.

import { ARTEFACT_KINDS, LIMITS, mayLink } from "@throughline/contract"
import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import type { ProjectContext } from "../../platform/handler.ts"
import { may } from "../artefacts/index.ts"
import { presentCode } from "../present-code.ts"
import { openThing } from "./open-thing.ts"
import type { Thing } from "./open-thing.ts"
import { insertLink, linkCount } from "./thread.sql.ts"

export const traceLinkCreate = handle("traceLinkCreate", async ({ type, fromId, toId }, context) => {
  const { tx, project, actor } = context
  const from = await openThing(context, fromId)
  const to = await openThing(context, toId)
  if (from.id === to.id) fail("invalidInput", { problems: [{ pointer: "/toId", code: "sameThing", message: "a thing cannot be joined with itself" }] })
  if (!mayLink(type, from.kind, to.kind)) fail("invalidInput", { problems: [{ pointer: "/type", code: "notJoinable", message: `"${type}" cannot join ${from.kind} with ${to.kind}` }] })
  if (!mayTouch(context, from) && !mayTouch(context, to)) fail("forbidden")
  if ((await linkCount(tx, project)) >= LIMITS.traceLinksPerProject) fail("limitExceeded", { problems: [{ pointer: "/type", code: "traceLinks", message: "this project has as many links as are allowed", limit: LIMITS.traceLinksPerProject }] })
  const id = context.newId("trl")
  if (!(await insertLink(tx, project, actor.userId, { id, type, fromKind: from.kind, fromId: from.id, toKind: to.kind, toId: to.id }))) fail("alreadyExists")
  context.emit({ topic: "thread", payload: { ids: [from.id, to.id] } })
  return { id: presentCode.traceLinkId(id), type, from, to }
})

/** Is this thing the caller's to change? */
export function mayTouch(context: ProjectContext, { kind }: Pick<Thing, "kind">): boolean {
  if (kind === "task") return context.project.permissions.has("plan.edit")
  if (kind === "attachment") return context.project.permissions.has("attachment.write")
  const name = ARTEFACT_KINDS.find((one) => one === kind)
  return name !== undefined && may(context, "edit", name)
}
