// A preference as its owner sees it.

import type { OPERATIONS, OutputOf } from "@throughline/contract"
import type { PreferenceRow } from "./preferences.sql.ts"

export type PreferenceView = OutputOf<typeof OPERATIONS.notificationPreferenceRead>

const WAYS = ["off", "atOnce", "daily"] as const

export function presentPreference({ mail, quiet_from, quiet_to, digest_minute, revision }: PreferenceRow): PreferenceView {
  return { mail: WAYS.find((way) => way === mail) ?? "daily", quietFrom: quiet_from, quietTo: quiet_to, digestMinute: digest_minute, revision }
}
