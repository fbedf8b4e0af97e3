// A template as a project would begin from it today, with what lessons have added.

import { dayFromIso, dayOf, schedulePlan } from "@throughline/plan"
import type { Plan, PlanSchedule, TaskId } from "@throughline/plan"
import type { PersonContext } from "../../../../platform/handler.ts"
import { fail } from "../../../../platform/failure.ts"
import { governanceById } from "../../../gates/passing/index.ts"
import type { Governance } from "../../../gates/passing/index.ts"
import { inLanguage } from "../in-language.ts"
import type { Locale } from "../in-language.ts"
import { firstPlan, templateOf, workday } from "../index.ts"
import { ownTemplate } from "../own/own-templates.sql.ts"
import { planFromTemplate } from "../own/plan-from-template.ts"
import { localeOf } from "../templates.sql.ts"
import type { Addition } from "./additions.sql.ts"
import { governanceWithAdditions, itemsOfAdditions, planWithAdditions } from "./with-additions.ts"

export interface OpenTemplate {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly own: boolean
  readonly plan: Plan
  readonly taskIds: ReadonlyMap<string, TaskId>
  readonly artefacts: number
  readonly governance: Governance
  readonly locale: Locale
}

export interface Begun {
  readonly plan: Plan
  readonly schedule: PlanSchedule
  readonly taskIds: ReadonlyMap<string, TaskId>
  readonly lessons: ReadonlyMap<TaskId, string>
  readonly misfits: ReadonlySet<string>
  readonly governance: Governance
  readonly figures: { readonly tasks: number; readonly calendarDays: number; readonly artefacts: number; readonly checks: number }
}

type Opening = Pick<PersonContext, "tx" | "actor" | "now" | "newId">

/** The sample tells a story of its own; nothing is added to it. */
export async function openTemplate(context: Opening, templateId: string): Promise<OpenTemplate | null> {
  const { tx, actor, now, newId } = context
  const startDay = workday(dayFromIso(now.toISOString().slice(0, 10)) ?? 0)
  const locale = await localeOf(tx, actor.userId)
  const builtIn = templateOf(templateId)
  if (builtIn !== null) {
    if (builtIn.variant === null) return null
    const { plan, taskIds } = firstPlan({ locale, template: builtIn.id, title: "", startDay, today: 0, now, currency: "EUR", manager: actor, newId })
    return { id: builtIn.id, name: inLanguage(builtIn.name, locale), kind: builtIn.kind, own: false, plan, taskIds, artefacts: builtIn.items.length, governance: await governanceOf(context, builtIn.governance), locale }
  }
  const own = await ownTemplate(tx, actor.organizationId, templateId)
  if (own === null) return null
  const { plan, taskIds } = planFromTemplate(own.content.plan, { title: "", currency: "EUR", currencyDigits: 2, startDay }, newId)
  return { id: templateId, name: own.name, kind: own.kind, own: true, plan, taskIds, artefacts: own.content.items.length, governance: await governanceOf(context, own.governance_id), locale }
}

async function governanceOf({ tx, actor }: Opening, id: string): Promise<Governance> {
  return (await governanceById(tx, actor.organizationId, id)) ?? fail("notFound")
}

export function begin({ plan, taskIds, artefacts, governance, locale }: OpenTemplate, additions: readonly Addition[], { now, newId }: Opening): Begun {
  const fitted = planWithAdditions(plan, taskIds, additions, { locale, now, newId })
  const schedule = schedulePlan(fitted.plan)
  const gates = governanceWithAdditions(governance, additions)
  return {
    ...fitted, schedule, governance: gates,
    figures: {
      tasks: fitted.plan.task.size, calendarDays: dayOf(schedule.finish) - dayOf(schedule.start) + 1, artefacts: artefacts + itemsOfAdditions(additions).length,
      checks: gates.gates.reduce((sum, { checks }) => sum + checks.length, 0),
    },
  }
}
