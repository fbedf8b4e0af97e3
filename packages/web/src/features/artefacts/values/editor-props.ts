// What every editor of a value is given. Values travel as the contract says; what cannot be read yet is told as a problem.

import type { ProjectId } from "../../projects/index.ts"
import type { ShownField } from "../words/shown-field.ts"
import type { ValueWorld } from "./value-text.ts"

export interface EditorProps {
  readonly projectId: ProjectId
  readonly shown: ShownField
  readonly value: unknown
  readonly onChange: (value: unknown, problem?: string) => void
  readonly world: ValueWorld
  /** Within a table: smaller, and named by `label` for those who hear it. */
  readonly compact?: boolean
  readonly error?: string | undefined
  /** What stands beside it already names it. */
  readonly labelledBy?: string
}

export function naming({ shown, labelledBy }: EditorProps): { readonly "aria-label": string } | { readonly "aria-labelledby": string } {
  return labelledBy === undefined ? { "aria-label": shown.label } : { "aria-labelledby": labelledBy }
}
