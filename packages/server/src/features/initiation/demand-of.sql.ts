// The idea that a project began with, for what follows from its charter: no matter who looks, the idea is closed with it.

import { sql } from "kysely"
import type { ProjectContext } from "../../platform/handler.ts"
import { seenArtefacts, type ArtefactRow } from "../artefacts/index.ts"

export async function seenDemand({ tx, project }: ProjectContext): Promise<ArtefactRow | null> {
  const { rows } = await sql<{ id: string }>`select id from artefact where organization_id = ${project.organizationId} and project_id = ${project.id} and kind = 'demand' and trashed_at is null`.execute(tx)
  const id = rows[0]?.id
  if (id === undefined) return null
  return (await seenArtefacts(tx, project, { kinds: ["demand"], linkedTo: null, money: true }, { ids: [id], lock: true }))[0] ?? null
}
