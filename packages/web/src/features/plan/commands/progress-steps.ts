// Sets how much of the chosen tasks is done, in quarters.

import { IconPercentage0, IconPercentage100, IconPercentage25, IconPercentage50, IconPercentage75 } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import type { PlanDesk } from "../view/plan-desk.ts"
import { mayEditChosen } from "./plan-user-command.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"

const STEPS = [
  { percent: 0, icon: IconPercentage0 }, { percent: 25, icon: IconPercentage25 }, { percent: 50, icon: IconPercentage50 },
  { percent: 75, icon: IconPercentage75 }, { percent: 100, icon: IconPercentage100 },
] as const

export const progressSteps: readonly PlanUserCommand[] = STEPS.map(({ percent, icon }) => ({
  id: `plan.progress${percent}`, label: () => t("plan.command.progress", { percent }), icon,
  isEnabled: (desk) => mayEditChosen(desk) && leaves(desk).length > 0,
  perform: (desk) => {
    const { schedule } = desk.now
    const tasks = leaves(desk).flatMap((taskId) => {
      const dates = schedule.task.get(taskId)
      return dates === undefined ? [] : [{ taskId, percent: percent * 100, start: dates.start, finish: dates.finish }]
    })
    desk.run([{ name: "setProgress", args: { tasks } }], t("plan.label.progress", { percent, count: tasks.length }))
  },
}))

/** A summary's progress is that of what is below it. */
function leaves(desk: PlanDesk) {
  const { schedule } = desk.now
  return desk.chosen.filter((id) => !schedule.children.has(id))
}
