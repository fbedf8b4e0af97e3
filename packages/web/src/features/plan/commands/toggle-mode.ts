// Switches the chosen tasks between automatic and manual scheduling; they stay where they are.

import { IconPin } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import { mayEditChosen } from "./plan-user-command.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"

export const toggleMode: PlanUserCommand = {
  id: "plan.toggleMode", label: () => t("plan.command.toggleMode"), icon: IconPin,
  isEnabled: mayEditChosen,
  isOn: (desk) => desk.current?.mode === "manual",
  perform: (desk) => {
    const { schedule } = desk.now
    const mode = desk.current?.mode === "manual" ? "automatic" : "manual"
    const tasks = desk.chosen.flatMap((taskId) => {
      const dates = schedule.task.get(taskId)
      return dates === undefined ? [] : [{ taskId, start: dates.start, finish: dates.finish }]
    })
    desk.run([{ name: "setMode", args: { mode, tasks } }], t("plan.label.mode", { mode: t(`plan.mode.${mode}`), count: tasks.length }))
  },
}
