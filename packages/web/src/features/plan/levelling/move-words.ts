// Why levelling moves a task, in a sentence. Names of tasks stay apart from the words, so that each can be a link.

import { levelledBehind } from "@throughline/plan"
import type { Cause, MoveReason, Plan, PlanSchedule, TaskId } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import { formatInstant } from "../../../i18n/format-date.ts"
import type { Piece } from "../why/why-words.ts"

const MARK = "\u0001"
const NAMED_MAX = 3

export function movePieces(because: MoveReason, plan: Plan): readonly Piece[] {
  switch (because.kind) {
    case "resource":
    case "material":
      return waitingPieces(because, plan)
    case "predecessor":
      return because.taskId === null ? words(t("plan.level.because.follows")) : withTasks(t("plan.level.because.follows.task", { tasks: MARK }), [because.taskId], plan)
    case "released":
      return words(t("plan.level.because.released"))
    case "objective":
      return words(t("plan.level.because.objective"))
  }
}

/** The words that a levelled task adds to the delay: behind whom it waits. Nothing where the delay was typed. */
export function behindPieces(cause: Cause, taskId: TaskId, plan: Plan, schedule: PlanSchedule): readonly Piece[] {
  const reason = cause.kind === "levelingDelay" ? levelledBehind(plan, schedule, taskId) : null
  return reason === null ? [] : [{ kind: "words", text: " " }, ...waitingPieces(reason, plan)]
}

function waitingPieces({ kind, resourceId, until, behind }: MoveReason & { readonly kind: "resource" | "material" }, plan: Plan): readonly Piece[] {
  const values = { name: plan.resource.get(resourceId)?.name ?? "", until: formatInstant(until, "dateTime") }
  if (behind.length === 0) return words(t(`plan.level.because.${kind}.absent`, values))
  return withTasks(t(`plan.level.because.${kind}`, { ...values, tasks: MARK }), behind.map(({ taskId }) => taskId), plan)
}

function words(text: string): readonly Piece[] {
  return [{ kind: "words", text }]
}

/** The first few names; how many more there are stands behind them. */
function withTasks(text: string, taskIds: readonly TaskId[], plan: Plan): readonly Piece[] {
  const [before = "", after = ""] = text.split(MARK)
  const named = taskIds.slice(0, NAMED_MAX).flatMap((taskId, index): Piece[] => {
    const task: Piece = { kind: "task", taskId, name: plan.task.get(taskId)?.name || t("plan.unnamed") }
    return index === 0 ? [task] : [{ kind: "words", text: ", " }, task]
  })
  const more: Piece[] = taskIds.length > NAMED_MAX ? [{ kind: "words", text: ` ${t("plan.level.because.more", { count: taskIds.length - NAMED_MAX })}` }] : []
  const pieces: Piece[] = [{ kind: "words", text: before }, ...named, ...more, { kind: "words", text: after }]
  return pieces.filter((piece) => piece.kind === "task" || piece.text !== "")
}
