// A new task above the cursor.

import { IconPlus } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import { mayEdit } from "./plan-user-command.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"
import { addTaskAbove } from "./row-edits.ts"

export const addTask: PlanUserCommand = {
  id: "plan.addTask", label: () => t("plan.command.addTask"), icon: IconPlus, shortcut: "Insert", shortcutInGrid: true,
  isEnabled: mayEdit, perform: (desk) => void addTaskAbove(desk),
}
