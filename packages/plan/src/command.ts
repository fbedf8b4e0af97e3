// What a command is: the shape of its arguments, and what it writes into an edit or why it refuses. Every command is one
// file in commands/; run-command.ts has the list.

import type { CommandError } from "./errors.ts"
import type { PlanEdit } from "./plan-edit.ts"
import { record } from "./shapes.ts"
import type { FieldShapes, Shape } from "./shapes.ts"

export interface Command<Args> {
  readonly args: Shape<Args>
  /** The arguments have their shape. A refused command may have written: whoever calls throws the edit away. */
  readonly run: (edit: PlanEdit, args: Args) => CommandError | null
}

export function command<Args extends object>(
  fields: FieldShapes<Args>,
  run: (edit: PlanEdit, args: Args) => CommandError | null,
): Command<Args> {
  return { args: record<Args>(fields), run }
}
