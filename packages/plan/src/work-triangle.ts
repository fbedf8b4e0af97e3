// Work = duration × units. Which of the three follows when another is changed, by task type:
//   fixed units:    work -> duration   duration -> work    units -> duration
//   fixed work:     work -> duration   duration -> units   units -> duration
//   fixed duration: work -> units      duration -> work    units -> work
// What is done stays done: only the remaining part is stretched. Pure arithmetic on whole numbers.

import { allocate, divHalfEven, scaleHalfEven } from "@throughline/engine"
import type { BasisPoints, Ticks } from "@throughline/engine"
import type { Assignment, Contour, Task } from "./document.ts"

/** One person on the task. */
export type Member = Pick<Assignment, "id" | "units" | "work" | "overtimeWork" | "actualWork" | "contour" | "delay">

export interface TaskEffort {
  readonly type: Task["type"]
  readonly duration: Ticks
  /** The part of the duration that is done. */
  readonly done: Ticks
}

/** What the task and its people become. */
export interface Balance {
  readonly duration: Ticks
  readonly crew: readonly Member[]
}

const FULL: BasisPoints = 10_000

/** Average load of each contour in percent of its peak. */
const CONTOUR_LOAD: Readonly<Record<Contour, number>> = {
  flat: 100, backLoaded: 60, frontLoaded: 60, doublePeak: 50, earlyPeak: 50, latePeak: 50, bell: 50, turtle: 70, contoured: 100,
}

/** How much a person does in `span` of working time. */
export function workIn(span: Ticks, member: Pick<Member, "units" | "contour">): Ticks {
  return scaleHalfEven(Math.max(0, span), member.units * CONTOUR_LOAD[member.contour], FULL * 100)
}

/** How long a person needs, delay included. Overtime takes no working time. */
export function spanOf(member: Member): Ticks {
  const regular = Math.max(0, member.work - member.overtimeWork)
  if (regular === 0 || member.units === 0) return 0
  return member.delay + scaleHalfEven(regular, FULL * 100, member.units * CONTOUR_LOAD[member.contour])
}

/** The duration that the people need together; the present one where nobody has work. */
export function durationOf(crew: readonly Member[], present: Ticks): Ticks {
  const longest = Math.max(0, ...crew.map(spanOf))
  return longest === 0 ? present : longest
}

export function withDuration(task: TaskEffort, crew: readonly Member[], duration: Ticks): Balance {
  const before = task.duration - task.done
  const after = Math.max(0, duration - task.done)
  if (task.type !== "fixedWork") return { duration, crew: crew.map((member) => ({ ...member, work: stretchedWork(member, before, after, duration) })) }
  return { duration, crew: after === 0 || before === 0 ? crew : crew.map((member) => ({ ...member, units: atLeastOne(scaleHalfEven(member.units, before, after)) })) }
}

/** One person's work is set. */
export function withWork(task: TaskEffort, crew: readonly Member[], id: Member["id"], work: Ticks): Balance {
  const changed = crew.map((member) => (member.id === id ? { ...member, work } : member))
  if (task.type !== "fixedDuration") return { duration: durationOf(changed, task.duration), crew: changed }
  return { duration: task.duration, crew: changed.map((member) => (member.id === id ? fittedUnits(member, task.duration) : member)) }
}

/** One person's units are set. */
export function withUnits(task: TaskEffort, crew: readonly Member[], id: Member["id"], units: BasisPoints): Balance {
  if (task.type === "fixedDuration") {
    const changed = crew.map((member) => (member.id === id ? { ...member, units, work: Math.max(member.actualWork, workIn(task.duration - member.delay, { ...member, units })) } : member))
    return { duration: task.duration, crew: changed }
  }
  const changed = crew.map((member) => (member.id === id ? { ...member, units } : member))
  return { duration: durationOf(changed, task.duration), crew: changed }
}

/** The work of all together is set: shared out as it is shared now, or by units where nobody has any. */
export function withTotalWork(task: TaskEffort, crew: readonly Member[], total: Ticks): Balance {
  return effortBalance(task, shareOut(crew, total, crew.some((member) => member.work > 0) ? (member) => member.work : loadOf))
}

/** Effort-driven: people joined or left, the remaining work of all stays `total` and is shared by units. */
export function withSharedWork(task: TaskEffort, crew: readonly Member[], total: Ticks): Balance {
  return effortBalance(task, shareOut(crew, total, loadOf))
}

function effortBalance(task: TaskEffort, crew: readonly Member[]): Balance {
  if (task.type !== "fixedDuration") return { duration: durationOf(crew, task.duration), crew }
  return { duration: task.duration, crew: crew.map((member) => fittedUnits(member, task.duration)) }
}

/** Parts equal the whole. Nobody falls below what is done. */
function shareOut(crew: readonly Member[], total: Ticks, weightOf: (member: Member) => number): readonly Member[] {
  const done = crew.reduce((sum, member) => sum + member.actualWork, 0)
  const remaining = Math.max(0, total - done)
  const weights = crew.map((member) => Math.max(0, weightOf(member)))
  const parts = allocate(remaining, weights.some((weight) => weight > 0) ? weights : crew.map(() => 1))
  return crew.map((member, index) => ({ ...member, work: member.actualWork + (parts[index] ?? 0), overtimeWork: 0 }))
}

function stretchedWork(member: Member, before: Ticks, after: Ticks, duration: Ticks): Ticks {
  const remaining = member.work - member.actualWork
  if (before <= 0 || remaining <= 0) return Math.max(member.actualWork, workIn(duration - member.delay, member))
  return member.actualWork + scaleHalfEven(remaining, after, before)
}

function fittedUnits(member: Member, duration: Ticks): Member {
  const span = duration - member.delay
  const regular = Math.max(0, member.work - member.overtimeWork)
  if (span <= 0 || regular === 0) return member
  return { ...member, units: atLeastOne(scaleHalfEven(regular, FULL * 100, span * CONTOUR_LOAD[member.contour])) }
}

function loadOf(member: Member): number {
  return member.units * CONTOUR_LOAD[member.contour]
}

function atLeastOne(units: BasisPoints): BasisPoints {
  return Math.max(1, units)
}

/** The part of a duration that a percentage says is done. */
export function doneOf(duration: Ticks, percentComplete: BasisPoints): Ticks {
  return divHalfEven(duration * percentComplete, FULL)
}
