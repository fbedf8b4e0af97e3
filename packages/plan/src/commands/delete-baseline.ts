// Deletes a baseline.

import { command } from "../command.ts"
import type { BaselineId } from "../document.ts"
import { baselineId } from "../entity-shapes.ts"
import { refusal } from "../errors.ts"

export interface DeleteBaselineArgs {
  readonly baselineId: BaselineId
}

export const deleteBaseline = command<DeleteBaselineArgs>({ baselineId }, (edit, { baselineId: id }) => {
  if (edit.baseline.get(id) === undefined) return refusal("unknownBaseline", "/baselineId")
  edit.baseline.delete(id)
  return null
})
