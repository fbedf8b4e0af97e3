// Templates a new project can start from, and the first plan made of one.

import type { DayNumber, Instant } from "@throughline/engine"
import { dayOf, emptyPlan, instantOfDay, weekdayOf } from "@throughline/plan"
import type { Plan, TaskId } from "@throughline/plan"
import { instantiate } from "./instantiate.ts"
import type { NewId } from "./instantiate.ts"
import { NETWORK_ROLL_OUT } from "./network-roll-out.ts"
import { SAMPLE, sampleStart, tellStory } from "./sample.ts"
import { SOFTWARE_PROJECT } from "./software-project.ts"
import type { Template } from "./template.ts"

/** In the order in which they are offered. */
export const TEMPLATES: readonly Template[] = [SOFTWARE_PROJECT, NETWORK_ROLL_OUT, SAMPLE]

export interface FirstPlanOptions {
  /** Null: blank. */
  readonly template: string | null
  readonly title: string
  readonly startDay: DayNumber
  /** Civil time now in the project's zone. */
  readonly today: Instant
  readonly now: Date
  readonly currency: string
  readonly manager: { readonly userId: string; readonly name: string; readonly email: string }
  readonly newId: NewId
}
export interface FirstPlan {
  readonly plan: Plan
  readonly taskIds: ReadonlyMap<string, TaskId>
}

export function hasTemplate(id: string): boolean {
  return TEMPLATES.some((template) => template.id === id)
}

export function firstPlan(options: FirstPlanOptions): FirstPlan {
  const template = TEMPLATES.find(({ id }) => id === options.template)
  const settings = { title: options.title, currency: options.currency, currencyDigits: currencyDigits(options.currency) }
  if (template === undefined) return { plan: emptyPlan({ ...settings, start: instantOfDay(workday(options.startDay), 480) }), taskIds: new Map() }
  if (template !== SAMPLE) return instantiate(template, { ...settings, startDay: workday(options.startDay) }, options.newId)
  // The sample ignores the day asked for: its status date is always today, so that it never looks stale.
  const instance = instantiate(SAMPLE, { ...settings, startDay: sampleStart(dayOf(options.today)) }, options.newId)
  return tellStory(instance, options)
}

/** Yen have no cents. */
function currencyDigits(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2
}

/** A project begins on a day on which people work. */
function workday(day: DayNumber): DayNumber {
  const weekday = weekdayOf(day)
  return weekday === 6 ? day + 2 : weekday === 0 ? day + 1 : day
}
