// A notification in words: what happened, and why this person is told.

import { t, tOr } from "../../i18n/catalogue.ts"
import type { Notification } from "./notification-query.ts"

export function eventWords({ event, params, actorName }: Notification): string {
  const values = { ...params, actor: actorName ?? t("notification.nobody"), who: actorName ?? t("notification.nobody") }
  return tOr(`notification.event.${event}`, t("notification.event.other"), values)
}

export function reasonWords({ reason }: Notification): string {
  return tOr(`notification.reason.${reason}`, reason)
}
