// The support time and the targets of a service, as its artefact says them.

import { rowsOf, SUPPORT_HOURS, textOf, textsOf, type SupportHoursName, type SupportTime } from "@throughline/lifecycle"
import type { Values } from "../artefacts/index.ts"

export interface Target {
  readonly respond: number | null
  readonly resolve: number | null
}

export function supportTimeOf(service: { readonly fields: Values }, projectZone: string): SupportTime {
  const named = textOf(service, "supportHours")
  const hours = (Object.keys(SUPPORT_HOURS) as SupportHoursName[]).find((name) => name === named) ?? "weekdays8to17"
  return { hours, timeZone: knownZone(textOf(service, "timeZone")) ?? projectZone, holidays: new Set(textsOf(service, "holidays").map((line) => line.slice(0, 10))) }
}

function knownZone(zone: string): string | null {
  if (zone === "") return null
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    // Typed by hand and no zone: the project's own is meant.
    return null
  }
}

export function targetOf(service: { readonly fields: Values }, priority: string): Target {
  const row = rowsOf(service, "targets").find((one) => one["priority"] === priority)
  const minutes = (value: unknown) => (typeof value === "number" ? value : null)
  return { respond: minutes(row?.["respondMinutes"]), resolve: minutes(row?.["resolveMinutes"]) }
}
