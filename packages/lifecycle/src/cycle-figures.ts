// How fast does the team go, and how many sprints are left? Velocity, predictability, capacity, burn-up, forecast (Scrum Guide 2020).

import { forecastPeriods, periodsWithin } from "@throughline/engine"

export interface CycleFacts {
  readonly id: string
  readonly state: "planned" | "active" | "closed"
  /** ISO days; "" where none was set. */
  readonly start: string
  readonly finish: string
  readonly committedPoints: number
  readonly donePoints: number
}

export interface CapacityRow {
  readonly days: number
  readonly hoursPerDay: number
  /** Basis points of the hours that go into the sprint. */
  readonly focus: number
  readonly absenceHours: number
}

/** Hours: Σ (days × hours × focus − absence), never below nothing for a person. */
export function cycleCapacity(people: readonly CapacityRow[]): number {
  return people.reduce((sum, { days, hoursPerDay, focus, absenceHours }) => sum + Math.max(0, (days * hoursPerDay * focus) / 10_000 - absenceHours), 0)
}

export interface VelocityFigures {
  /** Done points of the last closed sprints, oldest first; at most six. */
  readonly last: readonly number[]
  readonly median: number | null
  /** Done over committed of those sprints; null where nothing was committed. */
  readonly predictability: number | null
}

const SHOWN = 6

export function velocityOf(cycles: readonly CycleFacts[]): VelocityFigures {
  const closed = cycles.filter(({ state }) => state === "closed").toSorted((a, b) => compare(a.finish, b.finish) || compare(a.id, b.id)).slice(-SHOWN)
  const committed = closed.reduce((sum, cycle) => sum + cycle.committedPoints, 0)
  const done = closed.reduce((sum, cycle) => sum + cycle.donePoints, 0)
  const last = closed.map(({ donePoints }) => donePoints)
  return { last, median: medianOf(last), predictability: committed === 0 ? null : done / committed }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle]
  if (upper === undefined) return null
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

export interface RemainderForecast {
  /** Sprints needed for the rest: at the median velocity, and so many that it suffices in 50, 85 and 95 of 100 resampled futures. */
  readonly sprints: number | null
  readonly p50: number | null
  readonly p85: number | null
  readonly p95: number | null
  /** Fewer than five closed sprints. */
  readonly fewSamples: boolean
}

/** `fallback`: the velocity to count with before the first sprint has closed; null = no forecast then. */
export function remainderForecast(points: number, history: readonly number[], seed: number, fallback: number | null = null): RemainderForecast {
  const pace = medianOf(history) ?? fallback
  const sampled = points <= 0 ? null : forecastPeriods({ history: history.map(Math.round), seed }, Math.ceil(points))
  const within = (percent: number) => (points <= 0 ? 0 : sampled === null ? null : periodsWithin(sampled, percent))
  return {
    sprints: points <= 0 ? 0 : pace === null || pace <= 0 ? null : Math.ceil(points / pace),
    p50: within(50), p85: within(85), p95: within(95), fewSamples: history.length < 5,
  }
}

export interface BurnUpPoint {
  /** ISO day. */
  readonly day: string
  readonly scope: number
  readonly done: number
}

export interface StoryFacts {
  readonly points: number
  /** ISO days; "" = not yet, or always. */
  readonly addedOn: string
  readonly doneOn: string
  readonly droppedOn: string
}

/** Scope and done points at the end of each of the days: burn-up shows what a burn-down hides, that the scope grew. */
export function burnUp(stories: readonly StoryFacts[], days: readonly string[]): readonly BurnUpPoint[] {
  return days.map((day) => {
    let scope = 0
    let done = 0
    for (const { points, addedOn, doneOn, droppedOn } of stories) {
      if (addedOn > day || (droppedOn !== "" && droppedOn <= day)) continue
      scope += points
      if (doneOn !== "" && doneOn <= day) done += points
    }
    return { day, scope, done }
  })
}
