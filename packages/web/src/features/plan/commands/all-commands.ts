// Every command of the plan page, by id.

import { addMilestone } from "./add-milestone.ts"
import { addTask } from "./add-task.ts"
import { checkQuality } from "./check-quality.ts"
import { deleteTasks } from "./delete-tasks.ts"
import { duplicateTasks } from "./duplicate-tasks.ts"
import { explainDates } from "./explain-dates.ts"
import { exportFile } from "./export-file.ts"
import { exportPicture } from "./export-picture.ts"
import { foldLevels } from "./fold-levels.ts"
import { goToToday } from "./go-to-today.ts"
import { indentTasks } from "./indent-tasks.ts"
import { clearLevelling } from "../levelling/clear-levelling.ts"
import { levelResources } from "../levelling/level-resources.ts"
import { linkTasks } from "./link-tasks.ts"
import { makeLonger } from "./make-longer.ts"
import { makeShorter } from "./make-shorter.ts"
import { moveDown } from "./move-down.ts"
import { moveUp } from "./move-up.ts"
import { openDialogs } from "./open-dialogs.ts"
import { openSimulation } from "../simulation/open-simulation.ts"
import { openTask } from "./open-task.ts"
import { outdentTasks } from "./outdent-tasks.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"
import { progressSteps } from "./progress-steps.ts"
import { redo } from "./redo.ts"
import { showOptions } from "./show-options.ts"
import { startEarlier } from "./start-earlier.ts"
import { startLater } from "./start-later.ts"
import { toggleActive } from "./toggle-active.ts"
import { toggleHistogram } from "./toggle-histogram.ts"
import { toggleMode } from "./toggle-mode.ts"
import { undo } from "./undo.ts"
import { unlinkTasks } from "./unlink-tasks.ts"
import { zoomIn } from "./zoom-in.ts"
import { zoomOut } from "./zoom-out.ts"
import { zoomToFit } from "./zoom-to-fit.ts"

export const PLAN_COMMANDS: readonly PlanUserCommand[] = [
  undo, redo, addTask, addMilestone, deleteTasks, duplicateTasks, indentTasks, outdentTasks, moveUp, moveDown, linkTasks, unlinkTasks,
  startLater, startEarlier, makeLonger, makeShorter, ...progressSteps, toggleMode, toggleActive, openTask, explainDates, checkQuality, levelResources, clearLevelling, openSimulation,
  zoomIn, zoomOut, zoomToFit, goToToday, ...showOptions, ...foldLevels, toggleHistogram, ...openDialogs, ...exportPicture, ...exportFile,
]

const byId = new Map(PLAN_COMMANDS.map((command) => [command.id, command]))

export function planCommand(id: string): PlanUserCommand {
  const command = byId.get(id)
  if (command === undefined) throw new Error(`there is a command ${id}`)
  return command
}
