// Which day is it in the project?

import { toIso } from "@throughline/plan"
import { civilNow } from "../projects/index.ts"

/** "2026-03-29" */
export function civilDay(now: Date, timeZone: string): string {
  return toIso(civilNow(now, timeZone)).slice(0, 10)
}
