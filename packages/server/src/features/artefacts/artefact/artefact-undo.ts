// Takes back one's own changes of fields and owners: all or none, and only where what they left still stands. The history keeps both.

import type { FieldConflict } from "@throughline/contract"
import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import type { ProjectContext } from "../../../platform/handler.ts"
import { isSame } from "../content.ts"
import type { Values } from "../content.ts"
import { editArtefacts } from "../edit-artefacts.ts"
import type { WantedEdit } from "../edit-artefacts.ts"
import { changesMade } from "../history.sql.ts"
import type { MadeChange } from "../history.sql.ts"
import { openArtefacts } from "../open-artefact.ts"
import type { Opened } from "../open-artefact.ts"

export const artefactUndo = handle("artefactUndo", async ({ edits }, context) => {
  const revisions = new Map<string, number>(edits.map(({ artefactId, revision }) => [artefactId, revision]))
  const opened = await openArtefacts(context, [...revisions.keys()], "edit", true)
  const made = new Map((await changesMade(context.tx, context.project, revisions)).map((change) => [change.artefact_id, change]))
  const conflicts = opened.flatMap((one) => changedSince(one, madeOf(context, one, made)))
  if (conflicts.length > 0) fail("conflict", { conflicts })
  const { made: undone } = await editArtefacts(context, opened, (one) => wantedBefore(madeOf(context, one, made)))
  return { changed: undone.length }
}, { lockProject: true })

/** Steps, the trash and the making itself are no changes of fields: they have their own ways back. Of one's own changes the values are known already. */
function madeOf({ actor }: ProjectContext, { row }: Opened, made: ReadonlyMap<string, MadeChange>): MadeChange {
  const change = made.get(row.id)
  if (change === undefined) fail("notFound")
  if (change.actor_id !== actor.userId) fail("forbidden", { detail: "Only who made a change can take it back." })
  if (change.action !== "update") fail("wrongState", { detail: "Only a change of fields can be taken back." })
  return change
}

function changedSince({ row }: Opened, { before, after }: MadeChange): readonly FieldConflict[] {
  return Object.entries(after).flatMap(([field, left]): FieldConflict[] => {
    const stands = valueOf(row, field)
    return isSame(stands, left) ? [] : [{ kind: "artefact", id: row.id, field, expected: left ?? null, actual: stands, wanted: before[field] ?? null, changedBy: row.updater_name }]
  })
}

function valueOf(row: Opened["row"], field: string): unknown {
  const under = nameUnder(field)
  if (under !== null) return row[under.place][under.name] ?? null
  return field === "title" ? row.title : row.owner_id
}

function wantedBefore({ before }: MadeChange): WantedEdit {
  const under = (place: "fields" | "custom"): Values => Object.fromEntries(Object.entries(before).flatMap(([field, value]) => {
    const named = nameUnder(field)
    return named?.place === place ? [[named.name, value]] : []
  }))
  const { title, ownerId } = before
  return {
    ...(typeof title === "string" ? { title } : {}),
    ...("ownerId" in before ? { ownerId: typeof ownerId === "string" ? ownerId : null } : {}),
    ...unlessEmpty("fields", under("fields")), ...unlessEmpty("custom", under("custom")),
  }
}

function unlessEmpty(place: "fields" | "custom", values: Values): WantedEdit {
  return Object.keys(values).length === 0 ? {} : { [place]: values }
}

/** The history names fields with where they stand: "fields.x", "custom.y"; title and owner stand alone. */
function nameUnder(field: string): { readonly place: "fields" | "custom"; readonly name: string } | null {
  for (const place of ["fields", "custom"] as const) if (field.startsWith(`${place}.`)) return { place, name: field.slice(place.length + 1) }
  return null
}
