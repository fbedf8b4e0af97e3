// A day earlier; the key for dragging a bar to the left.

import { IconArrowBarToLeft } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import { nudge } from "./nudge.ts"
import { mayEditChosen } from "./plan-user-command.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"

export const startEarlier: PlanUserCommand = {
  id: "plan.startEarlier", label: () => t("plan.command.startEarlier"), icon: IconArrowBarToLeft, shortcut: "alt+PageUp",
  isEnabled: mayEditChosen, perform: (desk) => nudge(desk, "earlier"),
}
