// Copies the chosen tasks with what is below them.

import { IconCopy } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import { mayEditChosen } from "./plan-user-command.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"

export const duplicateTasks: PlanUserCommand = {
  id: "plan.duplicate", label: () => t("plan.command.duplicate"), icon: IconCopy, shortcut: "mod+shift+D",
  isEnabled: mayEditChosen,
  perform: (desk) => void desk.run([{ name: "duplicateTasks", args: { taskIds: desk.chosen } }], t("plan.label.duplicate", { count: desk.chosen.length })),
}
