// The causes of a date in sentences. Names of tasks stay apart from the words, so that each can be a link.

import type { Cause, Explanation, Plan, TaskId } from "@throughline/plan"
import { formatDuration, formatLag } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import type { MessageKey } from "../../../i18n/catalogue.ts"
import { formatInstant } from "../../../i18n/format-date.ts"

/** Words, or the name of a task that can be gone to. */
export type Piece = { readonly kind: "words"; readonly text: string } | { readonly kind: "task"; readonly taskId: TaskId; readonly name: string }

export interface WhyWorld {
  readonly plan: Plan
  readonly language: "en" | "de"
}

const MARK = "\u0001"

export function headingOf({ edge, at }: Explanation): string {
  return t(edge === "start" ? "plan.why.starts" : "plan.why.finishes", { at: formatInstant(at, "dateTime") })
}

/** `taskId`: whose date it is. */
export function causePieces(cause: Cause, taskId: TaskId, world: WhyWorld): readonly Piece[] {
  const { plan, language } = world
  switch (cause.kind) {
    case "projectStart": return words("plan.why.projectStart", { at: date(cause.at) })
    case "predecessor": return predecessorPieces(cause, world)
    case "constraint": return cause.summaryId === null
      ? words("plan.why.constraint", { constraint: t(constraintKey(cause.constraint)), at: date(cause.at) })
      : withTask("plan.why.constraintOfSummary", cause.summaryId, plan, { constraint: t(constraintKey(cause.constraint)), at: date(cause.at) })
    case "manual": return words("plan.why.manual", { at: date(cause.at) })
    case "manualSummary": return withTask("plan.why.manualSummary", cause.summaryId, plan, { at: date(cause.at) })
    case "actual": return words("plan.why.actual", { at: date(cause.at) })
    case "resume": return words("plan.why.resume", { at: date(cause.at) })
    case "levelingDelay": return words("plan.why.leveling", { delay: formatDuration({ ticks: cause.delay, unit: "d", elapsed: true, estimated: false }, plan.settings, { language, decimalsMax: 1 }) })
    case "calendar": return words(cause.exceptions.length === 0 ? "plan.why.calendar" : "plan.why.freeDays", {
      from: date(cause.from), to: date(cause.to), calendar: calendarName(plan, cause.calendarId), names: cause.exceptions.join(", "),
    })
    case "duration": return words(cause.remaining ? "plan.why.remaining" : "plan.why.duration", { duration: formatDuration({ ticks: cause.duration, unit: "d", elapsed: cause.elapsed, estimated: false }, plan.settings, { language, decimalsMax: 2 }) })
    case "assignment": return words("plan.why.assignment", { person: cause.resourceId === null ? "" : (plan.resource.get(cause.resourceId)?.name ?? ""), at: date(cause.finish) })
    case "alap": return words("plan.why.alap", { at: date(cause.at) })
    case "external": return words("plan.why.external", { at: date(cause.at) })
    case "children": return withTask("plan.why.children", cause.taskId, plan, { at: date(cause.at) })
  }
}

function predecessorPieces(cause: Extract<Cause, { kind: "predecessor" }>, { plan, language }: WhyWorld): readonly Piece[] {
  const link = plan.link.get(cause.linkId)
  const lag = link === undefined ? "" : formatLag(link, plan.settings, language)
  const key = cause.linkKind === "FS" || cause.linkKind === "FF" ? "plan.why.afterFinish" : "plan.why.afterStart"
  const pieces = withTask(key, cause.taskId, plan, { at: date(cause.at), kind: cause.linkKind, lag })
  return cause.viaSummaryId === null ? pieces : [...pieces, ...withTask("plan.why.viaSummary", cause.viaSummaryId, plan, {})]
}

function calendarName(plan: Plan, id: Extract<Cause, { kind: "calendar" }>["calendarId"]): string {
  return (id === null ? undefined : plan.calendar.get(id)?.name) ?? plan.calendar.get(plan.settings.calendarId)?.name ?? ""
}

function constraintKey(constraint: string): MessageKey {
  const known = ["asap", "alap", "mso", "mfo", "snet", "snlt", "fnet", "fnlt"] as const
  return `plan.constraint.${known.find((each) => each === constraint) ?? "asap"}`
}

function date(at: number): string {
  return formatInstant(at, "dateTime")
}

function words(key: MessageKey, values: Readonly<Record<string, string>>): readonly Piece[] {
  return [{ kind: "words", text: t(key, values) }]
}

/** The message says where the name stands; the name becomes a piece of its own. */
function withTask(key: MessageKey, taskId: TaskId, plan: Plan, values: Readonly<Record<string, string>>): readonly Piece[] {
  const [before = "", after = ""] = t(key, { ...values, task: MARK }).split(MARK)
  const task: Piece = { kind: "task", taskId, name: plan.task.get(taskId)?.name || t("plan.unnamed") }
  return [{ kind: "words" as const, text: before }, task, { kind: "words" as const, text: after }].filter((piece) => piece.kind === "task" || piece.text !== "")
}
