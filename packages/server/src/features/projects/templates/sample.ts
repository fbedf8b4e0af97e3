// The sample project and its story so far: approved, delayed by a late delivery, planned anew, and now two fifths done with
// one task overdue. Everything stands relative to the day on which it is created.

import type { DayNumber, Instant } from "@throughline/engine"
import { TICKS_PER_DAY } from "@throughline/engine"
import { applyChange, calendarBook, dayOf, instantOfDay, runCommands, schedulePlan, weekdayOf } from "@throughline/plan"
import type { Plan, PlanCommand, TaskId, UserId } from "@throughline/plan"
import { presentCode } from "../../present-code.ts"
import type { Instance, NewId } from "./instantiate.ts"
import { SAMPLE_ITEMS } from "./sample-content/sample-items.ts"
import { SAMPLE_CALENDARS, SAMPLE_ROLES } from "./sample-roles.ts"
import { SAMPLE_TASKS } from "./sample-tasks.ts"
import type { Template } from "./template.ts"

export const SAMPLE: Template = {
  id: "sample",
  kind: "network",
  variant: null,
  governance: "gov_standard",
  items: SAMPLE_ITEMS,
  name: "Sample: head office network, cloud and portal|Beispiel: Netz, Cloud und Portal einer Zentrale",
  description: "A project in the middle of its life: network and cloud roll-out with a self-service portal built in sprints, with people, progress, two baselines and one task overdue.|Ein Projekt mitten im Leben: Netz- und Cloud-Einführung mit einem Selbstbedienungsportal in Sprints, mit Personen, Fortschritt, zwei Basisplänen und einem überfälligen Vorgang. Texte auf Englisch.",
  calendars: SAMPLE_CALENDARS,
  roles: SAMPLE_ROLES,
  tasks: SAMPLE_TASKS,
}

/** How far the story has come: about two fifths of the way. */
const DAYS_SO_FAR = 72
const APPROVED_AFTER = 12
const REPLANNED_AFTER = 52
const OVERDUE = "champs"

/** The Monday from which on today is the day of the status report. */
export function sampleStart(today: DayNumber): DayNumber {
  const day = today - DAYS_SO_FAR
  return day - ((weekdayOf(day) + 6) % 7)
}

export interface StoryOptions {
  readonly today: Instant
  readonly now: Date
  readonly manager: { readonly userId: string; readonly name: string; readonly email: string }
  readonly newId: NewId
}

export function tellStory({ plan: first, taskIds, resourceIds }: Instance, options: StoryOptions): { readonly plan: Plan; readonly taskIds: Instance["taskIds"] } {
  const startDay = dayOf(first.settings.start)
  const statusDate = statusDateOf(dayOf(options.today))
  const momentAt = (day: number): number => options.now.getTime() - (dayOf(options.today) - startDay - day) * 86_400_000
  const userId = presentCode.userId(options.manager.userId)
  const story = new Story(first, userId, options.newId)
  const task = (key: string): TaskId => found(taskIds, key)
  const manager = found(resourceIds, "ana")
  story.tell(momentAt(0), [{ name: "updateResource", args: { resourceId: manager, fields: { name: options.manager.name, email: options.manager.email, userId, initials: initialsOf(options.manager.name) } } }])
  story.tell(momentAt(APPROVED_AFTER), [{ name: "takeBaseline", args: { number: 0, name: "Approved plan", note: "Approved by the steering board with the charter." } }])
  story.tell(momentAt(48), [
    { name: "setDuration", args: { taskId: task("deliver"), duration: 41 * TICKS_PER_DAY, elapsed: true } },
    { name: "setDuration", args: { taskId: task("s2u2"), duration: 10 * 4_800 } },
    { name: "updateTask", args: { taskId: task("s2u2"), fields: { notes: "The rules for approvals turned out to be different in each department." } } },
  ])
  story.tell(momentAt(REPLANNED_AFTER), [{ name: "takeBaseline", args: { number: 1, name: "After the late delivery", note: "Switches came eleven days late; the board accepted the new dates." } }])
  story.tell(momentAt(66), [
    { name: "setDuration", args: { taskId: task("provision"), duration: 60 * TICKS_PER_DAY, elapsed: true } },
    { name: "setDuration", args: { taskId: task("w3"), duration: 14 * 4_800 } },
  ])
  story.tell(momentAt(DAYS_SO_FAR), [{ name: "updateSettings", args: { fields: { statusDate } } }, progress(story.plan, statusDate, task(OVERDUE))])
  story.tell(momentAt(DAYS_SO_FAR), [ready(story.plan, statusDate)])
  return { plan: story.plan, taskIds }
}

/** A plan to which things happen one after the other. */
class Story {
  plan: Plan
  readonly #userId: UserId
  readonly #newId: NewId
  constructor(plan: Plan, userId: UserId, newId: NewId) {
    this.plan = plan
    this.#userId = userId
    this.#newId = newId
  }

  tell(now: number, commands: readonly PlanCommand[]): void {
    const result = runCommands(this.plan, commands, { idSeed: this.#newId("chg").slice(4), now, userId: this.#userId, schedule: schedulePlan(this.plan) })
    if (!result.ok) throw new Error(`The sample's story cannot be told: ${result.error.code} at ${commands[result.index]?.name ?? ""}${result.error.field}`)
    this.plan = applyChange(this.plan, result.change)
  }
}

/** The evening of the last working day before today. */
function statusDateOf(today: DayNumber): Instant {
  let day = today - 1
  while (weekdayOf(day) === 0 || weekdayOf(day) === 6) day -= 1
  return instantOfDay(day, 1020)
}

/** What lies before the status date is done, what crosses it is done in part; one task was forgotten half way. */
function progress(plan: Plan, statusDate: Instant, overdue: TaskId): PlanCommand {
  const schedule = schedulePlan(plan)
  const calendar = calendarBook(plan).of(plan.settings.calendarId)
  const tasks = schedule.order.flatMap((taskId) => {
    const computed = schedule.task.get(taskId)
    if (computed === undefined || schedule.children.has(taskId) || computed.start >= statusDate) return []
    const { start, finish } = computed
    if (taskId === overdue) return [{ taskId, start, finish, percent: 6_000 }]
    if (finish <= statusDate) return [{ taskId, start, finish, percent: 10_000 }]
    // Work in hand is a little behind what the days that passed would allow, as it always is.
    const part = (0.8 * calendar.work(start, statusDate)) / Math.max(1, calendar.work(start, finish))
    return [{ taskId, start, finish, percent: Math.min(9_500, Math.max(500, Math.round(part * 20) * 500)) }]
  })
  return { name: "setProgress", args: { tasks } }
}

/** The next two weeks stand ready on the board. */
function ready(plan: Plan, statusDate: Instant): PlanCommand {
  const schedule = schedulePlan(plan)
  const soon = schedule.order.filter((taskId) => {
    const computed = schedule.task.get(taskId)
    return computed !== undefined && !schedule.children.has(taskId) && computed.percentComplete === 0 && computed.start < statusDate + 14 * TICKS_PER_DAY
  })
  return { name: "setState", args: { state: "ready", tasks: soon.map((taskId) => ({ taskId })) } }
}

function initialsOf(name: string): string {
  return name.split(/\s+/).map((word) => word[0] ?? "").join("").slice(0, 3).toUpperCase()
}

function found<V>(map: ReadonlyMap<string, V>, key: string): V {
  const value = map.get(key)
  if (value === undefined) throw new Error(`The sample has no "${key}"`)
  return value
}
