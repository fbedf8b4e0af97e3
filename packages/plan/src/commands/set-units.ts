// Sets how much of a person's time a task gets: updateAssignment for the one field that people change most.

import type { BasisPoints } from "@throughline/engine"
import { command } from "../command.ts"
import type { AssignmentId } from "../document.ts"
import { assignmentId, units as unitsShape } from "../entity-shapes.ts"
import { updateAssignment } from "./update-assignment.ts"

export interface SetUnitsArgs {
  readonly assignmentId: AssignmentId
  readonly units: BasisPoints
}

export const setUnits = command<SetUnitsArgs>({ assignmentId, units: unitsShape }, (edit, { assignmentId: id, units }) => {
  const problem = updateAssignment.run(edit, { assignmentId: id, fields: { units } })
  return problem === null ? null : { ...problem, field: problem.field.replace("/fields/", "/") }
})
