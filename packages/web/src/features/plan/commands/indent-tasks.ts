// Puts the chosen tasks under the task above them.

import { IconIndentIncrease } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import { mayEditChosen } from "./plan-user-command.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"

export const indentTasks: PlanUserCommand = {
  id: "plan.indent", label: () => t("plan.command.indent"), icon: IconIndentIncrease, shortcut: "alt+shift+ArrowRight",
  isEnabled: mayEditChosen,
  perform: (desk) => void desk.run([{ name: "indentTasks", args: { taskIds: desk.chosen } }], t("plan.label.indent", { count: desk.chosen.length })),
}
