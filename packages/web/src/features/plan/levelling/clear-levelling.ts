// Takes the delays of levelling out of the chosen tasks, or of all where none is chosen. The pauses of tasks stay: they look
// the same as those that people made.

import { IconScaleOff } from "@tabler/icons-react"
import type { TaskId } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import { mayEdit } from "../commands/plan-user-command.ts"
import type { PlanUserCommand } from "../commands/plan-user-command.ts"
import type { PlanDesk } from "../view/plan-desk.ts"

export const clearLevelling: PlanUserCommand = {
  id: "plan.clearLevelling", label: () => t("plan.command.clearLevelling"), icon: IconScaleOff,
  isEnabled: (desk) => mayEdit(desk) && delayed(desk).length > 0,
  perform: (desk) => void desk.run([{ name: "clearLevelling", args: { taskIds: delayed(desk) } }], t("plan.label.clearLevelling")),
}

function delayed(desk: PlanDesk): TaskId[] {
  const { plan } = desk.now
  const { selected } = desk.view.state()
  const among = selected.size > 1 ? selected : plan.task.keys()
  return [...among].filter((id) => (plan.task.get(id)?.levelingDelay ?? 0) > 0)
}
