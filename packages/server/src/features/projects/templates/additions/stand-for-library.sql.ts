// Risks of a project that came from a lesson, through a template or taken over as shown, stand for what that lesson is in the
// risk library: they are marked there, counted, and not taken over twice.

import { sql } from "kysely"
import type { Transaction } from "kysely"
import type { Database } from "../../../../platform/db/schema.ts"
import type { ProjectKey } from "../../../planning/plan/index.ts"

/** A risk names its lesson at the end: "Title (art_…)". */
export async function standForLibrary(tx: Transaction<Database>, { organizationId, id }: ProjectKey): Promise<void> {
  await sql`insert into library_risk_use (organization_id, entry_id, project_id, artefact_id)
    select a.organization_id, e.id, a.project_id, a.id from artefact a
      join library_risk e on e.organization_id = a.organization_id and e.source_id = substring(a.fields ->> 'fromLesson' from '\\((art_[^()]+)\\)$') and e.removed_at is null
    where a.organization_id = ${organizationId} and a.project_id = ${id} and a.kind = 'risk' and a.trashed_at is null and a.fields ? 'fromLesson' on conflict do nothing`.execute(tx)
}
