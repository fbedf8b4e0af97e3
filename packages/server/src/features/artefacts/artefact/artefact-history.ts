// Every change of an artefact, latest first.

import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import { readCursor, writeCursor } from "../../page-cursor.ts"
import { presentCode } from "../../present-code.ts"
import { readable, readingOf } from "../artefacts.present.ts"
import type { Reading } from "../artefacts.present.ts"
import type { Values } from "../content.ts"
import { historyOf } from "../history.sql.ts"
import { openArtefact } from "../open-artefact.ts"
import type { KnownKind } from "../open-artefact.ts"

export const artefactHistory = handle("artefactHistory", async ({ artefactId, after, limit }, context) => {
  const { row, kind } = await openArtefact(context, artefactId, "see", { trashed: "either" })
  const rows = await historyOf(context.tx, context.project, row.id, after === undefined ? null : revisionOf(after), limit + 1)
  const shown = rows.slice(0, limit)
  const reading = await readingOf(context, shown.flatMap(({ before, after: later }) => [before, later].map((values) => ({ kind: row.kind, fields: unprefixed("fields", values), custom: unprefixed("custom", values) }))), false)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map(({ revision, actor_id, actor_name, at, action, reason, before, after: later }) => ({
      revision, actor: { id: presentCode.userId(actor_id), name: actor_name }, at: at.toISOString(), action, reason, before: readableEntry(kind, before, reading), after: readableEntry(kind, later, reading),
    })),
    next: last === undefined ? null : writeCursor([last.revision]),
  }
})

/** The names of an entry carry where they stand: "fields.x", "custom.y". */
function readableEntry(kind: KnownKind, values: Values, reading: Reading): Values {
  const plain = Object.entries(values).filter(([name]) => !name.startsWith("fields.") && !name.startsWith("custom."))
  const under = (place: string, seen: Values) => Object.entries(seen).map(([name, value]) => [`${place}.${name}`, value])
  return Object.fromEntries([...plain, ...under("fields", readable(kind.fields, unprefixed("fields", values), reading)), ...under("custom", readable(reading.own, unprefixed("custom", values), reading))])
}

function unprefixed(place: string, values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name.startsWith(`${place}.`)).map(([name, value]) => [name.slice(place.length + 1), value]))
}

function revisionOf(cursor: string): number {
  const number = Number(readCursor(cursor, 1)[0])
  return Number.isInteger(number) && number >= 0 && number < 2 ** 31 ? number : fail("invalidInput", { problems: [{ pointer: "/after", code: "value", message: "is not the end of a page" }] })
}
