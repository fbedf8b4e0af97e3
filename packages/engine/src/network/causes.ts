// Why does a task start or finish where it does? Weighs again, for one task, what the forward pass weighed: the same
// bounds from the same functions, strongest first.
import type { Instant, Ticks } from "../units.ts"
import {
  ALAP, calendarOf, COMPLETED, CONSTRAINTS, FF, FIXED, FNET, FNLT, followsManualSummary, FS, MANUAL_SUMMARY, MFO, MSO, NONE, SF, SNET, SNLT,
  STARTED, SUMMARY, type CompiledNetwork,
} from "./compiled-network.ts"
import { addLag, type EarlyDates } from "./lag.ts"
import type { ConstraintKind, NetworkSchedule } from "./network.ts"
import type { ScheduleOrder } from "./order.ts"
import { finishFrom, snapStart, startFrom } from "./task-length.ts"

export type NetworkCause =
  | { readonly kind: "projectStart"; readonly at: Instant }
  /** `at` is the bound; `via` the summary above into which the link runs, or -1; `by` says which edge it binds. */
  | { readonly kind: "link"; readonly link: number; readonly via: number; readonly by: "start" | "finish"; readonly at: Instant }
  /** `on` is the task itself or a summary above it. */
  | { readonly kind: "constraint"; readonly constraint: ConstraintKind; readonly on: number; readonly at: Instant }
  | { readonly kind: "manual" | "actual" | "resume" | "alap" | "external"; readonly at: Instant }
  | { readonly kind: "manualSummary"; readonly on: number; readonly at: Instant }
  | { readonly kind: "levelingDelay"; readonly delay: Ticks; readonly at: Instant }
  | { readonly kind: "calendar"; readonly calendar: number; readonly from: Instant; readonly to: Instant; readonly at: Instant }
  /** `remaining`: only what is left of a task in progress. */
  | { readonly kind: "duration"; readonly duration: Ticks; readonly remaining: boolean; readonly at: Instant }
  /** The assignment span, counted within the task, that ends last. */
  | { readonly kind: "span"; readonly span: number; readonly at: Instant }
  | { readonly kind: "child"; readonly task: number; readonly at: Instant }

export interface CausesInput {
  readonly c: CompiledNetwork
  readonly order: ScheduleOrder
  readonly schedule: NetworkSchedule
}

export function causesOf(input: CausesInput, i: number, edge: "start" | "finish"): NetworkCause[] {
  const { c, schedule } = input
  const role = c.role[i]
  const at = (edge === "start" ? schedule.start : schedule.finish)[i] ?? 0
  if (role === SUMMARY) return childCause(input, i, edge, at)
  if (role === MANUAL_SUMMARY || role === FIXED) return [{ kind: c.external[i] === 1 ? "external" : "manual", at }]
  if (role === STARTED || role === COMPLETED) return startedCauses(input, i, edge, at)
  if (c.constraint[i] === ALAP && at !== (edge === "start" ? schedule.earlyStart : schedule.earlyFinish)[i]) return [{ kind: "alap", at }]
  return edge === "start" ? startCauses(input, i, at) : finishCauses(input, i, at)
}

function childCause({ c, schedule }: CausesInput, i: number, edge: "start" | "finish", at: Instant): NetworkCause[] {
  const dates = edge === "start" ? schedule.start : schedule.finish
  const causes: NetworkCause[] = []
  for (const task of c.child.subarray(c.childAt[i], c.childAt[i + 1])) {
    if (dates[task] === at && c.active[task] === c.active[i]) causes.push({ kind: "child", task, at })
  }
  return causes
}

function startedCauses(input: CausesInput, i: number, edge: "start" | "finish", at: Instant): NetworkCause[] {
  const { c, schedule } = input
  if (edge === "start" || c.actualFinish[i] !== NONE) return [{ kind: "actual", at }]
  const length: NetworkCause = { kind: "duration", duration: c.remaining[i] ?? 0, remaining: true, at }
  // With retained logic the rest may wait for a predecessor: then the finish lies beyond what the task's own length gives.
  if (finishFrom(c, i, schedule.start[i] ?? 0) < at) return [...linkCauses(input, i).toSorted((a, b) => b.at - a.at), length]
  const resume = c.resume[i] ?? NONE
  return resume !== NONE && resume !== c.stop[i] ? [{ kind: "resume", at: resume }, length] : [length]
}

/** Everything that asks for a start, latest first, then what moved the winner: delay and non-working time. */
function startCauses(input: CausesInput, i: number, at: Instant): NetworkCause[] {
  const { c } = input
  const hard = hardCause(input, i, "start", at)
  const bounds = [...linkCauses(input, i), ...dateCauses(c, i)]
  const origin = originOf(input, i)
  const hasLink = bounds.some((cause) => cause.kind === "link")
  // A manual summary is origin and floor at once: one cause.
  const isSaid = bounds.some((cause) => cause.kind === origin.kind && cause.at === origin.at)
  if (!hasLink && !isSaid && !bounds.some((cause) => cause.kind === "constraint" && cause.on === i)) bounds.push(origin)
  const sorted = bounds.toSorted((a, b) => startAsked(c, i, b) - startAsked(c, i, a))
  if (hard !== null) return [hard, ...sorted]
  const first = sorted[0] ?? origin
  const raw = first.kind === "link" && first.by === "finish" ? startFrom(c, i, first.at) : first.at
  return [...sorted, ...movedCauses(c, i, raw, at)]
}

const startAsked = (c: CompiledNetwork, i: number, cause: NetworkCause): Instant =>
  cause.kind === "link" && cause.by === "finish" ? startFrom(c, i, cause.at) : snapStart(c, i, cause.at)

/** The delay, counted from working time (S-17), and the free time that was skipped before or after it (S-13). */
function movedCauses(c: CompiledNetwork, i: number, raw: Instant, at: Instant): NetworkCause[] {
  const delay = c.levelingDelay[i] ?? 0
  const from = delay === 0 ? raw : snapStart(c, i, raw) + delay
  const causes: NetworkCause[] = delay === 0 ? [] : [{ kind: "levelingDelay", delay, at: from }]
  if (from < at) causes.push({ kind: "calendar", calendar: c.workCalendar[i] ?? 0, from, to: at, at })
  return causes
}

function originOf({ c, schedule }: CausesInput, i: number): NetworkCause {
  for (let a = c.parent[i] ?? -1; a >= 0; a = c.parent[a] ?? -1) {
    if (c.role[a] === MANUAL_SUMMARY) return { kind: "manualSummary", on: a, at: c.fixedStart[a] ?? 0 }
  }
  return { kind: "projectStart", at: schedule.projectStart }
}

/** S-28: own links and those into the summaries above. */
function linkCauses(input: CausesInput, i: number): NetworkCause[] {
  const { c, order, schedule } = input
  const dates: EarlyDates = { earlyStart: schedule.start, earlyFinish: schedule.finish }
  const causes: NetworkCause[] = []
  for (let of = i; of >= 0; of = c.parent[of] ?? -1) {
    for (const link of c.linksIn.link.subarray(c.linksIn.at[of], c.linksIn.at[of + 1])) {
      if (order.usable[link] === 0) continue
      const p = c.predecessor[link] ?? 0
      const kind = c.linkKind[link] ?? FS
      const from = (kind === FS || kind === FF ? dates.earlyFinish : dates.earlyStart)[p] ?? 0
      const at = addLag(c, dates, link, i, from, 1)
      causes.push({ kind: "link", link, via: of === i ? -1 : of, by: kind === FF || kind === SF ? "finish" : "start", at })
    }
  }
  return causes
}

/** Start-no-earlier dates of the task and the summaries above, and manual summaries it must not begin before. */
function dateCauses(c: CompiledNetwork, i: number): NetworkCause[] {
  const causes: NetworkCause[] = []
  const own = c.constraint[i] ?? 0
  const date = c.constraintDate[i] ?? 0
  if (own === SNET) causes.push({ kind: "constraint", constraint: "snet", on: i, at: date })
  if (own === FNET) causes.push({ kind: "constraint", constraint: "fnet", on: i, at: startFrom(c, i, date) })
  for (let a = c.parent[i] ?? -1; a >= 0; a = c.parent[a] ?? -1) {
    if (c.constraint[a] === SNET) causes.push({ kind: "constraint", constraint: "snet", on: a, at: c.constraintDate[a] ?? 0 })
    if (c.role[a] === MANUAL_SUMMARY && followsManualSummary(c, i)) causes.push({ kind: "manualSummary", on: a, at: c.fixedStart[a] ?? 0 })
  }
  return causes
}

/** S-20, S-21: a hard constraint that has the last word over this edge. */
function hardCause({ c, schedule }: CausesInput, i: number, edge: "start" | "finish", at: Instant): NetworkCause | null {
  const constraint = c.constraint[i] ?? 0
  const date = c.constraintDate[i] ?? NONE
  const kind = CONSTRAINTS[constraint] ?? "asap"
  const onStart = constraint === MSO || (constraint === SNLT && schedule.start[i] === date)
  const onFinish = constraint === MFO || (constraint === FNLT && schedule.finish[i] === date)
  const holds = edge === "start" ? onStart || onFinish : onFinish
  return holds ? { kind: "constraint", constraint: kind, on: i, at } : null
}

function finishCauses(input: CausesInput, i: number, at: Instant): NetworkCause[] {
  const { c, schedule } = input
  const hard = hardCause(input, i, "finish", at)
  if (hard !== null) return [hard]
  const start = schedule.start[i] ?? 0
  const length = spanCause(c, i, start, at) ?? { kind: "duration", duration: c.duration[i] ?? 0, remaining: false, at }
  const driving = linkCauses(input, i).find((cause) => cause.kind === "link" && cause.by === "finish" && cause.at === at)
  return driving === undefined ? [length] : [driving, length]
}

function spanCause(c: CompiledNetwork, i: number, start: Instant, at: Instant): NetworkCause | null {
  const first = c.spanAt[i] ?? 0
  for (let s = first; s < (c.spanAt[i + 1] ?? 0); s += 1) {
    const calendar = c.calendars[c.spanCalendar[s] ?? 0] ?? calendarOf(c, c.workCalendar, i)
    if (calendar.add(start + (c.spanWait[s] ?? 0), c.spanTotal[s] ?? 0) === at) return { kind: "span", span: s - first, at }
  }
  return null
}
