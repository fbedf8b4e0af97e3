// Moves the chosen tasks down among their siblings.

import { IconArrowDown } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import { moveRows, neighbourOf } from "./move-rows.ts"
import { mayEditChosen } from "./plan-user-command.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"

export const moveDown: PlanUserCommand = {
  id: "plan.moveDown", label: () => t("plan.command.moveDown"), icon: IconArrowDown, shortcut: "alt+shift+ArrowDown",
  isEnabled: (desk) => mayEditChosen(desk) && neighbourOf(desk, desk.chosen, "down") !== null,
  perform: (desk) => moveRows(desk, "down"),
}
