// Takes over what such tasks took as durations, in one step of the plan that can be taken back.

import type { TaskId } from "@throughline/plan"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import type { PlanDesk } from "../view/plan-desk.ts"
import { workWords } from "./work-words.ts"

export interface Experience {
  readonly taskId: TaskId
  readonly name: string
  readonly actual: number
}

export function applyExperience(desk: PlanDesk, taken: readonly Experience[]): void {
  const [first] = taken
  if (first === undefined) return
  const words = { task: first.name, duration: workWords(first.actual, desk.now.plan.settings) }
  const label = taken.length === 1 ? t("estimates.label", words) : t("estimates.labelMany")
  const isDone = desk.run(taken.map(({ taskId, actual }) => ({ name: "setDuration", args: { taskId, duration: actual } })), label)
  if (isDone) toast.undoable(taken.length === 1 ? t("estimates.used", words) : t("estimates.usedMany", { count: taken.length }), () => takeBack(desk, label))
}

/** Only where it is still the last that was done; else the way back is through the plan's own undo. */
function takeBack(desk: PlanDesk, label: string): void {
  if (desk.now.undoLabel === label) desk.store.undo()
}
