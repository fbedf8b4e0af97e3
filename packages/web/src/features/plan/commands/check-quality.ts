// Shows and hides the checks of the plan's quality. Who sees only parts of the plan cannot judge it.

import { IconChecklist } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"

export const checkQuality: PlanUserCommand = {
  id: "plan.check", label: () => t("plan.command.check"), icon: IconChecklist,
  isEnabled: (desk) => desk.now.whole,
  isOn: (desk) => desk.view.state().check,
  perform: (desk) => desk.view.set({ check: !desk.view.state().check, why: null, panel: null, level: false, simulate: false }),
}
