// The answer to every edit of a plan: revision, change and digest, as far as the reader may see them.

import type { OPERATIONS, OutputOf } from "@throughline/contract"
import { presentNewChange } from "./change-record.ts"
import type { Committed } from "./commit-change.ts"
import { digestAfterEdit } from "./plan-digest.ts"
import type { PlanView } from "./plan-view.ts"
import { isWholeView } from "./plan-view.ts"

export function presentCommitted({ state, made }: Committed, view: PlanView): OutputOf<typeof OPERATIONS.planApply> {
  return { revision: state.revision, change: presentNewChange(made, view, state.plan), digest: isWholeView(view) ? digestAfterEdit(state) : null }
}
