// What a task is called where it has no name of its own.

import type { Task } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"

/** Stands for the work of others that this reader may not see: what theirs waits for, with its dates alone. */
export function isStandIn({ name, external }: Pick<Task, "name" | "external">): boolean {
  return name === "" && external
}

export function taskName(task: Pick<Task, "name" | "external">): string {
  if (task.name !== "") return task.name
  return t(isStandIn(task) ? "plan.workOfOthers" : "plan.unnamed")
}
