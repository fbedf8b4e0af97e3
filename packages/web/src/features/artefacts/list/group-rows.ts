// The rows of a list: artefacts, and headings where they are grouped. Groups stand in the order of their choices, else by name.

import { valueOf } from "../words/shown-field.ts"
import type { ShownField } from "../words/shown-field.ts"
import { valueText } from "../values/value-text.ts"
import type { ValueWorld } from "../values/value-text.ts"
import type { ArtefactSummary } from "../query/artefact-query.ts"

export type ListRow =
  | { readonly kind: "artefact"; readonly artefact: ArtefactSummary; /** Its place among artefacts, headings not counted. */ readonly at: number }
  | { readonly kind: "heading"; readonly key: string; readonly text: string; readonly count: number }

export function listRows(artefacts: readonly ArtefactSummary[], group: ShownField | null, world: ValueWorld): readonly ListRow[] {
  if (group === null) return artefacts.map((artefact, at) => ({ kind: "artefact", artefact, at }))
  const groups = Map.groupBy(artefacts, (artefact) => keyOf(shownValue(artefact, group.name)))
  const headings = [...groups.keys()].map((key) => ({ key, text: valueText(group, shownValue(groups.get(key)?.[0], group.name), world) }))
  const rows: ListRow[] = []
  let at = 0
  for (const { key, text } of headings.toSorted(inOrderOf(group))) {
    const members = groups.get(key) ?? []
    rows.push({ kind: "heading", key, text, count: members.length })
    for (const artefact of members) {
      rows.push({ kind: "artefact", artefact, at })
      at += 1
    }
  }
  return rows
}

/** Also of what every artefact has: state, owner. */
export function shownValue(artefact: ArtefactSummary | undefined, name: string): unknown {
  if (artefact === undefined) return null
  switch (name) {
    case "title": return artefact.title
    case "state": return artefact.state
    case "owner": return artefact.owner?.id ?? null
    case "number": return artefact.number
    case "updatedAt": return artefact.updatedAt.slice(0, 10)
    default: return valueOf(artefact, name)
  }
}

function keyOf(value: unknown): string {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0) ? "" : JSON.stringify(value)
}

/** What has no value stands last. */
function inOrderOf({ field }: ShownField): (a: Heading, b: Heading) => number {
  const places = field.type === "choice" ? new Map(field.of.map((choice, place) => [JSON.stringify(choice), place])) : null
  return (a, b) => {
    if (a.key === "" || b.key === "") return a.key === b.key ? 0 : a.key === "" ? 1 : -1
    if (places !== null) return (places.get(a.key) ?? 0) - (places.get(b.key) ?? 0)
    const [x, y]: readonly unknown[] = [JSON.parse(a.key), JSON.parse(b.key)]
    return typeof x === "number" && typeof y === "number" ? x - y : a.text.localeCompare(b.text)
  }
}

interface Heading {
  readonly key: string
  readonly text: string
}
