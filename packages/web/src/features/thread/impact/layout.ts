// Where the things of an impact graph lie: a column for each distance, within it near what they hang on.

import type { Impact } from "../thread-query.ts"

export interface PlacedThing {
  readonly id: string
  readonly column: number
  readonly line: number
}

export interface ImpactLayout {
  readonly things: readonly PlacedThing[]
  readonly links: readonly { readonly from: PlacedThing; readonly to: PlacedThing; readonly type: string }[]
  readonly columns: number
  readonly lines: number
  /** Things that were left out because a picture of them would say nothing. */
  readonly hidden: number
}

export function layoutOf({ things, links }: Pick<Impact, "things" | "links">, most: number): ImpactLayout {
  const drawn = things.slice(0, most)
  const neighbours = new Map<string, string[]>()
  for (const { fromId, toId } of links) {
    neighbours.set(fromId, [...(neighbours.get(fromId) ?? []), toId])
    neighbours.set(toId, [...(neighbours.get(toId) ?? []), fromId])
  }
  const placed = new Map<string, PlacedThing>()
  const byDistance = Map.groupBy(drawn, ({ distance }) => distance)
  for (const [column, own] of [...byDistance].toSorted(([a], [b]) => a - b)) {
    const weights = own.map(({ id }) => ({ id, weight: middleOf((neighbours.get(id) ?? []).flatMap((other) => placed.get(other)?.line ?? [])) }))
    weights.toSorted((a, b) => a.weight - b.weight).forEach(({ id }, line) => placed.set(id, { id, column, line }))
  }
  return {
    things: [...placed.values()], columns: Math.max(0, ...byDistance.keys()) + 1, lines: Math.max(0, ...[...byDistance.values()].map((own) => own.length)), hidden: things.length - drawn.length,
    links: links.flatMap(({ fromId, toId, type }) => {
      const [from, to] = [placed.get(fromId), placed.get(toId)]
      return from === undefined || to === undefined ? [] : [{ from, to, type }]
    }),
  }
}

function middleOf(lines: readonly number[]): number {
  return lines.length === 0 ? 0 : lines.reduce((sum, line) => sum + line, 0) / lines.length
}
