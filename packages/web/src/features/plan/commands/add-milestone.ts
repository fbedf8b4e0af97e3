// A new milestone above the cursor.

import { IconDiamond } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import { mayEdit } from "./plan-user-command.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"
import { addTaskAbove } from "./row-edits.ts"

export const addMilestone: PlanUserCommand = {
  id: "plan.addMilestone", label: () => t("plan.command.addMilestone"), icon: IconDiamond,
  isEnabled: mayEdit, perform: (desk) => void addTaskAbove(desk, { milestone: true, duration: 0 }),
}
