// Sets simple fields of many tasks at once: all or none.

import { command } from "../command.ts"
import { taskId } from "../entity-shapes.ts"
import { firstRefusal, within } from "../errors.ts"
import { FIELD_LIMITS } from "../limits.ts"
import { list, record } from "../shapes.ts"
import { simpleTaskFields, updateTask } from "./update-task.ts"
import type { UpdateTaskArgs } from "./update-task.ts"

export interface UpdateTasksArgs {
  readonly updates: readonly UpdateTaskArgs[]
}

export const updateTasks = command<UpdateTasksArgs>({
  updates: list(record<UpdateTaskArgs>({ taskId, fields: simpleTaskFields }), FIELD_LIMITS.idsPerCommand),
}, (edit, { updates }) => firstRefusal(updates, (update, index) => within(`/updates/${index}`, updateTask.run(edit, update))))
