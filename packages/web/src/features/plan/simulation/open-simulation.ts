// Opens and closes the panel in which the plan is simulated. Who sees only parts of the plan cannot simulate it.

import { IconChartHistogram } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import type { PlanUserCommand } from "../commands/plan-user-command.ts"

export const openSimulation: PlanUserCommand = {
  id: "plan.simulate", label: () => t("plan.command.simulate"), icon: IconChartHistogram,
  isEnabled: (desk) => desk.now.whole,
  isOn: (desk) => desk.view.state().simulate,
  perform: (desk) => desk.view.set({ simulate: !desk.view.state().simulate, why: null, check: false, level: false, panel: null }),
}
