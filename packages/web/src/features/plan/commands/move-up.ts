// Moves the chosen tasks up among their siblings.

import { IconArrowUp } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import { moveRows, neighbourOf } from "./move-rows.ts"
import { mayEditChosen } from "./plan-user-command.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"

export const moveUp: PlanUserCommand = {
  id: "plan.moveUp", label: () => t("plan.command.moveUp"), icon: IconArrowUp, shortcut: "alt+shift+ArrowUp",
  isEnabled: (desk) => mayEditChosen(desk) && neighbourOf(desk, desk.chosen, "up") !== null,
  perform: (desk) => moveRows(desk, "up"),
}
