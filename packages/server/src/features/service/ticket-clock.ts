// What the clocks of a ticket do as it is opened, answered, kept waiting and solved. Moments stand in the ticket; what is due
// follows from the service's support time, its targets and the time that waited for the requester.

import { numberOf, supportAfter, supportBetween, textOf } from "@throughline/lifecycle"
import { fail } from "../../platform/failure.ts"
import type { ProjectContext } from "../../platform/handler.ts"
import { createArtefact, saveArtefact, seenArtefacts, type ArtefactRow, type Saved, type StepTaken, type Values } from "../artefacts/index.ts"
import { insertLink } from "../thread/index.ts"
import { supportTimeOf, targetOf } from "./service-time.ts"

const MINUTE = 60_000
const DEFAULT_PRIORITY = "p3"

/** A new ticket gets its clocks; one whose service or priority was changed gets new ones. A claim becomes a defect. */
export async function onTicketSaved({ context, before, after }: Saved): Promise<void> {
  const isNew = before === null
  const clocks = isNew || before.fields["service"] !== after.fields["service"] || before.fields["priority"] !== after.fields["priority"]
  const claims = after.fields["claim"] === true && after.fields["defect"] === undefined
  if (!clocks && !claims) return
  const service = await serviceOf(context, after)
  const opened: Values = isNew && after.fields["openedAt"] === undefined ? { ...after.fields, openedAt: context.now.toISOString() } : after.fields
  const timed = clocks ? withDue(opened, service, context.project.timeZone) : opened
  const fields = claims ? { ...timed, defect: await claimDefect(context, after, service) } : timed
  await saveArtefact(context, { row: after, action: "update", fields })
}

export async function onTicketStarted({ context, before, after }: StepTaken): Promise<void> {
  await resume(context, after, { respondedAt: after.fields["respondedAt"] ?? context.now.toISOString() }, before.state === "waiting")
}

export async function onTicketWaiting({ context, after }: StepTaken): Promise<void> {
  await saveArtefact(context, { row: after, action: "update", fields: { ...after.fields, respondedAt: after.fields["respondedAt"] ?? context.now.toISOString(), pausedSince: context.now.toISOString() } })
}

export async function onTicketResolved({ context, before, after }: StepTaken): Promise<void> {
  const now = context.now.toISOString()
  await resume(context, after, { respondedAt: after.fields["respondedAt"] ?? now, resolvedAt: now }, before.state === "waiting")
}

export async function onTicketReopened({ context, after }: StepTaken): Promise<void> {
  const { resolvedAt: _, ...fields } = after.fields
  await saveArtefact(context, { row: after, action: "update", fields })
}

/** Writes down the moments; what waited is support time that does not count. */
async function resume(context: ProjectContext, row: ArtefactRow, moments: Values, wasWaiting: boolean): Promise<void> {
  const since = textOf(row, "pausedSince")
  const fields = { ...row.fields, ...moments }
  if (!wasWaiting || since === "") {
    await saveArtefact(context, { row, action: "update", fields })
    return
  }
  const service = await serviceOf(context, row)
  const waited = supportBetween(Date.parse(since), context.now.getTime(), supportTimeOf(service ?? { fields: {} }, context.project.timeZone))
  const { pausedSince: _, ...running } = fields
  await saveArtefact(context, { row, action: "update", fields: withDue({ ...running, pausedMinutes: (numberOf(row, "pausedMinutes") ?? 0) + Math.round(waited / MINUTE) }, service, context.project.timeZone) })
}

function withDue(fields: Values, service: ArtefactRow | null, zone: string): Values {
  const opened = typeof fields["openedAt"] === "string" ? Date.parse(fields["openedAt"]) : Number.NaN
  if (service === null || Number.isNaN(opened)) return fields
  const time = supportTimeOf(service, zone)
  const { respond, resolve } = targetOf(service, typeof fields["priority"] === "string" ? fields["priority"] : DEFAULT_PRIORITY)
  const paused = typeof fields["pausedMinutes"] === "number" ? fields["pausedMinutes"] : 0
  const due = (minutes: number | null) => {
    const at = minutes === null ? null : supportAfter(opened, minutes * MINUTE, time)
    return at === null ? undefined : new Date(at).toISOString()
  }
  const set = { respondBy: due(respond), resolveBy: due(resolve === null ? null : resolve + paused) }
  const { respondBy: _respondBy, resolveBy: _resolveBy, ...rest } = fields
  return { ...rest, ...Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)) }
}

async function serviceOf(context: ProjectContext, row: Pick<ArtefactRow, "fields">): Promise<ArtefactRow | null> {
  const id = textOf(row, "service")
  return id === "" ? null : ((await seenArtefacts(context.tx, context.project, { kinds: ["service"], linkedTo: null, money: true }, { ids: [id] }))[0] ?? null)
}

/** A claim against the project that delivered it, also after that project was closed, as long as the warranty runs. */
async function claimDefect(context: ProjectContext, ticket: ArtefactRow, service: ArtefactRow | null): Promise<string> {
  const today = context.now.toISOString().slice(0, 10)
  const from = service === null ? "" : textOf(service, "warrantyFrom")
  const until = service === null ? "" : textOf(service, "warrantyUntil")
  if (until === "" || today > until || (from !== "" && today < from)) fail("wrongState", { detail: "The warranty of this service does not run.", problems: [{ pointer: "/fields/claim", code: "warranty", message: until === "" ? "the service has no warranty" : `the warranty runs until ${until}` }] })
  const priority = textOf(ticket, "priority")
  const defect = await createArtefact(context, {
    kind: "defect", title: ticket.title,
    fields: { description: textOf(ticket, "description"), claim: true, foundIn: "operation", foundOn: today, ...(priority === "" ? {} : { priority, severity: `s${priority.slice(1)}` }), ...(typeof ticket.fields["deliverable"] === "string" ? { deliverable: ticket.fields["deliverable"] } : {}) },
  })
  await insertLink(context.tx, context.project, context.actor.userId, { id: context.newId("trl"), type: "reports", fromKind: "ticket", fromId: ticket.id, toKind: "defect", toId: defect.id })
  return defect.id
}
