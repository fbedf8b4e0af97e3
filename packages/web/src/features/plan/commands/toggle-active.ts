// Takes the chosen tasks out of the plan without deleting them, and back.

import { IconEyeOff } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import { mayEditChosen } from "./plan-user-command.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"

export const toggleActive: PlanUserCommand = {
  id: "plan.toggleActive", label: () => t("plan.command.toggleActive"), icon: IconEyeOff,
  isEnabled: mayEditChosen,
  isOn: (desk) => desk.current?.active === false,
  perform: (desk) => {
    const active = desk.current?.active === false
    desk.run([{ name: "updateTasks", args: { updates: desk.chosen.map((taskId) => ({ taskId, fields: { active } })) } }], t(active ? "plan.label.activate" : "plan.label.deactivate", { count: desk.chosen.length }))
  },
}
