// Changes the name and the note of a baseline, never what it recorded.

import { command } from "../command.ts"
import type { BaselineId } from "../document.ts"
import { BASELINE_SHAPES, baselineId } from "../entity-shapes.ts"
import { refusal } from "../errors.ts"
import { optional } from "../shapes.ts"

export interface RenameBaselineArgs {
  readonly baselineId: BaselineId
  readonly name: string
  readonly note?: string
}

export const renameBaseline = command<RenameBaselineArgs>({
  baselineId, name: BASELINE_SHAPES.name, note: optional(BASELINE_SHAPES.note),
}, (edit, { baselineId: id, name, note }) => {
  const baseline = edit.baseline.get(id)
  if (baseline === undefined) return refusal("unknownBaseline", "/baselineId")
  edit.update("baseline", id, { name, note: note ?? baseline.note })
  return null
})
