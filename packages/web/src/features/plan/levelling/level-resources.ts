// Opens the panel in which the plan is levelled: nobody booked beyond capacity, as a proposal.

import { IconScale } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import { mayEdit } from "../commands/plan-user-command.ts"
import type { PlanUserCommand } from "../commands/plan-user-command.ts"

export const levelResources: PlanUserCommand = {
  id: "plan.levelResources", label: () => t("plan.command.levelResources"), icon: IconScale,
  isEnabled: mayEdit,
  isOn: (desk) => desk.view.state().level,
  perform: (desk) => desk.view.set({ level: !desk.view.state().level, ghost: null, why: null, check: false, simulate: false, panel: null }),
}
