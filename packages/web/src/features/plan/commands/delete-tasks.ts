// Deletes the chosen tasks with all below them. Not asked for twice: undo brings everything back.

import { IconTrash } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import { mayEditChosen } from "./plan-user-command.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"
import { deleteChosen } from "./row-edits.ts"

export const deleteTasks: PlanUserCommand = {
  id: "plan.delete", label: () => t("plan.command.delete"), icon: IconTrash, shortcut: "Delete", shortcutInGrid: true,
  isEnabled: mayEditChosen, perform: (desk) => void deleteChosen(desk),
}
