// The plan of a project and its tasks, read, edited, undone and explained.

import type { AnyHandler } from "../../platform/handler.ts"
import { planApply } from "./plan/plan-apply.ts"
import { planChanges } from "./plan/plan-changes.ts"
import { planMoved } from "./plan/plan-moved.ts"
import { planRead } from "./plan/plan-read.ts"
import { planRedo } from "./plan/plan-redo.ts"
import { planUndo } from "./plan/plan-undo.ts"
import { planProgress } from "./tasks/plan-progress.ts"
import { taskCreate } from "./tasks/task-create.ts"
import { taskDelete } from "./tasks/task-delete.ts"
import { taskExplain } from "./tasks/task-explain.ts"
import { taskList } from "./tasks/task-list.ts"
import { taskRead } from "./tasks/task-read.ts"
import { taskUpdate } from "./tasks/task-update.ts"

export const planningHandlers: readonly AnyHandler[] = [
  planRead, planApply, planProgress, planUndo, planRedo, planChanges, planMoved, taskList, taskRead, taskCreate, taskUpdate, taskDelete, taskExplain,
]
