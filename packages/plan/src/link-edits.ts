// Adding a link with every check: both ends exist, it is no second one of its kind, and it closes no circle.

import type { Link } from "./document.ts"
import { LINK_SHAPES } from "./entity-shapes.ts"
import type { CommandError } from "./errors.ts"
import { refusal } from "./errors.ts"
import { cycleThroughLink } from "./link-cycle.ts"
import { newLink } from "./new-entities.ts"
import { linkGraph } from "./outline-edits.ts"
import type { PlanEdit } from "./plan-edit.ts"
import { optional } from "./shapes.ts"
import type { FieldShapes } from "./shapes.ts"
import { LAG_PERCENT_MAX } from "./text/predecessors.ts"

export interface LinkFields {
  readonly kind?: Link["kind"]
  readonly lag?: number
  readonly lagKind?: Link["lagKind"]
  readonly lagUnit?: Link["lagUnit"]
}

export const linkFieldShapes: FieldShapes<LinkFields> = {
  kind: optional(LINK_SHAPES.kind), lag: optional(LINK_SHAPES.lag), lagKind: optional(LINK_SHAPES.lagKind), lagUnit: optional(LINK_SHAPES.lagUnit),
}

export interface WantedLink extends LinkFields {
  readonly predecessorId: Link["predecessorId"]
  readonly successorId: Link["successorId"]
}

export function addLink(edit: PlanEdit, wanted: WantedLink, field: string): CommandError | null {
  const { predecessorId, successorId, kind = "FS" } = wanted
  if (edit.task.get(predecessorId) === undefined) return refusal("unknownTask", `${field}/predecessorId`, { taskIds: [predecessorId] })
  if (edit.task.get(successorId) === undefined) return refusal("unknownTask", `${field}/successorId`, { taskIds: [successorId] })
  const link = newLink({ ...wanted, kind, id: edit.newId("lnk") })
  const problem = checkLink(edit, link, field) ?? checkCount(edit, link, field)
  if (problem !== null) return problem
  edit.link.set(link.id, link)
  return null
}

/** What holds for a new link and for a changed one. */
export function checkLink(edit: PlanEdit, link: Link, field: string): CommandError | null {
  const { predecessorId, successorId } = link
  if (predecessorId === successorId) return refusal("selfLink", field, { taskIds: [successorId] })
  const isPercent = link.lagKind === "percent" || link.lagKind === "elapsedPercent"
  if (isPercent && Math.abs(link.lag) > LAG_PERCENT_MAX) return refusal("shape.range", `${field}/lag`, { limit: LAG_PERCENT_MAX })
  const twin = edit.linksTo(successorId).find((other) => other.id !== link.id && other.predecessorId === predecessorId && other.kind === link.kind)
  if (twin !== undefined) return refusal("duplicateLink", field, { taskIds: [predecessorId, successorId] })
  const cycle = cycleThroughLink(linkGraph(edit), predecessorId, successorId)
  return cycle === null ? null : refusal("cycle", field, { taskIds: cycle })
}

function checkCount(edit: PlanEdit, { predecessorId, successorId }: Link, field: string): CommandError | null {
  const { links, linksPerTask } = edit.limits
  if (edit.link.current.size >= links) return refusal("limit.links", field, { limit: links })
  for (const id of [predecessorId, successorId]) {
    if (edit.linksTo(id).length + edit.linksFrom(id).length >= linksPerTask) return refusal("limit.linksPerTask", field, { taskIds: [id], limit: linksPerTask })
  }
  return null
}
