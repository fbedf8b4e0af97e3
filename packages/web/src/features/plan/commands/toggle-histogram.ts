// Shows and hides the load of a person beneath the timeline.

import { IconChartBar } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"

export const toggleHistogram: PlanUserCommand = {
  id: "plan.histogram", label: () => t("plan.command.histogram"), icon: IconChartBar, shortcut: "alt+H",
  isEnabled: (desk) => desk.now.plan.resource.size > 0,
  isOn: (desk) => desk.view.state().histogramOpen,
  perform: (desk) => desk.view.set({ histogramOpen: !desk.view.state().histogramOpen }),
}
