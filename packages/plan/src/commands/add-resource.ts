// Adds a person, a role, a material or a kind of cost.

import { command } from "../command.ts"
import type { Resource, ResourceId } from "../document.ts"
import { RESOURCE_SHAPES } from "../entity-shapes.ts"
import type { CommandError } from "../errors.ts"
import { refusal } from "../errors.ts"
import { findByName } from "../names.ts"
import { newResource } from "../new-entities.ts"
import type { PlanEdit } from "../plan-edit.ts"
import { partial } from "../shapes.ts"

export type ResourceFields = Omit<Resource, "id" | "number">

export interface AddResourceArgs {
  /** With a name at least. */
  readonly fields: Partial<ResourceFields>
}

const { id: _id, number: _number, ...given } = RESOURCE_SHAPES
export const resourceFields = partial<ResourceFields>(given)

export const addResource = command<AddResourceArgs>({ fields: resourceFields }, (edit, { fields }) => {
  const added = createResource(edit, fields)
  return typeof added === "string" ? null : added
})

export function createResource(edit: PlanEdit, fields: Partial<ResourceFields>): ResourceId | CommandError {
  const { name = "" } = fields
  if (name.trim() === "") return refusal("shape.missing", "/fields/name")
  if (edit.resource.current.size >= edit.limits.resources) return refusal("limit.resources", "/fields", { limit: edit.limits.resources })
  const problem = checkResource(edit, fields)
  if (problem !== null) return problem
  const id = edit.newId("res")
  edit.resource.set(id, newResource({ ...fields, name: name.trim(), id, number: edit.newNumber("resource") }))
  return id
}

export function checkResource(edit: PlanEdit, fields: Partial<Resource>): CommandError | null {
  const { name, calendarId } = fields
  if (calendarId !== undefined && calendarId !== null && edit.calendar.get(calendarId) === undefined) return refusal("unknownCalendar", "/fields/calendarId")
  const twin = name === undefined ? undefined : findByName(edit.resource.current.values(), name)
  return twin !== undefined && twin.id !== fields.id ? refusal("duplicateName", "/fields/name") : null
}
