// Opens the dialogs of the plan.

import { IconCalendarCog, IconCalendarRepeat, IconColumns3, IconFlag3, IconHistory, IconSettings, IconUsers } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import { openDialog } from "../dialogs/open-dialog.ts"
import { mayEdit } from "./plan-user-command.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"

const always = () => true

export const openDialogs: readonly PlanUserCommand[] = [
  { id: "plan.columns", label: () => t("plan.command.columns"), icon: IconColumns3, isEnabled: always, perform: () => openDialog("columns") },
  { id: "plan.baselines", label: () => t("plan.command.baselines"), icon: IconFlag3, isEnabled: always, perform: () => openDialog("baselines") },
  { id: "plan.calendars", label: () => t("plan.command.calendars"), icon: IconCalendarCog, isEnabled: always, perform: () => openDialog("calendars") },
  { id: "plan.resources", label: () => t("plan.command.resources"), icon: IconUsers, isEnabled: always, perform: () => openDialog("resources") },
  { id: "plan.recurring", label: () => t("plan.command.recurring"), icon: IconCalendarRepeat, isEnabled: mayEdit, perform: () => openDialog("recurring") },
  { id: "plan.estimates", label: () => t("estimates.command"), icon: IconHistory, isEnabled: (desk) => desk.now.whole, perform: () => openDialog("estimates") },
  { id: "plan.settings", label: () => t("plan.command.settings"), icon: IconSettings, isEnabled: always, perform: () => openDialog("settings") },
]
