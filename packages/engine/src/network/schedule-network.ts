// The whole computation: forward, project finish, backward, second pass for as-late-as-possible tasks, slack.
import type { Instant } from "../units.ts"
import { ELAPSED_TIME } from "../calendar/compile-calendar.ts"
import { FIRST_INSTANT, LAST_INSTANT } from "../units.ts"
import { newLateDates, passBackward, planBackward, type BackwardPlan } from "./backward.ts"
import { compileNetwork } from "./compile-network.ts"
import { ALAP, AUTOMATIC, NONE, SUMMARY, UNBOUND, type CompiledNetwork } from "./compiled-network.ts"
import { planForward, type ForwardPlan } from "./forward-plan.ts"
import { newForwardDates, passForward, projectFinishOf, type ForwardDates, type LateDates } from "./forward.ts"
import type { Network, NetworkFinding, NetworkOptions, NetworkSchedule } from "./network.ts"
import { orderNetwork, type ScheduleOrder } from "./order.ts"
import { inBorrowedRoom, OWN_ROOM, type Room } from "./room.ts"
import { computeSlack, progressOf, type SlackDates, type SlackPlan } from "./slack.ts"

export function scheduleNetwork(network: Network, options: NetworkOptions): NetworkSchedule {
  return inBorrowedRoom((room) => {
    const c = compileNetwork(network, room)
    return scheduleCompiled(c, orderNetwork(c, room), options, room).schedule
  })
}

/** Everything that a schedule was made of, kept so that the next one can start from it (see continue-schedule.ts). */
export interface ScheduleState {
  readonly network: Network
  readonly options: NetworkOptions
  readonly c: CompiledNetwork
  readonly order: ScheduleOrder
  /** Null where a calendar never works or as-late-as-possible tasks take a second pass: those are always computed anew. */
  readonly passes: Passes | null
  readonly schedule: NetworkSchedule
  /** Rows that may be others than in the schedule it was continued from, in no order; null: any may be. */
  readonly moved: readonly number[] | null
}

export interface Passes {
  readonly forward: ForwardPlan
  readonly early: ForwardDates
  readonly backward: BackwardPlan
  readonly late: LateDates
  readonly slack: SlackDates
  readonly progress: Uint8Array
}

export function startSchedule(network: Network, options: NetworkOptions): ScheduleState {
  const c = compileNetwork(network)
  const order = orderNetwork(c)
  return { network, options, c, order, ...scheduleCompiled(c, order, options), moved: null }
}

export function scheduleCompiled(compiled: CompiledNetwork, order: ScheduleOrder, options: NetworkOptions, room = OWN_ROOM): Pick<ScheduleState, "passes" | "schedule"> {
  const idle = compiled.calendars.flatMap((calendar, index) => (calendar.worksAfter(options.projectStart) ? [] : [index]))
  const hasAlap = compiled.constraint.includes(ALAP) && compiled.constraint.some((constraint, i) => constraint === ALAP && compiled.role[i] === AUTOMATIC)
  if (idle.length === 0) return hasAlap ? { passes: null, schedule: passTwice(compiled, order, options) } : passOnce(compiled, order, options, room)
  // Tasks on a calendar that never works are counted by the clock, so that the rest of the plan can be read.
  const c = { ...compiled, calendars: compiled.calendars.map((calendar, index) => (idle.includes(index) ? ELAPSED_TIME : calendar)) }
  const schedule = hasAlap ? passTwice(c, order, options) : passOnce(c, order, options, room).schedule
  const findings = idle.flatMap((calendar) => neverWorks(compiled, calendar)).toSorted((a, b) => a.task - b.task)
  return { passes: null, schedule: { ...schedule, findings: [...schedule.findings, ...findings] } }
}

/** Names the first task that counts on the calendar; nothing where no task does. */
function neverWorks(c: CompiledNetwork, calendar: number): NetworkFinding[] {
  const span = c.spanCalendar.indexOf(calendar)
  const ofSpan = span < 0 ? -1 : c.spanAt.findIndex((first) => first > span) - 1
  const tasks = [ofSpan, ...[c.lagCalendar, c.workCalendar, c.slackCalendar].map((choice) => choice.indexOf(calendar))].filter((task) => task >= 0)
  return tasks.length === 0 ? [] : [{ code: "noWorkingTime", task: Math.min(...tasks), calendar, path: [] }]
}

function passOnce(c: CompiledNetwork, order: ScheduleOrder, options: NetworkOptions, room: Room): { passes: Passes; schedule: NetworkSchedule } {
  const forward = planForward(c, order, options.projectStart, options.progressRule === "retainedLogic", room)
  const early = newForwardDates(c.count, room)
  passForward(forward, early, null)
  return finishPasses(forward, early, options, room)
}

/** What follows the forward pass. */
export function finishPasses(forward: ForwardPlan, early: ForwardDates, options: NetworkOptions, room: Room): { passes: Passes; schedule: NetworkSchedule } {
  const { c, order } = forward
  const late = newLateDates(c.count)
  const backward = backwardPlan(c, order, options, early, projectFinishOf(c, early, forward.projectStart), room)
  passBackward(backward, late)
  const progress = progressOf(c)
  const passes = { forward, early, backward, late, progress, slack: computeSlack(slackPlan(c, order, options, early, late), progress) }
  return { passes, schedule: scheduleOf(passes) }
}

export function slackPlan(c: CompiledNetwork, order: ScheduleOrder, options: NetworkOptions, early: ForwardDates, late: LateDates, scheduled = early): SlackPlan {
  const calendar = c.calendars[options.calendar ?? 0] ?? ELAPSED_TIME
  return { c, order, early, late, start: scheduled.earlyStart, finish: scheduled.earlyFinish, limit: options.criticalSlackLimit ?? 0, calendar }
}

export function backwardPlan(c: CompiledNetwork, order: ScheduleOrder, options: NetworkOptions, early: ForwardDates, finish: Instant, room = OWN_ROOM): BackwardPlan {
  return planBackward(c, order, early, finish, {
    multipleCriticalPaths: options.multipleCriticalPaths === true,
    actualDates: options.progressRule === "actualDates",
    compatibility: options.compatibility ?? UNBOUND,
  }, room)
}

export function scheduleOf({ forward, early, backward, late, slack }: Passes): NetworkSchedule {
  const { earlyStart, earlyFinish } = early
  return {
    start: earlyStart, finish: earlyFinish, earlyStart, earlyFinish, ...late, ...slack,
    projectStart: forward.projectStart, projectFinish: backward.projectFinish,
    findings: [...forward.order.findings, ...findingsOf(forward.c, early, early)],
  }
}

/** S-24, S-26: with as-late-as-possible tasks the dates of everything are known only after the late ones. */
function passTwice(c: CompiledNetwork, order: ScheduleOrder, options: NetworkOptions): NetworkSchedule {
  const fromFinish = options.scheduleFrom === "finish" ? (options.projectFinish ?? null) : null
  const projectStart = fromFinish === null ? options.projectStart : startForFinish(c, order, options, fromFinish)
  const plan = planForward(c, order, projectStart, options.progressRule === "retainedLogic")
  const early = newForwardDates(c.count)
  const late = newLateDates(c.count)
  const scheduled = newForwardDates(c.count)
  passForward(plan, early, null)
  passBackward(backwardPlan(c, order, options, early, fromFinish ?? projectFinishOf(c, early, projectStart)), late)
  passForward(plan, scheduled, late)
  const slack = computeSlack(slackPlan(c, order, options, early, late, scheduled), progressOf(c))
  standLate(c, slack)
  return {
    start: scheduled.earlyStart, finish: scheduled.earlyFinish, earlyStart: early.earlyStart, earlyFinish: early.earlyFinish, ...late, ...slack,
    projectStart, projectFinish: projectFinishOf(c, scheduled, projectStart),
    findings: [...order.findings, ...findingsOf(c, early, scheduled)],
  }
}

/** S-26: scheduled from its finish, the plan starts where the latest dates of its earliest task lie. */
function startForFinish(c: CompiledNetwork, order: ScheduleOrder, options: NetworkOptions, finish: Instant): Instant {
  const early = newForwardDates(c.count)
  const late = newLateDates(c.count)
  passForward(planForward(c, order, options.projectStart, false), early, null)
  passBackward(backwardPlan(c, order, options, early, finish), late)
  let start = UNBOUND
  for (let i = 0; i < c.count; i += 1) {
    if (c.active[i] === 1 && c.role[i] !== SUMMARY) start = Math.min(start, late.lateStart[i] ?? 0)
  }
  return start === UNBOUND ? options.projectStart : start
}

/** S-24: as late as possible means no slack. */
function standLate(c: CompiledNetwork, slack: SlackDates): void {
  for (let i = 0; i < c.count; i += 1) {
    if (c.constraint[i] !== ALAP || c.role[i] !== AUTOMATIC) continue
    slack.startSlack[i] = 0
    slack.finishSlack[i] = 0
    slack.totalSlack[i] = 0
    slack.freeSlack[i] = 0
    slack.critical[i] = c.active[i] ?? 0
  }
}

function findingsOf(c: CompiledNetwork, early: ForwardDates, scheduled: ForwardDates): NetworkFinding[] {
  const findings: NetworkFinding[] = []
  const add = (code: NetworkFinding["code"], task: number): void => void findings.push({ code, task, calendar: -1, path: [] })
  for (let i = 0; i < c.count; i += 1) {
    if (c.active[i] === 0) continue
    const finish = scheduled.earlyFinish[i] ?? 0
    if (early.overruled[i] !== NONE) add("constraintConflict", i)
    if (finish >= LAST_INSTANT || (scheduled.earlyStart[i] ?? 0) <= FIRST_INSTANT) add("dateOutOfRange", i)
    const deadline = c.deadline[i] ?? NONE
    if (deadline !== NONE && finish > deadline) add("missedDeadline", i)
  }
  return findings
}
