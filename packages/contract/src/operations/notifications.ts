// What one is told: bundled by thing, never one's own doings, with the reason and a way to hear no more of it.

import { z } from "zod"
import { notification } from "../schemas/artefacts.ts"
import { empty, line, notificationId, page, pageQuery, revision } from "../schemas/basics.ts"
import { operation } from "../operation.ts"

const minuteOfDay = z.int().min(0).max(1_439)
const preference = z.strictObject({ mail: z.enum(["off", "atOnce", "daily"]), quietFrom: minuteOfDay.nullable(), quietTo: minuteOfDay.nullable(), digestMinute: minuteOfDay, revision })

export const notificationList = operation({
  name: "notification.list", summary: "What I was told, latest first, bundled by thing.", method: "GET", path: "/me/notifications", access: { kind: "signedIn" },
  input: z.strictObject({ ...pageQuery, unread: z.stringbool().default(false) }), output: page(notification).extend({ unread: z.int() }),
})
export const notificationRead = operation({
  name: "notification.read", summary: "Marks notifications as read; without ids all of them.", method: "POST", path: "/me/notifications/read", access: { kind: "signedIn" },
  input: z.strictObject({ notificationIds: z.array(notificationId).max(500).optional() }), output: empty,
})
export const notificationMute = operation({
  name: "notification.mute", summary: "Hears no more of a thing, or hears of it again.", method: "PUT", path: "/me/mutes", access: { kind: "signedIn" },
  input: z.strictObject({ subjectKind: line(40), subjectId: line(80), muted: z.boolean() }), output: empty,
})
export const notificationPreferenceRead = operation({
  name: "notificationPreference.read", summary: "When and how I am told.", method: "GET", path: "/me/notification-preference", access: { kind: "signedIn" }, input: empty, output: preference,
})
export const notificationPreferenceUpdate = operation({
  name: "notificationPreference.update", summary: "Changes when and how I am told.", method: "PATCH", path: "/me/notification-preference", access: { kind: "signedIn" }, errors: ["conflict"],
  input: z.strictObject({ seenRevision: revision, mail: z.enum(["off", "atOnce", "daily"]).optional(), quietFrom: minuteOfDay.nullable().optional(), quietTo: minuteOfDay.nullable().optional(), digestMinute: minuteOfDay.optional() }), output: preference,
})
