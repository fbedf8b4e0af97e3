// What the sprints of a release tell: how fast, how much is left, how many sprints that takes.

import { burnUp, cycleCapacity, numberOf, remainderForecast, rowsOf, textOf, velocityOf, type CycleFacts, type RemainderForecast } from "@throughline/lifecycle"
import type { CycleRow, StoryRow } from "./cycles.sql.ts"

/** The same seed always: two readers of the same data see the same forecast. */
const SEED = 20_260_101

export function cycleFacts(row: CycleRow): CycleFacts {
  return {
    id: row.id, state: row.state === "closed" ? "closed" : row.state === "active" ? "active" : "planned", start: textOf(row, "start"), finish: textOf(row, "finish"),
    committedPoints: numberOf(row, "committedPoints") ?? 0, donePoints: numberOf(row, "donePoints") ?? 0,
  }
}

export function pointsOf(stories: readonly StoryRow[]): number {
  return stories.reduce((sum, story) => sum + (numberOf(story, "points") ?? 0), 0)
}

/** Neither done nor dropped, and in no sprint that is still to be worked on: those sprints stand in the plan themselves. */
export function leftOver(stories: readonly StoryRow[], cycles: readonly CycleRow[]): readonly StoryRow[] {
  const coming = new Set(cycles.filter(({ state }) => state !== "closed").map(({ id }) => id))
  return stories.filter((story) => !["done", "cancelled"].includes(story.state) && !coming.has(textOf(story, "cycle")))
}

export function forecastOf(stories: readonly StoryRow[], cycles: readonly CycleRow[]): RemainderForecast {
  const facts = cycles.map(cycleFacts)
  const history = velocityOf(facts).last
  const planned = facts.map(({ committedPoints }) => committedPoints).filter((points) => points > 0)
  const fallback = planned.length === 0 ? null : planned.reduce((sum, points) => sum + points, 0) / planned.length
  return remainderForecast(pointsOf(leftOver(stories, cycles)), history, SEED, fallback)
}

export function capacityHours(row: CycleRow): number {
  return cycleCapacity(rowsOf(row, "people").map((person) => ({ days: numberOf({ fields: person }, "days") ?? 0, hoursPerDay: numberOf({ fields: person }, "hoursPerDay") ?? 8, focus: numberOf({ fields: person }, "focus") ?? 10_000, absenceHours: numberOf({ fields: person }, "absenceHours") ?? 0 })))
}

export function burnUpOf(stories: readonly StoryRow[], cycles: readonly CycleRow[], today: string) {
  const days = [...new Set([...cycles.flatMap((cycle) => [textOf(cycle, "start"), textOf(cycle, "finish")]), ...stories.map((story) => textOf(story, "doneOn")), today].filter((day) => day !== "" && day <= today))].toSorted()
  return burnUp(stories.map((story) => ({ points: numberOf(story, "points") ?? 0, addedOn: story.added_on, doneOn: story.state === "done" ? textOf(story, "doneOn") || today : "", droppedOn: story.dropped_on ?? "" })), days)
}
