// Changes fields and owners of many artefacts, all or none, with everything that follows from a save. The first refusal is told
// with the thing it is about, named by its place in the list.

import { fail, Failure } from "../../platform/failure.ts"
import type { ProjectContext } from "../../platform/handler.ts"
import { withdrawOutdated } from "./approvals/withdraw-outdated.ts"
import { keyOf } from "./artefacts.present.ts"
import type { ArtefactRow } from "./artefacts.sql.ts"
import { checkOwner } from "./create-artefact.ts"
import { runSaveEffects } from "./effects.ts"
import { checkValues } from "./fields/check-values.ts"
import type { WantedValues } from "./fields/check-values.ts"
import { openArtefacts } from "./open-artefact.ts"
import type { Opened } from "./open-artefact.ts"
import { refuseFixed } from "./refuse-fixed.ts"
import { saveArtefacts } from "./save-artefacts.ts"
import type { Change } from "./save-artefacts.ts"

export interface WantedEdit extends WantedValues {
  readonly title?: string | undefined
  readonly ownerId?: string | null | undefined
}

export interface Edited {
  /** All of them as they stand now, in the same order. */
  readonly opened: readonly Opened[]
  /** Those that were really changed, as this change left them. */
  readonly made: readonly ArtefactRow[]
}

export async function editArtefacts(context: ProjectContext, opened: readonly Opened[], wantedOf: (one: Opened) => WantedEdit): Promise<Edited> {
  const wanted = new Map(opened.map((one) => [one.row.id, wantedOf(one)]))
  for (const ownerId of new Set([...wanted.values()].map((each) => each.ownerId))) await checkOwner(context, ownerId)
  const changes = await inTurn(opened, async ({ row, kind }): Promise<Change> => {
    const { title, ownerId, fields, custom } = wanted.get(row.id) ?? {}
    if (title !== undefined || fields !== undefined || custom !== undefined) refuseFixed(row, kind)
    return { row, action: "update", title, ownerId, ...(await checkValues(context, kind.kind, row, { fields, custom })) }
  })
  const rows = await saveArtefacts(context, changes)
  await withdrawOutdated(context, rows)
  const before: readonly ArtefactRow[] = opened.map(({ row }) => row)
  const made = rows.filter(({ revision }, index) => revision !== before[index]?.revision)
  let followed = false
  for (const [index, after] of rows.entries()) if (after.revision !== before[index]?.revision) followed = (await runSaveEffects({ context, before: before[index] ?? null, after })) || followed
  // What follows from a save may have changed the artefacts themselves; a step goes on from how they stand now.
  if (followed) return { opened: await openArtefacts(context, rows.map(({ id }) => id), "see", true), made }
  return { opened: rows.flatMap((row, index) => opened[index] === undefined ? [] : [{ kind: opened[index].kind, row }]), made }
}

/** One after the other, so that the first refusal is the one that is told, with the thing it is about. */
export async function inTurn<T>(opened: readonly Opened[], work: (one: Opened) => Promise<T>): Promise<readonly T[]> {
  const results: T[] = []
  for (const [index, one] of opened.entries()) {
    try {
      results.push(await work(one))
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      const about = { pointer: `/artefactIds/${index}`, code: error.code, message: `${keyOf(one.row)} cannot be changed like this` }
      fail(error.code, { ...error.details, detail: `${keyOf(one.row)}: ${error.message}`, problems: [about, ...(error.details.problems ?? [])] })
    }
  }
  return results
}
