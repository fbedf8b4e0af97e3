// A day longer; the key for dragging the right edge of a bar outwards.

import { IconArrowsHorizontal } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import { nudge } from "./nudge.ts"
import { mayEditChosen } from "./plan-user-command.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"

export const makeLonger: PlanUserCommand = {
  id: "plan.makeLonger", label: () => t("plan.command.makeLonger"), icon: IconArrowsHorizontal, shortcut: "alt+shift+PageDown",
  isEnabled: mayEditChosen, perform: (desk) => nudge(desk, "longer"),
}
