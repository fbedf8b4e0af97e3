// Raises the chosen tasks by one level.

import { IconIndentDecrease } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import { mayEditChosen } from "./plan-user-command.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"

export const outdentTasks: PlanUserCommand = {
  id: "plan.outdent", label: () => t("plan.command.outdent"), icon: IconIndentDecrease, shortcut: "alt+shift+ArrowLeft",
  isEnabled: mayEditChosen,
  perform: (desk) => void desk.run([{ name: "outdentTasks", args: { taskIds: desk.chosen } }], t("plan.label.outdent", { count: desk.chosen.length })),
}
