// The one way in which artefacts change: row, history with the values before and after, version, live event.

import type { ProjectContext } from "../../platform/handler.ts"
import type { ArtefactRow } from "./artefacts.sql.ts"
import { isSame } from "./content.ts"
import type { Values } from "./content.ts"
import { insertChanges, insertVersions, updateArtefacts } from "./save-artefact.sql.ts"
import type { ChangeEntry } from "./save-artefact.sql.ts"

export interface Change {
  readonly row: ArtefactRow
  /** 'update', 'trash', 'restore', or the name of a step. */
  readonly action: string
  readonly reason?: string | null
  readonly title?: string | undefined
  readonly state?: string
  readonly ownerId?: string | null | undefined
  readonly fields?: Values
  readonly custom?: Values
  readonly trashed?: boolean
  readonly cutsVersion?: boolean
}

/** Beyond this many at once the browsers are told to look again, not what to look at. */
const TOLD_ONE_BY_ONE = 20

/** Answers with the rows as they stand now, in the same order. An update that changes nothing is none. */
export async function saveArtefacts(context: ProjectContext, changes: readonly Change[]): Promise<readonly ArtefactRow[]> {
  const { tx, project, actor } = context
  const planned = changes.map((change) => ({ change, after: rowAfter(change), entry: entryOf(change) }))
  const real = planned.filter(({ entry, change }) => change.action !== "update" || Object.keys(entry.after).length > 0)
  if (real.length === 0) return changes.map(({ row }) => row)
  const at = await updateArtefacts(tx, project, actor.userId, real.map(({ after }) => ({ ...after, trashed: after.trashed_at !== null })))
  await insertChanges(tx, project, actor.userId, real.map(({ entry }) => entry))
  const cuts = real.filter(({ change }) => change.cutsVersion === true).map(({ after }) => after)
  if (cuts.length > 0) await insertVersions(tx, project, actor.userId, cuts)
  tellOf(context, real.map(({ after }) => after))
  const stand = new Map(real.map(({ after }) => [after.id, { ...after, revision: after.revision + 1, updated_by: actor.userId, updater_name: actor.name, updated_at: at }]))
  return changes.map(({ row }) => stand.get(row.id) ?? row)
}

export async function saveArtefact(context: ProjectContext, change: Change): Promise<ArtefactRow> {
  const [row] = await saveArtefacts(context, [change])
  return row ?? change.row
}

export function tellOf(context: ProjectContext, rows: readonly Pick<ArtefactRow, "id" | "kind" | "revision">[]): void {
  if (rows.length > TOLD_ONE_BY_ONE) {
    for (const kind of new Set(rows.map((row) => row.kind))) context.emit({ topic: "artefact", payload: { kind } })
    return
  }
  for (const { id, kind, revision } of rows) context.emit({ topic: "artefact", payload: { id, kind, revision: revision + 1 } })
}

function rowAfter({ row, title, state, ownerId, fields, custom, trashed, cutsVersion }: Change): ArtefactRow {
  return {
    ...row, title: title ?? row.title, state: state ?? row.state, owner_id: ownerId === undefined ? row.owner_id : ownerId, owner_name: ownerId === undefined || ownerId === row.owner_id ? row.owner_name : null,
    fields: fields ?? row.fields, custom: custom ?? row.custom, version: cutsVersion === true ? row.version + 1 : row.version, trashed_at: trashed === undefined ? row.trashed_at : trashed ? new Date() : null,
  }
}

/** Only what changed, under the names that readers of the history know: title, state, ownerId, trashed, fields.<name>, custom.<id>. */
function entryOf({ row, action, reason, ...change }: Change): ChangeEntry {
  const pairs: (readonly [string, unknown, unknown])[] = []
  if (change.title !== undefined) pairs.push(["title", row.title, change.title])
  if (change.state !== undefined) pairs.push(["state", row.state, change.state])
  if (change.ownerId !== undefined) pairs.push(["ownerId", row.owner_id, change.ownerId])
  if (change.trashed !== undefined) pairs.push(["trashed", row.trashed_at !== null, change.trashed])
  if (change.fields !== undefined) pairs.push(...pairsOf("fields", row.fields, change.fields))
  if (change.custom !== undefined) pairs.push(...pairsOf("custom", row.custom, change.custom))
  const changed = pairs.filter(([, before, after]) => !isSame(before, after))
  return {
    artefact_id: row.id, revision: row.revision + 1, action, reason: reason ?? null,
    before: Object.fromEntries(changed.map(([name, before]) => [name, before ?? null])), after: Object.fromEntries(changed.map(([name, , after]) => [name, after ?? null])),
  }
}

function pairsOf(place: string, before: Values, after: Values): (readonly [string, unknown, unknown])[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].map((name) => [`${place}.${name}`, before[name], after[name]])
}
