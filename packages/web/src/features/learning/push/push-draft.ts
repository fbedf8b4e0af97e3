// What somebody has said so far about putting a lesson into a template, and the change that it amounts to once it is enough.

import { formatDuration, parseDuration } from "@throughline/plan"
import { currentLocale } from "../../../i18n/catalogue.ts"
import type { TemplateChange, TemplateRead, TemplateTask } from "../learning-query.ts"

export interface PushDraft {
  readonly kind: TemplateChange["kind"]
  /** Of the task, of the risk, or the words of the check. */
  readonly words: string
  /** As typed. */
  readonly length: string
  /** Key of the task that it follows or whose duration is corrected. */
  readonly task: string | null
  /** Place of the gate in the list. */
  readonly gate: number | null
}

export const CHANGE_KINDS = ["task", "duration", "risk", "check"] as const satisfies readonly TemplateChange["kind"][]

type Scale = Pick<TemplateRead, "minutesPerDay">
type Shape = Scale & Pick<TemplateRead, "tasks" | "gates">

/** Null while something is missing or cannot be read. */
export function changeOf({ kind, words, length, task, gate }: PushDraft, { tasks, gates, minutesPerDay }: Shape): TemplateChange | null {
  const said = words.replaceAll(/\s+/g, " ").trim()
  const ticks = readLength(length, { minutesPerDay })
  const its = tasks.find(({ key }) => key === task)
  if (kind === "risk") return said === "" ? null : { kind, title: said }
  if (kind === "check") {
    const at = gate === null ? undefined : gates[gate]
    return said === "" || at === undefined ? null : { kind, before: at.before, after: at.after, text: said }
  }
  if (its === undefined || !ticks.ok || ticks.value === 0) return null
  if (kind === "duration") return canBeCorrected(its) && its.duration !== ticks.value ? { kind, task: its.key, duration: ticks.value } : null
  return said === "" ? null : { kind, name: said, duration: ticks.value, after: its.key }
}

export type LengthRead = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly code: string }

export function readLength(text: string, scale: Scale): LengthRead {
  const read = parseDuration(text, settingsOf(scale))
  return read.ok ? { ok: true, value: read.value.ticks } : { ok: false, code: read.code }
}

export function writeLength(ticks: number, scale: Scale): string {
  return formatDuration({ ticks, unit: "d", elapsed: false, estimated: false }, settingsOf(scale), { language: currentLocale(), decimalsMax: 2 })
}

/** Summaries follow from their tasks, milestones take no time. */
export function canBeCorrected({ summary, milestone }: Pick<TemplateTask, "summary" | "milestone">): boolean {
  return !summary && !milestone
}

export function taskNamed(tasks: readonly TemplateTask[], name: string): TemplateTask | undefined {
  const plain = (text: string) => text.trim().toLowerCase()
  return tasks.find((task) => canBeCorrected(task) && plain(task.name) === plain(name))
}

/** The same for another template: what was said stays, tasks and gates are those that are called and stand alike there. */
export function carryOver(draft: PushDraft, from: Shape, to: Shape): PushDraft {
  const task = from.tasks.find(({ key }) => key === draft.task)
  const gate = draft.gate === null ? undefined : from.gates[draft.gate]
  const at = gate === undefined ? -1 : to.gates.findIndex(({ before, after }) => before === gate.before && after === gate.after)
  return { ...draft, task: task === undefined ? null : (to.tasks.find(({ name, summary }) => name === task.name && !summary)?.key ?? null), gate: at < 0 ? null : at }
}

interface TaskGroup {
  readonly group: string
  readonly items: { readonly value: string; readonly label: string }[]
}

/** What can be chosen, under the summaries that hold it. */
export function taskGroups(tasks: readonly TemplateTask[], isOffered: (task: TemplateTask) => boolean): TaskGroup[] {
  const groups = new Map<string, TaskGroup>()
  const path: string[] = []
  for (const task of tasks) {
    path.length = Math.max(0, task.level - 1)
    if (!task.summary && isOffered(task)) {
      const group = path.filter((name) => name !== "").join(" › ")
      const held = groups.get(group) ?? { group, items: [] }
      held.items.push({ value: task.key, label: task.name })
      groups.set(group, held)
    }
    path[Math.max(0, task.level - 1)] = task.name
  }
  return [...groups.values()]
}

const WEEK_DAYS = 5
const MONTH_DAYS = 20

function settingsOf({ minutesPerDay }: Scale) {
  return { minutesPerDay, minutesPerWeek: minutesPerDay * WEEK_DAYS, daysPerMonth: MONTH_DAYS }
}
