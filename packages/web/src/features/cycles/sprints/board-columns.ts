// Which backlog item stands in which column: what is in no coming sprint is backlog; what is done elsewhere is not shown.

import type { ArtefactSummary } from "../../artefacts/index.ts"
import { numberIn, textIn } from "../../quick-edit/index.ts"

export interface BoardColumn {
  /** Null: the backlog. */
  readonly cycle: ArtefactSummary | null
  readonly stories: readonly ArtefactSummary[]
}

type Item = ArtefactSummary

export function releasesOf(cycles: readonly Item[], stories: readonly Item[]): readonly string[] {
  return [...new Set([...cycles, ...stories].map((each) => textIn(each, "release")).filter((release) => release !== ""))].toSorted()
}

export function cyclesOfRelease(cycles: readonly Item[], release: string): readonly Item[] {
  return cycles.filter((cycle) => textIn(cycle, "release") === release).toSorted((one, other) => compare(textIn(one, "start"), textIn(other, "start")) || one.number - other.number)
}

export function boardColumns(cycles: readonly Item[], stories: readonly Item[], release: string): readonly BoardColumn[] {
  const its = cyclesOfRelease(cycles, release)
  const coming = its.filter(({ state }) => state !== "closed")
  const elsewhere = new Set<string>(cycles.map(({ id }) => String(id)))
  const ordered = stories.filter(({ state }) => state !== "cancelled").toSorted((one, other) => (numberIn(one, "order") ?? Infinity) - (numberIn(other, "order") ?? Infinity) || one.number - other.number)
  const isBacklog = (story: Item) => {
    const cycle = textIn(story, "cycle")
    const wanted = [release, ""].includes(textIn(story, "release"))
    // What was left over in a closed sprint of this release waits again.
    return story.state !== "done" && (elsewhere.has(cycle) ? its.some(({ id, state }) => id === cycle && state === "closed") : wanted)
  }
  return [{ cycle: null, stories: ordered.filter(isBacklog) }, ...coming.map((cycle) => ({ cycle, stories: ordered.filter((story) => textIn(story, "cycle") === cycle.id) }))]
}

export function pointsOf(stories: readonly Item[]): number {
  return stories.reduce((sum, story) => sum + (numberIn(story, "points") ?? 0), 0)
}

export function unfinishedOf(stories: readonly Item[]): readonly Item[] {
  return stories.filter(({ state }) => state !== "done" && state !== "cancelled")
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
