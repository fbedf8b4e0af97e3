// When a line of the communication plan is due next, from its fields.

import { nextDueDate } from "@throughline/lifecycle"
import type { CommunicationRhythm } from "@throughline/lifecycle"
import type { ArtefactSummary } from "../../artefacts/index.ts"
import { textIn } from "../../quick-edit/index.ts"

const RHYTHMS = ["once", "daily", "weekly", "fortnightly", "monthly", "quarterly", "onGate", "onMilestone"] as const
const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]

export type NextDue = { readonly kind: "day"; readonly day: string } | { readonly kind: "never" | "onGate" | "onMilestone" | "unknown" }

export function rhythmOf(line: Pick<ArtefactSummary, "fields">): CommunicationRhythm | null {
  const rhythm = RHYTHMS.find((each) => each === textIn(line, "rhythm"))
  const firstDate = textIn(line, "firstDate")
  if (rhythm === undefined || (firstDate === "" && rhythm !== "onGate" && rhythm !== "onMilestone")) return null
  const weekday = WEEKDAYS.indexOf(textIn(line, "weekday"))
  return { rhythm, firstDate, lastDate: textIn(line, "lastDate"), weekday: weekday < 0 ? null : weekday }
}

/** `lastDue`: the day whose message was made last; null before the first. */
export function nextDue(line: Pick<ArtefactSummary, "fields">, today: string, lastDue: string | null): NextDue {
  const rhythm = rhythmOf(line)
  if (rhythm === null) return { kind: "unknown" }
  if (rhythm.rhythm === "onGate" || rhythm.rhythm === "onMilestone") return { kind: rhythm.rhythm }
  const yesterday = new Date(Date.parse(`${today}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
  const day = nextDueDate(rhythm, lastDue !== null && lastDue > yesterday ? lastDue : yesterday)
  return day === null ? { kind: "never" } : { kind: "day", day }
}
