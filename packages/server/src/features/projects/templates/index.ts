// Templates a new project can start from, and the first plan made of one.

import type { DayNumber, Instant } from "@throughline/engine"
import { dayOf, emptyPlan, instantOfDay, weekdayOf } from "@throughline/plan"
import type { Plan, TaskId } from "@throughline/plan"
import { inLanguage } from "./in-language.ts"
import type { Locale } from "./in-language.ts"
import { instantiate } from "./instantiate.ts"
import type { NewId } from "./instantiate.ts"
import { DATA } from "./kinds/data.ts"
import { HARDWARE } from "./kinds/hardware.ts"
import { HELP_DESK } from "./kinds/help-desk.ts"
import { NETWORK } from "./kinds/network.ts"
import { SOFTWARE } from "./kinds/software.ts"
import { SAMPLE, sampleStart, tellStory } from "./sample.ts"
import type { Template } from "./template.ts"
import { variantsOf } from "./trade-template.ts"

/** In the order in which they are offered. */
export const TEMPLATES: readonly Template[] = [...[HARDWARE, SOFTWARE, NETWORK, DATA, HELP_DESK].flatMap(variantsOf), SAMPLE]

/** Ids under which templates were offered before they came in variants. */
const FORMER: Readonly<Record<string, string>> = { software: "software-hybrid", network: "network-waterfall" }

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
  /** Of the texts; absent: English. */
  readonly locale?: Locale
}
export interface FirstPlan {
  readonly plan: Plan
  readonly taskIds: ReadonlyMap<string, TaskId>
}

export function templateOf(id: string | null): Template | null {
  return TEMPLATES.find((template) => template.id === (FORMER[id ?? ""] ?? id)) ?? null
}

export function firstPlan({ locale = "en", ...options }: FirstPlanOptions): FirstPlan {
  const template = templateOf(options.template)
  const settings = { title: options.title, currency: options.currency, currencyDigits: currencyDigits(options.currency), locale }
  if (template === null) return { plan: blankPlan(options), taskIds: new Map() }
  if (template !== SAMPLE) return instantiate(template, { ...settings, startDay: workday(options.startDay) }, options.newId)
  // The sample ignores the day asked for: its status date is always today, so that it never looks stale.
  const instance = instantiate(SAMPLE, { ...settings, startDay: sampleStart(dayOf(options.today)) }, options.newId)
  return tellStory(instance, options)
}

export function blankPlan({ title, currency, startDay }: Pick<FirstPlanOptions, "title" | "currency" | "startDay">): Plan {
  return emptyPlan({ title, currency, currencyDigits: currencyDigits(currency), start: instantOfDay(workday(startDay), 480) })
}

export { inLanguage }

/** Yen have no cents. */
export function currencyDigits(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2
}

/** A project begins on a day on which people work. */
export function workday(day: DayNumber): DayNumber {
  const weekday = weekdayOf(day)
  return weekday === 6 ? day + 2 : weekday === 0 ? day + 1 : day
}
