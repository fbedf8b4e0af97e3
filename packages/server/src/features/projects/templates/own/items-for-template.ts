// Artefacts of a project as a template would say them: what the work is, not who did it, when it happened and what it cost.

import { artefactKindOf } from "@throughline/contract"
import type { Field, Fields } from "@throughline/contract"
import { dayFromIso } from "@throughline/plan"
import type { Values } from "../../../artefacts/index.ts"
import type { ThingRow } from "../../../thread/index.ts"
import { presentCode } from "../../../present-code.ts"
import type { ContentItem } from "../content/content-item.ts"

/** What is written down while the work goes on. */
const HAPPENED: ReadonlySet<string> = new Set([
  "runs", "measurements", "votes", "participants", "recipients", "snags", "conditions", "score", "confidence", "evidence", "evidenceLink", "verdict", "verdictReason", "committedPoints", "donePoints", "goalMet", "review", "retrospective",
  "result", "done", "met", "passed", "attended", "outcome", "email", "rehearsalFindings", "condition", "versionName", "link", "chosenOption", "proposedFrom", "whatChanged",
])

interface Known {
  readonly startDay: number
  /** Tasks and artefacts that are in the template. */
  readonly ids: ReadonlySet<string>
}

export interface ThreadLink {
  readonly type: string
  readonly from_id: string
  readonly to_id: string
}

export function itemsForTemplate(things: readonly ThingRow[], links: readonly ThreadLink[], taskIds: Iterable<string>, startDay: number): readonly ContentItem[] {
  const ids = new Set([...taskIds, ...things.map(({ id }) => id)])
  return things.map(({ id, kind, title, fields }) => {
    const name = presentCode.artefactKind(kind)
    const mine = links.filter((link) => link.from_id === id && ids.has(link.to_id)).map(({ type, to_id }) => `${type} ${to_id}`)
    const fromTasks = links.filter((link) => link.to_id === id && ids.has(link.from_id) && link.from_id.startsWith("tsk_")).map(({ type, from_id }) => `<${type} ${from_id}`)
    return { key: id, kind: name, title, fields: kept(artefactKindOf(name).fields, fields, { startDay, ids }), links: [...mine, ...fromTasks].join("; ") }
  })
}

function kept(fields: Fields, values: Values, known: Known): Values {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => {
    const field = fields[name]
    if (field === undefined || HAPPENED.has(name) || (field.type === "date" && name.endsWith("On"))) return []
    const said = keptValue(field, value, known)
    return said === undefined || said === null ? [] : [[name, said]]
  }))
}

function keptValue(field: Field, value: unknown, known: Known): unknown {
  switch (field.type) {
    case "person": case "people": case "money": case "amounts": case "moment": return undefined
    case "date": return daysAfter(value, known.startDay)
    case "artefact": case "task": return typeof value === "string" && known.ids.has(value) ? value : undefined
    case "artefacts": case "tasks": return Array.isArray(value) ? value.filter((id: unknown) => typeof id === "string" && known.ids.has(id)) : undefined
    // Rows of what something costs say nothing without the amounts.
    case "rows": return Object.values(field.fields).some(({ type }) => type === "amounts") || !Array.isArray(value) ? undefined : value.map((row: Values) => kept(field.fields, row, known))
    default: return value
  }
}

function daysAfter(value: unknown, startDay: number): number | undefined {
  const day = typeof value === "string" ? dayFromIso(value) : null
  return day === null ? undefined : day - startDay
}
