// The communication plan runs: every minute the lines that are due since are found, and their messages made, each on behalf of
// its sender. Several nodes may look at once: the project's row is locked, and what one has made the other finds made.

import { lastDueDate, type CommunicationRhythm } from "@throughline/lifecycle"
import { toIso } from "@throughline/plan"
import { every, type Worker } from "../../platform/jobs/housekeeping.ts"
import { actAs } from "../../platform/jobs/act-as.ts"
import type { Door } from "../../platform/run.ts"
import { civilNow } from "../projects/index.ts"
import { draftMessage } from "./draft-message.ts"
import { lineById, runningLines, type RunningLine } from "./communication.sql.ts"

const EVERY_MS = 60_000
const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]
const MORNING = 8

export function startCommunication(door: Door): Worker {
  return every(EVERY_MS, () => runCommunication(door, new Date()), (error) => door.log.warn("communication plan not run", { error }))
}

export async function runCommunication(door: Door, now: Date): Promise<void> {
  for (const line of await runningLines(door.beside)) {
    const due = dueSince(line, now)
    const sender = line.fields["sender"]
    if (due === null || typeof sender !== "string") continue
    try {
      await actAs(door, { organizationId: line.organization_id, userId: sender, projectId: line.project_id, permission: "artefact.write", origin: door.services.settings.publicUrl ?? "" }, async (context) => {
        const present = await lineById(context.tx, context.project, line.id)
        if (present !== null && dueSince(present, now) === due) await draftMessage(context, present, due)
      })
    } catch (error) {
      door.log.warn("a message of the communication plan was not made", { communication: line.id, error })
    }
  }
}

/** The day whose message is missing: the latest due one up to this hour; what was missed while the server slept is made once. */
export function dueSince(line: Pick<RunningLine, "fields" | "time_zone" | "last_due">, now: Date): string | null {
  const clock = toIso(civilNow(now, line.time_zone))
  const hour = typeof line.fields["hour"] === "number" ? line.fields["hour"] : MORNING
  const today = clock.slice(0, 10)
  const reached = Number(clock.slice(11, 13)) >= hour ? today : new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10)
  const rhythm = rhythmOf(line.fields)
  const due = rhythm === null ? null : lastDueDate(rhythm, reached)
  return due !== null && (line.last_due === null || due > line.last_due) ? due : null
}

function rhythmOf(fields: RunningLine["fields"]): CommunicationRhythm | null {
  const { firstDate, lastDate, rhythm, weekday } = fields
  if (typeof firstDate !== "string" || !isRhythm(rhythm)) return null
  const at = typeof weekday === "string" ? WEEKDAYS.indexOf(weekday) : -1
  return { rhythm, firstDate, lastDate: typeof lastDate === "string" ? lastDate : "", weekday: at < 0 ? null : at }
}

function isRhythm(value: unknown): value is CommunicationRhythm["rhythm"] {
  return ["once", "daily", "weekly", "fortnightly", "monthly", "quarterly", "onGate", "onMilestone"].some((name) => name === value)
}
