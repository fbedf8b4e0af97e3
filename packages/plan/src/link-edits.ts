// Adding a link with every check: both ends exist, it is no second one of its kind, and it closes no circle.

import { runAlongOrder, type LinkEnds } from "./compile/along-order.ts"
import type { Link, TaskId } from "./document.ts"
import { LINK_SHAPES } from "./entity-shapes.ts"
import type { CommandError } from "./errors.ts"
import { firstRefusal, refusal } from "./errors.ts"
import { cycleThroughLink, findCycle } from "./link-cycle.ts"
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

/** From so many links on, one look at the whole plan is cheaper than one search for each link. */
const MANY = 20

/** Adds links, all or none. `fieldOf` says where the caller reads a refusal of the link at an index. */
export function addLinks(edit: PlanEdit, wanted: readonly WantedLink[], fieldOf: (index: number) => string): CommandError | null {
  if (wanted.length < MANY) return firstRefusal(wanted, (one, index) => addLink(edit, one, fieldOf(index)))
  const problem = firstRefusal(wanted, (one, index) => addUnchecked(edit, one, fieldOf(index)))
  if (problem !== null || findCycle(linkGraph(edit), edit.task.current.keys()) === null) return problem
  // Somewhere is a circle: which of these links closes it, if any?
  return firstRefusal(wanted, ({ predecessorId, successorId }, index) => checkCycle(edit, predecessorId, successorId, fieldOf(index)))
}

export function addLink(edit: PlanEdit, wanted: WantedLink, field: string): CommandError | null {
  return addUnchecked(edit, wanted, field) ?? checkCycle(edit, wanted.predecessorId, wanted.successorId, field)
}

/** Every check but that for circles. */
function addUnchecked(edit: PlanEdit, wanted: WantedLink, field: string): CommandError | null {
  const { predecessorId, successorId, kind = "FS" } = wanted
  if (edit.task.get(predecessorId) === undefined) return refusal("unknownTask", `${field}/predecessorId`, { taskIds: [predecessorId] })
  if (edit.task.get(successorId) === undefined) return refusal("unknownTask", `${field}/successorId`, { taskIds: [successorId] })
  const link = newLink({ ...wanted, kind, id: edit.newId("lnk") })
  const problem = checkEnds(edit, link, field) ?? checkCount(edit, link, field)
  if (problem === null) edit.link.set(link.id, link)
  return problem
}

/** What holds for a new link and for a changed one. */
export function checkLink(edit: PlanEdit, link: Link, field: string): CommandError | null {
  return checkEnds(edit, link, field) ?? checkCycle(edit, link.predecessorId, link.successorId, field)
}

function checkEnds(edit: PlanEdit, link: Link, field: string): CommandError | null {
  const { predecessorId, successorId } = link
  if (predecessorId === successorId) return refusal("selfLink", field, { taskIds: [successorId] })
  const isPercent = link.lagKind === "percent" || link.lagKind === "elapsedPercent"
  if (isPercent && Math.abs(link.lag) > LAG_PERCENT_MAX) return refusal("shape.range", `${field}/lag`, { limit: LAG_PERCENT_MAX })
  const twin = edit.linksTo(successorId).find((other) => other.id !== link.id && other.predecessorId === predecessorId && other.kind === link.kind)
  return twin === undefined ? null : refusal("duplicateLink", field, { taskIds: [predecessorId, successorId] })
}

function checkCycle(edit: PlanEdit, predecessorId: TaskId, successorId: TaskId, field: string): CommandError | null {
  if (runsAlongOrder(edit, { predecessorId, successorId })) return null
  const cycle = cycleThroughLink(linkGraph(edit), predecessorId, successorId)
  return cycle === null ? null : refusal("cycle", field, { taskIds: cycle })
}

/** Where nothing but links was written, all of them along the known order of the plan, no circle is to be found. */
function runsAlongOrder({ base, task, link, context: { schedule } }: PlanEdit, wanted: LinkEnds): boolean {
  if (schedule === undefined || task.originals.size > 0) return false
  const written = [...link.originals.keys()].flatMap((id) => link.get(id) ?? [])
  return runAlongOrder(base, schedule, [wanted, ...written])
}

function checkCount(edit: PlanEdit, { predecessorId, successorId }: Link, field: string): CommandError | null {
  const { links, linksPerTask } = edit.limits
  if (edit.link.current.size >= links) return refusal("limit.links", field, { limit: links })
  for (const id of [predecessorId, successorId]) {
    if (edit.linksTo(id).length + edit.linksFrom(id).length >= linksPerTask) return refusal("limit.linksPerTask", field, { taskIds: [id], limit: linksPerTask })
  }
  return null
}
