// What people are told, and when and how they want to be.

import type { AnyHandler } from "../../platform/handler.ts"
import { notificationList } from "./notification-list.ts"
import { notificationMute } from "./notification-mute.ts"
import { notificationPreferenceRead } from "./notification-preference-read.ts"
import { notificationPreferenceUpdate } from "./notification-preference-update.ts"
import { notificationRead } from "./notification-read.ts"

export const notificationHandlers: readonly AnyHandler[] = [notificationList, notificationRead, notificationMute, notificationPreferenceRead, notificationPreferenceUpdate]

export { notify } from "./notify.ts"
export { peopleWithPreference } from "./preferences.sql.ts"
export type { Notice } from "./notify.ts"
export { startNotificationMail } from "./notification-mail-worker.ts"
