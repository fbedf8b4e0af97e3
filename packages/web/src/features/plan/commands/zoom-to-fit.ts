// Shows the whole plan.

import { IconArrowAutofitWidth } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"

export const zoomToFit: PlanUserCommand = {
  id: "plan.zoomToFit", label: () => t("plan.command.zoomToFit"), icon: IconArrowAutofitWidth, shortcut: "alt+0",
  isEnabled: () => true, perform: (desk) => desk.scroll.fit(),
}
