// Takes back the last change of one's own.

import { IconArrowBackUp } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"

export const undo: PlanUserCommand = {
  id: "plan.undo", label: () => t("plan.command.undo"), icon: IconArrowBackUp, shortcut: "mod+Z",
  isEnabled: (desk) => desk.now.undoLabel !== null,
  perform: (desk) => desk.store.undo(),
}
