// Why the plan refused a command, in the reader's words, with the tasks it is about.

import type { CommandError, Plan } from "@throughline/plan"
import { t, tOr } from "../../../i18n/catalogue.ts"

const NAMES_MAX = 6

export function refusalWords(error: CommandError, plan: Plan): string {
  const names = error.taskIds.slice(0, NAMES_MAX).map((id) => plan.task.get(id)?.name ?? "")
  const tasks = names.join(error.code === "cycle" ? " → " : ", ")
  return tOr(`plan.refused.${error.code}`, t("plan.refused.other"), { tasks, limit: error.limit ?? 0 })
}
