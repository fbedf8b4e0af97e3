// Why is this date here? Opens the answer for the task under the cursor: for its finish in the column of the finish.

import { IconQuestionMark } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"

export const explainDates: PlanUserCommand = {
  id: "plan.explain", label: () => t("plan.command.explain"), icon: IconQuestionMark, shortcut: "alt+W",
  isEnabled: (desk) => desk.current !== null,
  isOn: (desk) => desk.view.state().why !== null,
  perform: (desk) => {
    const { why, cursor } = desk.view.state()
    const { current } = desk
    if (why !== null && why.taskId === current?.id) desk.view.set({ why: null })
    else if (current !== null) desk.view.set({ why: { taskId: current.id, edge: cursor?.column === "finish" ? "finish" : "start" }, panel: null, check: false, simulate: false })
  },
}
