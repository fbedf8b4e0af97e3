// Opens the panel with everything about the task under the cursor.

import { IconLayoutSidebarRight } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"

export const openTask: PlanUserCommand = {
  id: "plan.openTask", label: () => t("plan.command.openTask"), icon: IconLayoutSidebarRight, shortcut: "alt+Enter",
  isEnabled: (desk) => desk.current !== null || desk.view.state().panel !== null,
  isOn: (desk) => desk.view.state().panel !== null,
  perform: (desk) => desk.view.set({ panel: desk.view.state().panel === null ? "general" : null, why: null, check: false, simulate: false }),
}
