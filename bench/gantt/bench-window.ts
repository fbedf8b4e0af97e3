// What the page of the measurement offers to the one that measures.

import type { PlanDialog } from "../../packages/web/src/features/plan/dialogs/open-dialog.ts"
import type { PlanDesk } from "../../packages/web/src/features/plan/view/plan-desk.ts"
import type { PlanStore } from "../../packages/web/src/features/plan/store/plan-store.ts"

export interface BenchWindow {
  readonly desk: PlanDesk
  readonly store: PlanStore
  /** When the plan had been read and computed. */
  readonly dataThere: number
  /** When the first bars were on the screen. */
  firstBars: number
  readonly openDialog: (dialog: PlanDialog) => void
}
