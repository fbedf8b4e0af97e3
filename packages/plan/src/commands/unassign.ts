// Takes resources off their tasks. Where the task is effort-driven, the others take over the work.

import { removeAssignment } from "../assignment-edits.ts"
import { command } from "../command.ts"
import type { AssignmentId } from "../document.ts"
import { assignmentId } from "../entity-shapes.ts"
import { firstRefusal, refusal } from "../errors.ts"
import { FIELD_LIMITS } from "../limits.ts"
import { distinct, flag, optional } from "../shapes.ts"

export interface UnassignArgs {
  readonly assignmentIds: readonly AssignmentId[]
  /** Also where work has been recorded. */
  readonly withActuals?: boolean
}

export const unassign = command<UnassignArgs>({ assignmentIds: distinct(assignmentId, FIELD_LIMITS.idsPerCommand), withActuals: optional(flag) }, (edit, args) =>
  firstRefusal(args.assignmentIds, (id, index) => {
    const assignment = edit.assignment.get(id)
    if (assignment === undefined) return refusal("unknownAssignment", `/assignmentIds/${index}`)
    return removeAssignment(edit, assignment, args.withActuals ?? false, `/assignmentIds/${index}`)
  }))
