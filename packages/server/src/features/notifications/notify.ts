// Tells people that something happened: rows written in the transaction in which it happened. Never the one who did it, nobody
// who does not want to hear of the thing, and only those who may see it.

import type { ProjectContext } from "../../platform/handler.ts"
import { insertNotifications } from "./notifications.sql.ts"

export type NotificationReason = "approver" | "owner" | "responsible" | "accountable" | "consulted" | "informed" | "mentioned" | "follows" | "recipient"
export type NotificationSubject = "artefact" | "gate" | "task" | "project"

export interface Notice {
  readonly userIds: readonly string[]
  readonly reason: NotificationReason
  /** What happened, as a key of the message catalogue. */
  readonly event: string
  readonly params?: Readonly<Record<string, string | number>>
  readonly subject: { readonly kind: NotificationSubject; readonly id: string }
  /** A letter of its own goes out already. */
  readonly mailed?: boolean
}

/** Where the reader's links lead to; kept with the notification, because letters are written when nobody asks. */
export const ORIGIN = "@origin"

/** Answers with those who were told. */
export async function notify(context: ProjectContext, notice: Notice): Promise<readonly string[]> {
  const { tx, project, actor, request } = context
  const others = [...new Set(notice.userIds)].filter((userId) => userId !== actor.userId)
  if (others.length === 0) return []
  const told = await insertNotifications(tx, project, {
    ...notice, people: others.map((userId) => ({ id: context.newId("ntf"), userId })), actorId: actor.userId, params: { ...notice.params, [ORIGIN]: request.origin }, mailed: notice.mailed ?? false,
  })
  if (told.length > 0) context.emit({ topic: "notification", payload: { userIds: told } })
  return told
}
