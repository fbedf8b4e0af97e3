// The backward pass: how late can everything be without moving the project's finish? (S-36 to S-42, S-48 to S-51)
import { clampInstant } from "../arith.ts"
import type { Instant } from "../units.ts"
import { extendedInts, longerInts } from "./columns.ts"
import {
  AUTOMATIC, calendarOf, COMPLETED, FF, FIXED, FNLT, followsManualSummary, FS, MANUAL_SUMMARY, MFO, MSO, NO_LAG, NONE, SIMPLE, SNLT, SS, STARTED, UNBOUND, UPRIGHT,
  type CompiledNetwork,
} from "./compiled-network.ts"
import type { ForwardDates, LateDates } from "./forward.ts"
import { addLag } from "./lag.ts"
import { isSummaryRow, type ScheduleOrder } from "./order.ts"
import { OWN_ROOM } from "./room.ts"
import { finishFrom, snapFinish, startFrom } from "./task-length.ts"

export interface BackwardPlan {
  readonly c: CompiledNetwork
  readonly order: ScheduleOrder
  readonly early: ForwardDates
  readonly projectFinish: Instant
  readonly multipleCriticalPaths: boolean
  readonly actualDates: boolean
  readonly compatibility: number
  /** What the links out of the summaries above allow. */
  readonly cap: Int32Array
  /** The earliest finish of the manual summaries above, where it counts. */
  readonly manualCap: Int32Array
  /** Earliest deadline of a task and the summaries above it (S-40). */
  readonly deadline: Int32Array
  /** For summaries: the start that predecessors of a link into it must respect (S-42). */
  readonly entryStart: Int32Array
  /** The latest finish that successors and the project's finish allow, by row; NONE where nobody asked. */
  readonly latest: Int32Array
}

/** Major versions of the program whose files are imported; rules S-39, S-50 and S-51 changed with them. */
const BUILD_2013 = 15
const BUILD_2016 = 16

export interface BackwardRules {
  readonly multipleCriticalPaths: boolean
  readonly actualDates: boolean
  readonly compatibility: number
}

export function planBackward(c: CompiledNetwork, order: ScheduleOrder, early: ForwardDates, projectFinish: Instant, rules: BackwardRules, room = OWN_ROOM): BackwardPlan {
  const ints = (): Int32Array => room.ints(c.count)
  const unbound = ints().fill(UNBOUND)
  const plan: BackwardPlan = {
    c, order, early, projectFinish, ...rules, cap: ints().fill(UNBOUND), manualCap: unbound, deadline: unbound, entryStart: ints(), latest: ints().fill(NONE),
  }
  if (!endsBefore(c, rules.compatibility)) return plan
  const bounded: BackwardPlan = { ...plan, manualCap: ints(), deadline: ints() }
  for (let i = 0; i < c.count; i += 1) planLateRow(bounded, i)
  return bounded
}

/** Whether any row has a deadline or hands a latest date down. */
function endsBefore(c: CompiledNetwork, compatibility: number): boolean {
  if (c.deadline !== c.unset) return true
  for (let i = 0; i < c.count; i += 1) {
    if (isSummaryRow(c, i) && (c.constraint[i] === FNLT || (c.role[i] === MANUAL_SUMMARY && compatibility < BUILD_2016))) return true
  }
  return false
}

/** The same with other dates and further rows, to go on from; `rows` are those that are others than before. */
export function longerBackward(before: BackwardPlan, c: CompiledNetwork, order: ScheduleOrder, early: ForwardDates, projectFinish: Instant, rows: readonly number[]): BackwardPlan {
  const longer = (column: Int32Array): Int32Array => longerInts(column, c.count)
  const { cap, manualCap, deadline, entryStart, latest } = before
  const isOther = (i: number): boolean => i < before.c.count && (c.deadline[i] !== before.c.deadline[i] || c.parent[i] !== before.c.parent[i])
  const bounds = rows.some(isOther) ? longer : (column: Int32Array): Int32Array => extendedInts(column, c.count)
  const plan: BackwardPlan = {
    ...before, c, order, early, projectFinish, cap: longer(cap), manualCap: bounds(manualCap), deadline: bounds(deadline), entryStart: longer(entryStart), latest: longer(latest),
  }
  for (const i of rows) planLateRow(plan, i)
  return plan
}

function planLateRow({ c, manualCap, deadline, compatibility }: BackwardPlan, i: number): void {
  const parent = c.parent[i] ?? -1
  const above = parent < 0 ? UNBOUND : (deadline[parent] ?? UNBOUND)
  manualCap[i] = parent < 0 ? UNBOUND : (manualCap[parent] ?? UNBOUND)
  if (compatibility < BUILD_2016 && c.role[i] === MANUAL_SUMMARY) manualCap[i] = Math.min(manualCap[i] ?? UNBOUND, c.fixedFinish[i] ?? UNBOUND)
  const own = c.deadline[i] === NONE ? UNBOUND : (c.deadline[i] ?? UNBOUND)
  const latest = isSummaryRow(c, i) && c.constraint[i] === FNLT ? (c.constraintDate[i] ?? UNBOUND) : UNBOUND
  deadline[i] = Math.min(above, own, latest)
}

export function newLateDates(count: number): LateDates {
  return { lateStart: new Int32Array(count), lateFinish: new Int32Array(count) }
}

export function passBackward(plan: BackwardPlan, late: LateDates): void {
  const { c: { count, simple }, order: { points } } = plan
  for (let n = points.length - 1; n >= 0; n -= 1) {
    const point = points[n] ?? 0
    if (point >= count || ((simple[point] ?? 0) & SIMPLE) === 0 || !placeSimpleLate(plan, late, point)) placeLatePoint(plan, late, point)
  }
}

/** What placeLate does, where there is little to look at: false where there is more, by what the row is or a link asks. */
function placeSimpleLate(plan: BackwardPlan, late: LateDates, i: number): boolean {
  const { c, early: { earlyFinish }, order: { usable }, latest, deadline, cap } = plan
  const { simple, linksOut: { at, link }, successor, linkKind, lagMode } = c
  const { lateStart, lateFinish } = late
  if (c.duration[i] === 0 || plan.manualCap[i] !== UNBOUND) return false
  const parent = c.parent[i] ?? -1
  let finish = parent >= 0 ? (cap[parent] ?? UNBOUND) : UNBOUND
  const calendar = calendarOf(c, c.workCalendar, i)
  const end = at[i + 1] ?? 0
  for (let k = at[i] ?? 0; k < end; k += 1) {
    const l = link[k] ?? 0
    if (usable[l] === 0) continue
    const s = successor[l] ?? 0
    if (((simple[s] ?? 0) & UPRIGHT) === 0) return false
    if (c.active[s] === 0) continue
    const kind = linkKind[l] ?? FS
    const from = (kind === FS || kind === SS ? lateStart[s] : lateFinish[s]) ?? 0
    const allowed = lagMode[l] === NO_LAG ? from : addLag(c, plan.early, l, s, from, -1)
    finish = Math.min(finish, kind === FS || kind === FF ? allowed : calendar.add(allowed, c.length[i] ?? 0))
  }
  const ends = earlyFinish[i] ?? 0
  const allowed = finish === UNBOUND && plan.multipleCriticalPaths ? ends : Math.min(finish, plan.projectFinish)
  latest[i] = allowed
  lateStart[i] = calendar.placeBackward(Math.min(allowed, deadline[i] ?? UNBOUND), c.length[i] ?? 0, lateFinish, i)
  const last = lateFinish[i] ?? 0
  if (last < ends && isFree(c, i, last, ends)) lateFinish[i] = ends
  return true
}

/** One point of the order, from what stands after it: the gate of a summary closes its late dates, its roll-up caps its children. */
export function placeLatePoint(plan: BackwardPlan, late: LateDates, point: number): void {
  const { c } = plan
  if (point >= c.count) rollUpLate(plan, late, point - c.count)
  else if (isSummaryRow(c, point)) capChildren(plan, late, point)
  else placeLate(plan, late, point)
}

/** What one link allows: a latest finish, or (SS, SF) a latest start. UNBOUND where it says nothing. */
function allowedBy(plan: BackwardPlan, late: LateDates, l: number): Instant {
  const { c } = plan
  const s = c.successor[l] ?? 0
  if (c.active[s] === 0 || c.role[s] === COMPLETED) return UNBOUND
  const kind = c.linkKind[l] ?? FS
  const from = kind === FS || kind === SS ? entryStartOf(plan, late, s) : (late.lateFinish[s] ?? 0)
  return addLag(c, plan.early, l, s, from, -1)
}

/** S-38, S-39, S-42: the latest start of a successor as its predecessors see it. */
function entryStartOf(plan: BackwardPlan, late: LateDates, s: number): Instant {
  const { c } = plan
  if (isSummaryRow(c, s)) return plan.entryStart[s] ?? 0
  if (c.role[s] === STARTED) {
    if (plan.actualDates) return c.actualStart[s] ?? 0
    if (plan.compatibility >= BUILD_2013 && c.duration[s] !== 0 && c.resume[s] !== NONE) return c.resume[s] ?? 0
    return calendarOf(c, c.workCalendar, s).add(late.lateFinish[s] ?? 0, -(c.remaining[s] ?? 0))
  }
  const start = late.lateStart[s] ?? 0
  const delay = c.role[s] === AUTOMATIC ? (c.levelingDelay[s] ?? 0) : 0
  if (delay === 0) return start
  // The latest start of a task with pauses is reached from behind, so it stands at the end of the stretch before.
  const hasPauses = (c.length[s] ?? 0) > (c.duration[s] ?? 0)
  return clampInstant((hasPauses ? snapFinish(c, s, start) : start) - delay)
}

/** The latest finish that the row's own links and the summaries above allow, raw. */
function latestFinish(plan: BackwardPlan, late: LateDates, i: number): Instant {
  const { c, order } = plan
  const parent = c.parent[i] ?? -1
  let finish = parent >= 0 ? (plan.cap[parent] ?? UNBOUND) : UNBOUND
  if (followsManualSummary(c, i)) finish = Math.min(finish, Math.max(plan.manualCap[i] ?? UNBOUND, plan.early.earlyFinish[i] ?? 0))
  const startLinksBind = c.role[i] === AUTOMATIC
  const end = c.linksOut.at[i + 1] ?? 0
  for (let k = c.linksOut.at[i] ?? 0; k < end; k += 1) {
    const l = c.linksOut.link[k] ?? 0
    if (order.usable[l] === 0) continue
    const bindsFinish = c.linkKind[l] === FS || c.linkKind[l] === FF
    if (!bindsFinish && !startLinksBind) continue
    const allowed = allowedBy(plan, late, l)
    if (allowed === UNBOUND) continue
    const candidate = bindsFinish ? allowed : finishFrom(c, i, allowed)
    finish = Math.min(finish, candidate)
  }
  if (finish === UNBOUND && plan.multipleCriticalPaths) return plan.early.earlyFinish[i] ?? 0
  return Math.min(finish, plan.projectFinish)
}

function placeLate(plan: BackwardPlan, late: LateDates, i: number): void {
  const { c } = plan
  const role = c.role[i]
  if (role === COMPLETED) {
    late.lateStart[i] = plan.early.earlyStart[i] ?? 0
    late.lateFinish[i] = plan.early.earlyFinish[i] ?? 0
    return
  }
  const allowed = latestFinish(plan, late, i)
  plan.latest[i] = allowed
  const latest = Math.min(allowed, plan.deadline[i] ?? UNBOUND)
  if (role === FIXED) {
    placeFixedLate(c, late, i, latest)
    return
  }
  const finish = snapFinish(c, i, latest)
  late.lateFinish[i] = finish
  late.lateStart[i] = role === STARTED ? (c.actualStart[i] ?? 0) : startFrom(c, i, finish)
  if (role === AUTOMATIC) constrainLate(c, late, i)
  const early = plan.early.earlyFinish[i] ?? 0
  if (role === AUTOMATIC && (late.lateFinish[i] ?? 0) < early && isFree(c, i, late.lateFinish[i] ?? 0, early)) late.lateFinish[i] = early
}

/** Whether no working time of a task with a length lies between two instants. */
const isFree = (c: CompiledNetwork, i: number, from: Instant, to: Instant): boolean =>
  c.duration[i] !== 0 && calendarOf(c, c.slackCalendar, i).work(from, to) === 0

/** S-33, S-48, S-52: a begun external task keeps its start like any other, a begun manual one is not late before it. */
function placeFixedLate(c: CompiledNetwork, late: LateDates, i: number, latest: Instant): void {
  const external = c.external[i] === 1
  const actualStart = c.actualStart[i] ?? NONE
  late.lateFinish[i] = external ? snapFinish(c, i, latest) : latest
  late.lateStart[i] = external && actualStart !== NONE ? actualStart : Math.max(startFrom(c, i, latest), actualStart)
}

/** S-40. */
function constrainLate(c: CompiledNetwork, late: LateDates, i: number): void {
  const constraint = c.constraint[i]
  const date = c.constraintDate[i] ?? NONE
  if (constraint === MSO) setLate(c, late, i, date, finishFrom(c, i, date))
  else if (constraint === MFO) setLate(c, late, i, startFrom(c, i, date), date)
  else if (constraint === SNLT || constraint === FNLT) {
    const finish = Math.min(late.lateFinish[i] ?? 0, constraint === SNLT ? finishFrom(c, i, date) : snapFinish(c, i, date))
    setLate(c, late, i, startFrom(c, i, finish), finish)
  }
}

function setLate(c: CompiledNetwork, late: LateDates, i: number, start: Instant, finish: Instant): void {
  late.lateStart[i] = start
  late.lateFinish[i] = finish
}

/** S-28, S-42, S-51: links out of a summary by its finish bound every descendant; those by its start bound none. */
function capChildren(plan: BackwardPlan, late: LateDates, i: number): void {
  const { c, order } = plan
  const parent = c.parent[i] ?? -1
  let cap = parent >= 0 ? (plan.cap[parent] ?? UNBOUND) : UNBOUND
  for (let k = c.linksOut.at[i] ?? 0; k < (c.linksOut.at[i + 1] ?? 0); k += 1) {
    const l = c.linksOut.link[k] ?? 0
    if (order.usable[l] === 0 || (c.linkKind[l] !== FS && c.linkKind[l] !== FF)) continue
    cap = Math.min(cap, allowedBy(plan, late, l))
  }
  plan.cap[i] = cap
}

/** S-29, S-42, S-50. */
function rollUpLate(plan: BackwardPlan, late: LateDates, i: number): void {
  const { c, early } = plan
  let start = UNBOUND
  let finish = NONE
  let entry = UNBOUND
  for (let k = c.childAt[i] ?? 0; k < (c.childAt[i + 1] ?? 0); k += 1) {
    const child = c.child[k] ?? 0
    if (c.active[child] !== c.active[i]) continue
    const stands = c.role[child] === FIXED || (c.role[child] === MANUAL_SUMMARY && plan.compatibility >= BUILD_2016)
    start = Math.min(start, (stands ? early.earlyStart : late.lateStart)[child] ?? 0)
    finish = Math.max(finish, (stands ? early.earlyFinish : late.lateFinish)[child] ?? 0)
    if (c.role[child] !== COMPLETED || plan.compatibility >= BUILD_2016) entry = Math.min(entry, childEntry(plan, late, child))
  }
  const manual = c.role[i] === MANUAL_SUMMARY
  late.lateStart[i] = manual ? Math.max(start, early.earlyStart[i] ?? 0) : start
  late.lateFinish[i] = manual ? Math.max(finish, early.earlyFinish[i] ?? 0) : finish
  plan.entryStart[i] = manual ? (late.lateStart[i] ?? 0) : entry
}

function childEntry(plan: BackwardPlan, late: LateDates, child: number): Instant {
  const { c } = plan
  if (isSummaryRow(c, child)) return plan.entryStart[child] ?? 0
  return (c.role[child] === FIXED ? plan.early.earlyStart : late.lateStart)[child] ?? 0
}
