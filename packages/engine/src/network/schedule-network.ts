// The whole computation: forward, project finish, backward, second pass for as-late-as-possible tasks, slack.
import type { Instant } from "../units.ts"
import { ELAPSED_TIME } from "../calendar/compile-calendar.ts"
import { FIRST_INSTANT, LAST_INSTANT } from "../units.ts"
import { passBackward, newLateDates, planBackward } from "./backward.ts"
import { ALAP, AUTOMATIC, compileNetwork, NONE, SUMMARY, type CompiledNetwork } from "./compiled-network.ts"
import { newForwardDates, passForward, planForward, projectFinishOf, type ForwardDates, type LateDates } from "./forward.ts"
import type { Network, NetworkFinding, NetworkOptions, NetworkSchedule } from "./network.ts"
import { orderNetwork, type ScheduleOrder } from "./order.ts"
import { computeSlack } from "./slack.ts"

export function scheduleNetwork(network: Network, options: NetworkOptions): NetworkSchedule {
  const c = compileNetwork(network)
  return scheduleCompiled(c, orderNetwork(c), options)
}

/** For callers that keep the compiled network and its order between small edits. */
export function scheduleCompiled(compiled: CompiledNetwork, order: ScheduleOrder, options: NetworkOptions): NetworkSchedule {
  const idle = compiled.calendars.flatMap((calendar, index) => (calendar.worksAfter(options.projectStart) ? [] : [index]))
  if (idle.length === 0) return passAll(compiled, order, options)
  // Tasks on a calendar that never works are counted by the clock, so that the rest of the plan can be read.
  const calendars = compiled.calendars.map((calendar, index) => (idle.includes(index) ? ELAPSED_TIME : calendar))
  const schedule = passAll({ ...compiled, calendars }, order, options)
  return { ...schedule, findings: [...schedule.findings, ...idle.flatMap((calendar) => neverWorks(compiled, calendar)).toSorted((a, b) => a.task - b.task)] }
}

/** Names the first task that counts on the calendar; nothing where no task does. */
function neverWorks(c: CompiledNetwork, calendar: number): NetworkFinding[] {
  const tasks = [c.lagCalendar, c.workCalendar, c.slackCalendar].map((choice) => choice.indexOf(calendar)).filter((task) => task >= 0)
  return tasks.length === 0 ? [] : [{ code: "noWorkingTime", task: Math.min(...tasks), calendar, path: [] }]
}

function passAll(c: CompiledNetwork, order: ScheduleOrder, options: NetworkOptions): NetworkSchedule {
  const hasAlap = c.constraint.some((constraint, i) => constraint === ALAP && c.role[i] === AUTOMATIC)
  const fromFinish = hasAlap && options.scheduleFrom === "finish" ? (options.projectFinish ?? null) : null
  const early = newForwardDates(c.count)
  const late = newLateDates(c.count)
  let projectStart = options.projectStart
  if (fromFinish !== null) projectStart = startForFinish(c, order, options, fromFinish)
  const plan = planForward(c, order, projectStart, options.progressRule === "retainedLogic")
  passForward(plan, early, null)
  const projectFinish = fromFinish ?? projectFinishOf(c, early, projectStart)
  backward(c, order, options, early, late, projectFinish)
  const scheduled = hasAlap ? newForwardDates(c.count) : early
  if (hasAlap) passForward(plan, scheduled, late)
  const { earlyStart: start, earlyFinish: finish } = scheduled
  const slack = computeSlack({ c, order, early, late, start, finish, limit: options.criticalSlackLimit ?? 0, calendar: c.calendars[options.calendar ?? 0] ?? ELAPSED_TIME })
  if (hasAlap) standLate(c, slack)
  return {
    start, finish, earlyStart: early.earlyStart, earlyFinish: early.earlyFinish, ...late, ...slack,
    projectStart, projectFinish: hasAlap ? projectFinishOf(c, scheduled, projectStart) : projectFinish,
    findings: [...order.findings, ...findingsOf(c, early, scheduled)],
  }
}

function backward(c: CompiledNetwork, order: ScheduleOrder, options: NetworkOptions, early: ForwardDates, late: LateDates, finish: Instant): void {
  passBackward(
    planBackward(c, order, early, finish, {
      multipleCriticalPaths: options.multipleCriticalPaths === true,
      actualDates: options.progressRule === "actualDates",
      compatibility: options.compatibility ?? Infinity,
    }),
    late,
  )
}

/** S-26: scheduled from its finish, the plan starts where the latest dates of its earliest task lie. */
function startForFinish(c: CompiledNetwork, order: ScheduleOrder, options: NetworkOptions, finish: Instant): Instant {
  const early = newForwardDates(c.count)
  const late = newLateDates(c.count)
  passForward(planForward(c, order, options.projectStart, false), early, null)
  backward(c, order, options, early, late, finish)
  let start = Infinity
  for (let i = 0; i < c.count; i += 1) {
    if (c.active[i] === 1 && c.role[i] !== SUMMARY) start = Math.min(start, late.lateStart[i] ?? 0)
  }
  return start === Infinity ? options.projectStart : start
}

/** S-24: as late as possible means no slack. */
function standLate(c: CompiledNetwork, slack: ReturnType<typeof computeSlack>): void {
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
