// Changes fields of a resource. Its kind stays while it is assigned: hours, pieces and amounts do not turn into each other.

import { command } from "../command.ts"
import type { ResourceId } from "../document.ts"
import { resourceId } from "../entity-shapes.ts"
import { refusal } from "../errors.ts"
import { checkResource, resourceFields } from "./add-resource.ts"
import type { ResourceFields } from "./add-resource.ts"

export interface UpdateResourceArgs {
  readonly resourceId: ResourceId
  readonly fields: Partial<ResourceFields>
}

export const updateResource = command<UpdateResourceArgs>({ resourceId, fields: resourceFields }, (edit, { resourceId: id, fields }) => {
  const resource = edit.resource.get(id)
  if (resource === undefined) return refusal("unknownResource", "/resourceId")
  if (fields.name !== undefined && fields.name.trim() === "") return refusal("shape.missing", "/fields/name")
  const changesKind = fields.kind !== undefined && fields.kind !== resource.kind
  if (changesKind && [...edit.assignment.current.values()].some((assignment) => assignment.resourceId === id)) return refusal("resourceInUse", "/fields/kind")
  const problem = checkResource(edit, { ...fields, id })
  if (problem === null) edit.update("resource", id, fields.name === undefined ? fields : { ...fields, name: fields.name.trim() })
  return problem
})
