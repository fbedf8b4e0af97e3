// The sums behind a plan's facts, kept true edit by edit: every task adds its share, and an edit takes out the old shares of
// the tasks it touches and adds the new ones. All are whole numbers, so the order makes no difference.

import { dayOf, differingKeys, rescheduledTasks } from "@throughline/plan"
import type { Plan, PlanSchedule, TaskId } from "@throughline/plan"

export interface FactSums {
  readonly taskCount: number
  readonly missedDeadlines: number
  readonly work: number
  readonly actualWork: number
  readonly cost: number
  readonly actualCost: number
  readonly duration: number
  /** Duration times percent complete. */
  readonly done: number
  /** How many unfinished tasks finish on which day, ascending. */
  readonly byDay: readonly (readonly [number, number])[]
}

export interface Computed {
  readonly plan: Plan
  readonly schedule: PlanSchedule
}

/** `byDay`: what is to be added on each day. */
type Draft = { -readonly [Name in keyof Omit<FactSums, "byDay">]: number } & { readonly byDay: Map<number, number> }

const kept = new WeakMap<PlanSchedule, { readonly plan: Plan; readonly sums: FactSums }>()

/** More touched tasks than this part of all are summed quicker from scratch. */
const SHARE = 4

/** The sums of a computed plan; quick where those of an earlier version are known. */
export function factSums(now: Computed, before: Computed | null): FactSums {
  const known = before === null ? undefined : kept.get(before.schedule)
  const sums = (before !== null && known?.plan === before.plan ? followed(known.sums, before, now) : null) ?? fromScratch(now)
  kept.set(now.schedule, { plan: now.plan, sums })
  return sums
}

function fromScratch({ plan, schedule }: Computed): FactSums {
  const sums: Draft = { taskCount: 0, missedDeadlines: 0, work: 0, actualWork: 0, cost: 0, actualCost: 0, duration: 0, done: 0, byDay: new Map() }
  for (const id of schedule.order) addShare(sums, { plan, schedule }, id, 1)
  return { ...sums, byDay: [...sums.byDay].toSorted(([one], [other]) => one - other) }
}

function followed(sums: FactSums, before: Computed, now: Computed): FactSums | null {
  const touched = new Set<TaskId>([...rescheduledTasks(before.schedule, now.schedule), ...differingKeys(before.plan.task, now.plan.task)])
  if (touched.size * SHARE > now.plan.task.size) return null
  const [came, went] = [[...touched].filter((id) => !before.plan.task.has(id)), [...touched].filter((id) => !now.plan.task.has(id))]
  for (const id of [...came, ...went]) for (const child of childrenOf(before, now, id)) touched.add(child)
  for (const id of differingKeys(before.schedule.children, now.schedule.children)) if (id !== null) touched.add(id)
  const draft: Draft = { ...sums, byDay: new Map() }
  for (const id of touched) {
    addShare(draft, before, id, -1)
    addShare(draft, now, id, 1)
  }
  return { ...draft, byDay: withDays(sums.byDay, draft.byDay) }
}

function withDays(byDay: FactSums["byDay"], added: ReadonlyMap<number, number>): FactSums["byDay"] {
  const days = [...byDay]
  for (const [day, count] of added) {
    if (count === 0) continue
    const found = days.findIndex(([other]) => other >= day)
    const at = found < 0 ? days.length : found
    const [present, tasks] = days[at] ?? [null, 0]
    const total = (present === day ? tasks : 0) + count
    days.splice(at, present === day ? 1 : 0, ...(total === 0 ? [] : [[day, total] as const]))
  }
  return days
}

/** Tasks whose parent came or went stand at the top level, or no longer. */
const childrenOf = (before: Computed, now: Computed, id: TaskId): readonly TaskId[] => [...(before.schedule.children.get(id) ?? []), ...(now.schedule.children.get(id) ?? [])]

function addShare(sums: Draft, { plan, schedule }: Computed, id: TaskId, sign: 1 | -1): void {
  const task = plan.task.get(id)
  const computed = schedule.task.get(id)
  if (task === undefined || computed === undefined || !task.active || task.external) return
  const isOpen = computed.percentComplete < 10_000
  if (computed.missesDeadline && isOpen) sums.missedDeadlines += sign
  if (task.parentId === null || !plan.task.has(task.parentId)) {
    sums.work += sign * computed.work
    sums.actualWork += sign * computed.actualWork
    sums.cost += sign * computed.cost
    sums.actualCost += sign * computed.actualCost
  }
  if (schedule.children.has(id)) return
  sums.taskCount += sign
  sums.duration += sign * computed.duration
  sums.done += sign * computed.duration * computed.percentComplete
  if (!isOpen) return
  const day = dayOf(computed.finish)
  sums.byDay.set(day, (sums.byDay.get(day) ?? 0) + sign)
}
