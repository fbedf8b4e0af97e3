// What every tab of the task panel is given.

import type { Task, TaskSchedule } from "@throughline/plan"

export interface TabProps {
  readonly task: Task
  readonly dates: TaskSchedule
  readonly summary: boolean
}
