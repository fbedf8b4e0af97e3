// What is said about the sample project: a few comments of its creator, so that a first visitor sees how they look.

import { sql } from "kysely"
import type { PersonContext } from "../../../platform/handler.ts"
import type { ProjectKey } from "../../planning/plan/index.ts"

/** Null: about the project itself. Days before today. */
const TALK: readonly { readonly about: string | null; readonly daysAgo: number; readonly body: string }[] = [
  { about: "deliver", daysAgo: 24, body: "The supplier called: a customs hold, eleven days. I ask for a part delivery for floors 1 and 2." },
  { about: "deliver", daysAgo: 20, body: "No part delivery. The board accepted the new dates; see the second baseline." },
  { about: "champs", daysAgo: 12, body: "Floors 3 and 4 still have nobody. Who can talk to the department heads?" },
  { about: "s2u2", daysAgo: 9, body: "Every department has its own rule for approvals. We build one rule with two levels and leave the rest for later." },
  { about: "switch", daysAgo: 5, body: "Back-out point stays Sunday noon. After that we go forward." },
  { about: null, daysAgo: 1, body: "This is the sample project. Change whatever you like: Ctrl+Z takes everything back." },
]

export async function writeSampleTalk({ tx, actor, newId, now }: Pick<PersonContext, "tx" | "actor" | "newId" | "now">, project: ProjectKey, taskIds: ReadonlyMap<string, string>): Promise<void> {
  const comments = TALK.map(({ about, daysAgo, body }) => ({
    id: newId("cmt"), kind: about === null ? "project" : "task", subject: about === null ? project.id : (taskIds.get(about) ?? project.id),
    body, at: new Date(now.getTime() - daysAgo * 86_400_000).toISOString(),
  }))
  await sql`insert into comment (organization_id, project_id, id, subject_kind, subject_id, author_id, body, created_at)
    select ${project.organizationId}, ${project.id}, c.id, c.kind, c.subject, ${actor.userId}, c.body, c.at
    from jsonb_to_recordset(${JSON.stringify(comments)}::jsonb) as c(id text, kind text, subject text, body text, at timestamptz)`.execute(tx)
}
