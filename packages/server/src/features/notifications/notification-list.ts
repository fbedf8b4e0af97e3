// What I was told, latest first, bundled by thing.

import type { OPERATIONS, OutputOf } from "@throughline/contract"
import { handle } from "../../platform/handler.ts"
import { readCursor, writeCursor } from "../page-cursor.ts"
import { presentCode } from "../present-code.ts"
import { bundlesOf, unreadCount } from "./notifications.sql.ts"
import type { BundleRow } from "./notifications.sql.ts"
import { ORIGIN } from "./notify.ts"

type NotificationView = OutputOf<typeof OPERATIONS.notificationList>["items"][number]

export const notificationList = handle("notificationList", async ({ after, limit, unread }, { tx, actor }) => {
  const rows = await bundlesOf(tx, actor, { unread, after: after === undefined ? null : placeOf(after), limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { items: shown.map(present), next: last === undefined ? null : writeCursor([last.created_micros, last.id]), unread: await unreadCount(tx, actor) }
})

function present(row: BundleRow): NotificationView {
  const { [ORIGIN]: _origin, ...params } = row.params
  return {
    id: presentCode.notificationId(row.id), projectId: presentCode.projectId(row.project_id), projectName: row.project_name, subjectKind: row.subject_kind, subjectId: row.subject_id, subjectTitle: row.subject_title ?? "",
    reason: row.reason, event: row.event, params, actorName: row.actor_name, count: row.count, at: row.created_at.toISOString(), read: row.read,
  }
}

function placeOf(cursor: string): { readonly micros: number; readonly id: string } {
  const [micros = "", id = ""] = readCursor(cursor, 2)
  return { micros: Math.trunc(Number(micros)) || 0, id }
}
