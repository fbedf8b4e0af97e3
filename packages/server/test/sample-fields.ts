// Values that a kind's fields accept, made from their declaration, so that a new kind is tried by every test the day it is born.

import { artefactKindOf, type ArtefactKindName, type Field, type Fields } from "@throughline/contract"

/** What the values refer to. */
export interface SampleWorld {
  readonly personId: string
  readonly taskId: string
  /** An artefact of one of the kinds, if there is one. */
  readonly artefactOf: (kinds: readonly string[]) => string | null
}

/** Also what only the operations that sign may set: tests lay these values down in the database. */
export function sampleFields(kind: ArtefactKindName, world: SampleWorld): Record<string, unknown> {
  return sampleOf(artefactKindOf(kind).fields, world)
}

function sampleOf(fields: Fields, world: SampleWorld): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, sampleValue(field, world)]))
}

function sampleValue(field: Field, world: SampleWorld): unknown {
  switch (field.type) {
    case "line": case "text": return "Text"
    case "lines": return ["One", "Two"]
    case "link": return "https://example.org/"
    case "integer": case "measure": return Math.max(field.min ?? 1, 1)
    case "score": return field.max
    case "percent": return Math.max(field.min ?? 0, 50)
    case "money": return 1_000
    case "amounts": return [1, 2]
    case "minutes": return 60
    case "date": return "2026-05-04"
    case "moment": return "2026-05-04T09:00:00Z"
    case "boolean": return true
    case "choice": return field.of[0]
    case "choices": return [field.of[0]]
    case "person": return world.personId
    case "people": return [world.personId]
    case "role": return "sponsor"
    case "task": return world.taskId
    case "tasks": return [world.taskId]
    case "artefact": return world.artefactOf(field.kinds)
    case "artefacts": return [world.artefactOf(field.kinds)].filter((id) => id !== null)
    case "rows": return [{ id: "row1", ...sampleOf(field.fields, world) }]
  }
}
