// Who else is on this plan, and on which task and field.

import type { TaskId } from "@throughline/plan"

export interface PresentPerson {
  readonly userId: string
  readonly name: string
  readonly initials: string
  readonly taskId: TaskId | null
  readonly field: string | null
}
