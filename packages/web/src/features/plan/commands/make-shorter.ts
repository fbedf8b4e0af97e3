// A day shorter; the key for dragging the right edge of a bar inwards.

import { IconArrowsMinimize } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import { nudge } from "./nudge.ts"
import { mayEditChosen } from "./plan-user-command.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"

export const makeShorter: PlanUserCommand = {
  id: "plan.makeShorter", label: () => t("plan.command.makeShorter"), icon: IconArrowsMinimize, shortcut: "alt+shift+PageUp",
  isEnabled: mayEditChosen, perform: (desk) => nudge(desk, "shorter"),
}
