// Brings today into sight on the timeline.

import { IconCalendarDot } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"

export const goToToday: PlanUserCommand = {
  id: "plan.goToToday", label: () => t("plan.command.goToToday"), icon: IconCalendarDot, shortcut: "alt+T",
  isEnabled: () => true, perform: (desk) => desk.scroll.showInstant(desk.today),
}
