// A day later; the key for dragging a bar to the right.

import { IconArrowBarToRight } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import { nudge } from "./nudge.ts"
import { mayEditChosen } from "./plan-user-command.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"

export const startLater: PlanUserCommand = {
  id: "plan.startLater", label: () => t("plan.command.startLater"), icon: IconArrowBarToRight, shortcut: "alt+PageDown",
  isEnabled: mayEditChosen, perform: (desk) => nudge(desk, "later"),
}
