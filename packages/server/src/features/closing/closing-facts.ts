// What the closing of a project looks at: every artefact, whatever the reader may see of it one by one; figures are for all who
// may read the report. Amounts are cut out afterwards for those who may not read cost.

import { ARTEFACT_KINDS, type ArtefactKindName } from "@throughline/contract"
import type { ArtefactFacts } from "@throughline/lifecycle"
import type { ProjectContext } from "../../platform/handler.ts"
import { keyOf } from "../artefacts/index.ts"
import { seenThings } from "../thread/index.ts"

export async function closingFacts({ tx, project }: ProjectContext, kinds: readonly ArtefactKindName[] = ARTEFACT_KINDS): Promise<readonly ArtefactFacts[]> {
  const things = await seenThings(tx, project, { kinds, linkedTo: null, money: true })
  return things.map((row) => ({ id: row.id, kind: row.kind, key: keyOf(row), title: row.title, state: row.state, ownerId: row.owner_id, fields: row.fields, version: row.version }))
}

export function shareOf(all: readonly ArtefactFacts[], isPart: (fact: ArtefactFacts) => boolean): { readonly part: number; readonly whole: number } {
  return { part: all.filter(isPart).length, whole: all.length }
}

/** As the contract shows it; in the order of the ids. */
export function thingsOf(facts: readonly ArtefactFacts[], ids: readonly string[]) {
  const byId = new Map(facts.map((fact) => [fact.id, fact]))
  return ids.flatMap((id) => byId.get(id) ?? []).map(thingOf)
}

export function thingOf({ id, kind, key, title, state }: ArtefactFacts) {
  return { id, kind, key, title, state }
}
