// The network as a structure of arrays: what both passes read, compiled once per plan.
import { divHalfEven } from "../arith.ts"
import { ELAPSED_TIME } from "../calendar/compile-calendar.ts"
import type { WorkingTime } from "../calendar/working-time.ts"
import type { Instant } from "../units.ts"
import type { ConstraintKind, LagKind, LinkKind, Network, NetworkLink, NetworkTask } from "./network.ts"

/** Stands for an instant that is not given. */
export const NONE = -2_147_483_648

/** How a row gets its dates. */
export const AUTOMATIC = 0
export const STARTED = 1
export const COMPLETED = 2
/** Manual and external tasks. */
export const FIXED = 3
export const SUMMARY = 4
export const MANUAL_SUMMARY = 5

export const CONSTRAINTS: readonly ConstraintKind[] = ["asap", "alap", "mso", "mfo", "snet", "snlt", "fnet", "fnlt"]
export const ASAP = 0
export const ALAP = 1
export const MSO = 2
export const MFO = 3
export const SNET = 4
export const SNLT = 5
export const FNET = 6
export const FNLT = 7

export const LINK_KINDS: readonly LinkKind[] = ["FS", "SS", "FF", "SF"]
export const FS = 0
export const SS = 1
export const FF = 2
export const SF = 3

export const NO_LAG = 0
export const WORKING_LAG = 1
export const ELAPSED_LAG = 2
/** Percent of a summary's duration, which is known only after its roll-up. */
export const WORKING_PERCENT = 3
export const ELAPSED_PERCENT = 4

/** Links grouped by one of their ends: those of task i are at[i] … at[i + 1] - 1 in `link`. */
export interface LinkIndex {
  readonly at: Int32Array
  readonly link: Int32Array
}

export interface CompiledNetwork {
  readonly count: number
  /** Those of the network, and elapsed time as the last one. */
  readonly calendars: readonly WorkingTime[]
  readonly parent: Int32Array
  /** Children of i: childAt[i] … childAt[i + 1] - 1 in `child`. */
  readonly childAt: Int32Array
  readonly child: Int32Array
  readonly role: Uint8Array
  readonly active: Uint8Array
  readonly placeholder: Uint8Array
  readonly external: Uint8Array
  /** Index of the calendar for lags, for work, and for slack. */
  readonly lagCalendar: Int32Array
  readonly workCalendar: Int32Array
  readonly slackCalendar: Int32Array
  readonly duration: Int32Array
  readonly elapsed: Uint8Array
  readonly looseStart: Uint8Array
  readonly looseFinish: Uint8Array
  /** Working time from start to finish: duration and pauses. */
  readonly length: Int32Array
  readonly remaining: Int32Array
  readonly constraint: Uint8Array
  readonly constraintDate: Int32Array
  readonly deadline: Int32Array
  readonly levelingDelay: Int32Array
  readonly fixedStart: Int32Array
  readonly fixedFinish: Int32Array
  readonly actualStart: Int32Array
  readonly actualFinish: Int32Array
  readonly stop: Int32Array
  readonly resume: Int32Array
  readonly spanAt: Int32Array
  readonly spanCalendar: Int32Array
  readonly spanOffset: Int32Array
  readonly spanTotal: Int32Array
  readonly spanWait: Int32Array
  readonly linkCount: number
  readonly predecessor: Int32Array
  readonly successor: Int32Array
  readonly linkKind: Uint8Array
  readonly lagMode: Uint8Array
  readonly lag: Int32Array
  readonly linksIn: LinkIndex
  readonly linksOut: LinkIndex
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

export function compileNetwork(network: Network): CompiledNetwork {
  const { tasks, links } = network
  const count = tasks.length
  const spanCount = tasks.reduce((sum, task) => sum + (task.spans?.length ?? 0), 0)
  const ints = (): Int32Array => new Int32Array(count)
  const bytes = (): Uint8Array => new Uint8Array(count)
  const c: Mutable<CompiledNetwork> = {
    count,
    calendars: [...network.calendars, ELAPSED_TIME],
    parent: ints(), childAt: new Int32Array(count + 1), child: ints(),
    role: bytes(), active: bytes(), placeholder: bytes(), external: bytes(),
    lagCalendar: ints(), workCalendar: ints(), slackCalendar: ints(),
    duration: ints(), elapsed: bytes(), looseStart: bytes(), looseFinish: bytes(), length: ints(), remaining: ints(),
    constraint: bytes(), constraintDate: ints(), deadline: ints(), levelingDelay: ints(),
    fixedStart: ints(), fixedFinish: ints(), actualStart: ints(), actualFinish: ints(), stop: ints(), resume: ints(),
    spanAt: new Int32Array(count + 1), spanCalendar: new Int32Array(spanCount), spanOffset: new Int32Array(spanCount),
    spanTotal: new Int32Array(spanCount), spanWait: new Int32Array(spanCount),
    linkCount: links.length, predecessor: new Int32Array(links.length), successor: new Int32Array(links.length),
    linkKind: new Uint8Array(links.length), lagMode: new Uint8Array(links.length), lag: new Int32Array(links.length),
    linksIn: noLinks, linksOut: noLinks,
  }
  compileOutline(c, tasks)
  for (let i = 0; i < count; i += 1) {
    const task = tasks[i]
    if (task !== undefined) compileTask(c, task, i)
  }
  releaseInactive(c)
  for (let l = 0; l < links.length; l += 1) {
    const link = links[l]
    if (link !== undefined) compileLink(c, link, l)
  }
  c.linksIn = groupLinks(c.successor, count)
  c.linksOut = groupLinks(c.predecessor, count)
  return c
}

const noLinks: LinkIndex = { at: new Int32Array(0), link: new Int32Array(0) }

/** Positions of each group in a list sorted by group, and the members in their original order. */
function group(groupOf: Int32Array, groups: number): { at: Int32Array; member: Int32Array } {
  const at = new Int32Array(groups + 1)
  for (const g of groupOf) if (g >= 0) at[g + 1] = (at[g + 1] ?? 0) + 1
  for (let g = 0; g < groups; g += 1) at[g + 1] = (at[g + 1] ?? 0) + (at[g] ?? 0)
  const next = at.slice()
  const member = new Int32Array(at[groups] ?? 0)
  for (let k = 0; k < groupOf.length; k += 1) {
    const g = groupOf[k] ?? -1
    if (g < 0) continue
    const place = next[g] ?? 0
    member[place] = k
    next[g] = place + 1
  }
  return { at, member }
}

function groupLinks(end: Int32Array, count: number): LinkIndex {
  const { at, member } = group(end, count)
  return { at, link: member }
}

function compileOutline(c: Mutable<CompiledNetwork>, tasks: readonly NetworkTask[]): void {
  for (let i = 0; i < c.count; i += 1) {
    const parent = tasks[i]?.parent ?? -1
    // A parent that does not stand before its child would be a loop in the outline.
    c.parent[i] = parent < i ? parent : -1
  }
  const { at, member } = group(c.parent, c.count)
  c.childAt = at
  c.child = member
  for (let i = 0; i < c.count; i += 1) {
    const parent = c.parent[i] ?? -1
    const parentActive = parent < 0 || c.active[parent] === 1
    c.active[i] = parentActive && tasks[i]?.inactive !== true ? 1 : 0
  }
}

/** A summary whose children are all inactive stands for itself, as a task. */
function isSummary(c: CompiledNetwork, i: number): boolean {
  for (let k = c.childAt[i] ?? 0; k < (c.childAt[i + 1] ?? 0); k += 1) {
    if (c.active[c.child[k] ?? 0] === 1 || c.active[i] === 0) return true
  }
  return false
}

/** S-30: what lies below a summary that stands for itself lies below nothing. */
function releaseInactive(c: CompiledNetwork): void {
  for (let i = 0; i < c.count; i += 1) {
    const parent = c.parent[i] ?? -1
    if (parent >= 0 && (c.role[parent] ?? 0) < SUMMARY) c.parent[i] = -1
  }
}

function roleOf(c: CompiledNetwork, task: NetworkTask, i: number): number {
  const fixed = (task.mode ?? "automatic") !== "automatic" && (task.start ?? null) !== null
  if (isSummary(c, i)) return fixed ? MANUAL_SUMMARY : SUMMARY
  const hasStart = (task.actualStart ?? null) !== null
  if ((task.actualFinish ?? null) !== null || (hasStart && task.percentComplete === 10_000)) return COMPLETED
  if (fixed) return FIXED
  return hasStart ? STARTED : AUTOMATIC
}

function compileTask(c: CompiledNetwork, task: NetworkTask, i: number): void {
  const elapsed = task.elapsed === true
  const elapsedCalendar = c.calendars.length - 1
  c.lagCalendar[i] = task.calendar
  c.slackCalendar[i] = elapsed ? elapsedCalendar : (task.slackCalendar ?? task.calendar)
  c.workCalendar[i] = elapsed ? elapsedCalendar : (task.workCalendar ?? task.calendar)
  c.elapsed[i] = elapsed ? 1 : 0
  c.looseStart[i] = task.looseStart === true ? 1 : 0
  c.looseFinish[i] = task.looseFinish === true ? 1 : 0
  c.external[i] = task.mode === "external" ? 1 : 0
  c.placeholder[i] = task.placeholder === true ? 1 : 0
  c.constraint[i] = (task.constraintDate ?? null) === null && task.constraint !== "alap" ? ASAP : CONSTRAINTS.indexOf(task.constraint ?? "asap")
  c.constraintDate[i] = task.constraintDate ?? NONE
  c.deadline[i] = task.deadline ?? NONE
  c.levelingDelay[i] = task.levelingDelay ?? 0
  c.fixedStart[i] = task.start ?? NONE
  c.fixedFinish[i] = task.finish ?? NONE
  c.actualStart[i] = task.actualStart ?? task.actualFinish ?? NONE
  c.actualFinish[i] = task.actualFinish ?? NONE
  c.stop[i] = task.stop ?? NONE
  c.resume[i] = task.resume ?? NONE
  c.duration[i] = Math.max(0, task.duration)
  c.role[i] = roleOf(c, task, i)
  c.length[i] = (c.duration[i] ?? 0) + pausesOf(c, task, i)
  c.remaining[i] = task.remaining ?? divHalfEven((c.duration[i] ?? 0) * (10_000 - (task.percentComplete ?? 0)), 10_000)
  compileSpans(c, task, i)
}

/** S-15 and S-34: splits inside the duration, and the gap between the done and the remaining part. */
function pausesOf(c: CompiledNetwork, task: NetworkTask, i: number): number {
  const duration = c.duration[i] ?? 0
  const gap = progressGap(c, i)
  let pauses = 0
  let covered = gap === 0
  for (const split of task.splits ?? []) {
    if (split.offset <= 0 || split.offset >= duration) continue
    pauses += split.gap
    if (split.gap === gap) covered = true
  }
  return covered ? pauses : pauses + gap
}

function progressGap(c: CompiledNetwork, i: number): number {
  const stop = c.stop[i] ?? NONE
  const resume = c.resume[i] ?? NONE
  if (c.role[i] !== STARTED || stop === NONE || resume === NONE || resume <= stop) return 0
  return calendarOf(c, c.workCalendar, i).work(stop, resume)
}

function compileSpans(c: CompiledNetwork, task: NetworkTask, i: number): void {
  let place = c.spanAt[i] ?? 0
  for (const span of task.elapsed === true || (c.duration[i] ?? 0) === 0 ? [] : (task.spans ?? [])) {
    c.spanCalendar[place] = span.calendar
    c.spanOffset[place] = span.offset
    c.spanTotal[place] = span.offset + span.length
    c.spanWait[place] = span.wait ?? 0
    place += 1
  }
  c.spanAt[i + 1] = place
}

function compileLink(c: CompiledNetwork, link: NetworkLink, l: number): void {
  const lag = link.lag ?? 0
  const lagKind = link.lagKind ?? "working"
  c.predecessor[l] = link.predecessor
  c.successor[l] = link.successor
  c.linkKind[l] = LINK_KINDS.indexOf(link.kind)
  c.lagMode[l] = lag === 0 ? NO_LAG : lagModeOf(c, lagKind, link.predecessor)
  // S-12: a percent lag is a share of the predecessor's duration.
  const ofTask = c.lagMode[l] === WORKING_LAG || c.lagMode[l] === ELAPSED_LAG
  const isPercent = lagKind === "percent" || lagKind === "elapsedPercent"
  c.lag[l] = isPercent && ofTask ? divHalfEven((c.duration[link.predecessor] ?? 0) * lag, 10_000) : lag
}

function lagModeOf(c: CompiledNetwork, kind: LagKind, predecessor: number): number {
  const isSummaryRow = (c.role[predecessor] ?? 0) >= SUMMARY
  if (kind === "working") return WORKING_LAG
  if (kind === "elapsed") return ELAPSED_LAG
  const elapsed = kind === "elapsedPercent" || c.elapsed[predecessor] === 1
  if (isSummaryRow) return elapsed ? ELAPSED_PERCENT : WORKING_PERCENT
  return elapsed ? ELAPSED_LAG : WORKING_LAG
}

/** The compiled calendar that `choice` names for row i. */
export function calendarOf(c: CompiledNetwork, choice: Int32Array, i: number): WorkingTime {
  return c.calendars[choice[i] ?? 0] ?? ELAPSED_TIME
}

export const given = (at: Instant | undefined): boolean => at !== undefined && at !== NONE

/** S-49, S-51: tasks keep to the dates of a manual summary above, unless a date of their own holds them. */
export function followsManualSummary(c: CompiledNetwork, i: number): boolean {
  return c.constraint[i] !== SNET && c.constraint[i] !== FNET
}

/**
 * The compiled network with the rows in `changed` compiled anew, everything else shared or copied. Null where more than the
 * rows themselves would change: a summary, the outline, what is active, the number of spans.
 */
export function patchNetwork(before: CompiledNetwork, network: Network, changed: readonly number[]): CompiledNetwork | null {
  if (network.calendars.length + 1 !== before.calendars.length) return null
  const c = copyOf(before)
  for (const i of changed) {
    const task = network.tasks[i]
    if (task === undefined || !sameFrame(before, task, i)) return null
    compileTask(c, task, i)
    for (let k = c.linksOut.at[i] ?? 0; k < (c.linksOut.at[i + 1] ?? 0); k += 1) {
      const l = c.linksOut.link[k] ?? 0
      const link = network.links[l]
      if (link !== undefined) compileLink(c, link, l)
    }
  }
  return c
}

function sameFrame(c: CompiledNetwork, task: NetworkTask, i: number): boolean {
  const spans = task.elapsed === true || task.duration <= 0 ? 0 : (task.spans?.length ?? 0)
  const parent = c.parent[i] ?? -1
  const active = task.inactive !== true && (parent < 0 || c.active[parent] === 1) ? 1 : 0
  return (c.role[i] ?? 0) < SUMMARY && (task.parent ?? -1) === parent && active === c.active[i] && spans === (c.spanAt[i + 1] ?? 0) - (c.spanAt[i] ?? 0)
}

/** What a row holds is copied, what the outline and the links say is shared. */
function copyOf(c: CompiledNetwork): CompiledNetwork {
  return {
    ...c,
    role: c.role.slice(), placeholder: c.placeholder.slice(), external: c.external.slice(),
    lagCalendar: c.lagCalendar.slice(), workCalendar: c.workCalendar.slice(), slackCalendar: c.slackCalendar.slice(),
    duration: c.duration.slice(), elapsed: c.elapsed.slice(), looseStart: c.looseStart.slice(), looseFinish: c.looseFinish.slice(),
    length: c.length.slice(), remaining: c.remaining.slice(),
    constraint: c.constraint.slice(), constraintDate: c.constraintDate.slice(), deadline: c.deadline.slice(), levelingDelay: c.levelingDelay.slice(),
    fixedStart: c.fixedStart.slice(), fixedFinish: c.fixedFinish.slice(), actualStart: c.actualStart.slice(), actualFinish: c.actualFinish.slice(),
    stop: c.stop.slice(), resume: c.resume.slice(),
    spanCalendar: c.spanCalendar.slice(), spanOffset: c.spanOffset.slice(), spanTotal: c.spanTotal.slice(), spanWait: c.spanWait.slice(),
    lagMode: c.lagMode.slice(), lag: c.lag.slice(),
  }
}
