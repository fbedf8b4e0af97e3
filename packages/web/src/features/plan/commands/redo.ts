// Does again what was undone last.

import { IconArrowForwardUp } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"

export const redo: PlanUserCommand = {
  id: "plan.redo", label: () => t("plan.command.redo"), icon: IconArrowForwardUp, shortcut: "mod+Y",
  isEnabled: (desk) => desk.now.redoLabel !== null,
  perform: (desk) => desk.store.redo(),
}
