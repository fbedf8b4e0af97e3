// Who is where in a project at this moment. Rows are beats that grow old, not facts to keep.

import { sql, type Kysely } from "kysely"
import type { Database } from "../db/schema.ts"

export interface Whereabouts {
  /** One browser tab. */
  readonly client: string
  /** Empty: has left. */
  readonly page: string
  readonly taskId: string | null
  readonly field: string | null
}
export interface PresentPerson extends Whereabouts {
  readonly userId: string
  readonly name: string
}

export async function writePresence(db: Kysely<Database>, projectId: string, userId: string, { client, page, taskId, field }: Whereabouts): Promise<void> {
  await db.insertInto("presence").values({ project_id: projectId, client, user_id: userId, page, task_id: taskId, field, seen_at: sql`now()` })
    .onConflict((conflict) => conflict.columns(["project_id", "client"]).doUpdateSet({ page, task_id: taskId, field, seen_at: sql`now()` }).where("presence.user_id", "=", userId)).execute()
}

export async function clearPresence(db: Kysely<Database>, projectId: string, userId: string, client: string): Promise<void> {
  await db.deleteFrom("presence").where("project_id", "=", projectId).where("client", "=", client).where("user_id", "=", userId).execute()
}

export async function presentPeople(db: Kysely<Database>, projectId: string, seconds: number): Promise<readonly PresentPerson[]> {
  const rows = await db.selectFrom("presence as p").innerJoin("app_user as u", "u.id", "p.user_id")
    .select(["p.client", "p.page", "p.task_id", "p.field", "p.user_id", "u.name"])
    .where("p.project_id", "=", projectId).where("p.seen_at", ">", sql<Date>`now() - make_interval(secs => ${seconds}::int)`)
    .orderBy("u.name").orderBy("p.client").limit(200).execute()
  return rows.map((row) => ({ userId: row.user_id, name: row.name, client: row.client, page: row.page, taskId: row.task_id, field: row.field }))
}
