// A plan of one that was saved: new ids, and dates that people gave stand as far from the start as they stood then.

import { TICKS_PER_DAY } from "@throughline/engine"
import type { DayNumber, Instant } from "@throughline/engine"
import { dayOf, instantOfDay, planFromWire, validatePlan } from "@throughline/plan"
import type { Plan, Task, TaskId } from "@throughline/plan"
import type { NewId } from "../instantiate.ts"

export interface PlanOptions {
  readonly title: string
  readonly currency: string
  readonly currencyDigits: number
  readonly startDay: DayNumber
}

const KINDS = ["tsk", "lnk", "cal", "res", "asg"] as const

export function planFromTemplate(saved: unknown, { startDay, ...settings }: PlanOptions, newId: NewId): { readonly plan: Plan; readonly taskIds: ReadonlyMap<string, TaskId> } {
  const fresh = new Map<string, string>()
  const renamed = planFromWire(withNewIds(saved, (id) => {
    const kind = KINDS.find((one) => id.startsWith(`${one}_`))
    if (kind === undefined) return id
    const next = fresh.get(id) ?? newId(kind)
    fresh.set(id, next)
    return next
  }))
  // Whole weeks, so that what stood on a Monday stands on a Monday.
  const shift = Math.round((startDay - dayOf(renamed.settings.start)) / 7) * 7 * TICKS_PER_DAY
  const plan: Plan = { ...renamed, settings: { ...renamed.settings, ...settings, start: instantOfDay(startDay, renamed.settings.defaultStartMinute), finish: later(renamed.settings.finish, shift) }, task: new Map([...renamed.task].map(([id, task]) => [id, shifted(task, shift)])) }
  const broken = validatePlan(plan)
  if (broken.length > 0) throw new Error(`A saved template is no plan: ${JSON.stringify(broken[0])}`)
  return { plan, taskIds: new Map([...fresh].flatMap(([before, id]) => (isTask(id) ? [[before, id] as const] : []))) }
}

function isTask(id: string): id is TaskId {
  return id.startsWith("tsk_")
}

function later(instant: Instant | null, shift: number): Instant | null {
  return instant === null ? null : instant + shift
}

function shifted(task: Task, shift: number): Task {
  return {
    ...task, constraintDate: later(task.constraintDate, shift), deadline: later(task.deadline, shift), manualStart: later(task.manualStart, shift), manualFinish: later(task.manualFinish, shift),
    externalStart: later(task.externalStart, shift), externalFinish: later(task.externalFinish, shift),
  }
}

const NAMES_OTHERS: ReadonlySet<string> = new Set(["id", "parentId", "predecessorId", "successorId", "calendarId", "baseId", "taskId", "resourceId"])

/** Only where ids stand: a text that looks like one stays as it is. */
function withNewIds(value: unknown, rename: (id: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => withNewIds(one, rename))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]: [string, unknown]) => [name, NAMES_OTHERS.has(name) && typeof one === "string" ? rename(one) : withNewIds(one, rename)]))
}
