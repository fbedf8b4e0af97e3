// The service desk of what was received: what is open, which clocks ran out, and whether hypercare may end.

import { numberOf, textOf } from "@throughline/lifecycle"
import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import type { ProjectContext } from "../../platform/handler.ts"
import { keyOf, may, sightOf } from "../artefacts/index.ts"
import { seenThings, type ThingRow } from "../thread/index.ts"
import { inTime, openByPriority, watchOf } from "./service.sql.ts"

const DAY_MS = 86_400_000

export const serviceDesk = handle("serviceDesk", async (_, context) => {
  const { tx, project, now } = context
  if (!may(context, "see", "ticket") || !may(context, "see", "service")) fail("forbidden")
  const services = await seenThings(tx, project, { ...sightOf(context), kinds: ["service"], linkedTo: null })
  const byPriority = await openByPriority(tx, project, now)
  const all = await inTime(tx, project, null)
  return {
    open: byPriority.reduce((sum, { open }) => sum + open, 0), byPriority: [...byPriority],
    respondedInTime: { part: all.responded_in_time, whole: all.responded }, resolvedInTime: { part: all.resolved_in_time, whole: all.resolved },
    services: await presentServices(context, services),
  }
})

async function presentServices(context: ProjectContext, services: readonly ThingRow[]) {
  const shown = []
  for (const service of services) shown.push(await presentService(context, service))
  return shown
}

async function presentService(context: ProjectContext, service: ThingRow) {
  const today = context.now.toISOString().slice(0, 10)
  const warrantyUntil = textOf(service, "warrantyUntil")
  const exit = await exitCriteria(context, service)
  return {
    thing: { kind: service.kind, id: service.id, key: keyOf(service), title: service.title, state: service.state }, hypercareUntil: textOf(service, "hypercareUntil") || null, warrantyUntil: warrantyUntil || null,
    underWarranty: warrantyUntil !== "" && today <= warrantyUntil && textOf(service, "warrantyFrom") <= today, exit, ready: exit.length > 0 && exit.every(({ met }) => met),
  }
}

async function exitCriteria(context: ProjectContext, service: ThingRow) {
  const { tx, project, now } = context
  const { last_p1, open_p2, backlog } = await watchOf(tx, project, service.id)
  const kept = await inTime(tx, project, service.id)
  const since = Date.parse(last_p1 ?? `${textOf(service, "hypercareFrom") || now.toISOString().slice(0, 10)}T00:00:00Z`)
  const days = Math.max(0, Math.floor((now.getTime() - since) / DAY_MS))
  const level = kept.resolved === 0 ? 10_000 : Math.round((kept.resolved_in_time * 10_000) / kept.resolved)
  const all = [
    { criterion: "daysWithoutP1" as const, now: days, isMet: (wanted: number) => days >= wanted }, { criterion: "openP2Max" as const, now: open_p2, isMet: (wanted: number) => open_p2 <= wanted },
    { criterion: "serviceLevelMet" as const, now: level, isMet: (wanted: number) => level >= wanted }, { criterion: "backlogMax" as const, now: backlog, isMet: (wanted: number) => backlog <= wanted },
  ]
  return all.flatMap(({ criterion, now: value, isMet }) => {
    const wanted = numberOf(service, criterion)
    return wanted === null ? [] : [{ criterion, wanted, now: value, met: isMet(wanted) }]
  })
}
