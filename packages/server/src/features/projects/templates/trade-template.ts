// One kind of project in its three variants: with one plan behind all, of which each variant shows its part.

import { commonItems } from "./common-content.ts"
import type { TradeWords } from "./common-content.ts"
import { COMMON_ROLES, wholePlan } from "./common-plan.ts"
import type { TradeParts } from "./common-plan.ts"
import { artefact } from "./content/content-item.ts"
import type { ContentItem } from "./content/content-item.ts"
import type { ProjectKind, Template, TemplateCalendar, TemplateRole, Variant } from "./template.ts"
import { inVariant, variantPlan } from "./variant-plan.ts"

export interface TradeTemplate {
  /** Before the variant in the id: "help-desk". */
  readonly id: string
  readonly kind: ProjectKind
  readonly name: string
  readonly description: string
  readonly governance: `gov_${string}`
  readonly calendars?: readonly TemplateCalendar[]
  readonly roles: readonly TemplateRole[]
  readonly parts: TradeParts
  readonly words: Omit<TradeWords, "method">
  /** Goals of the sprints, in their order. */
  readonly goals: readonly string[]
  readonly items: readonly ContentItem[]
}

const WAYS: Readonly<Record<Variant, readonly [string, string]>> = {
  waterfall: ["Waterfall|Wasserfall", "One phase after the other, with gates.|Eine Phase nach der anderen, mit Toren."],
  agile: ["Agile|Agil", "In sprints with a backlog, inside a plan with gates.|In Sprints mit Backlog, in einem Plan mit Toren."],
  hybrid: ["Hybrid|Hybrid", "What is built once as a plan, what grows in sprints.|Was einmal gebaut wird als Plan, was wächst in Sprints."],
}

export function variantsOf(trade: TradeTemplate): readonly Template[] {
  return (["waterfall", "agile", "hybrid"] as const).map((variant) => {
    const tasks = variantPlan(wholePlan(trade.parts), variant)
    const [way, how] = WAYS[variant]
    return {
      id: `${trade.id}-${variant}`, kind: trade.kind, variant, governance: trade.governance, name: both(trade.name, way, ", "), description: both(trade.description, how, " "),
      calendars: trade.calendars ?? [], roles: [...COMMON_ROLES, ...trade.roles], tasks,
      items: [...commonItems({ ...trade.words, method: variant }), ...trade.items, ...sprints(trade.goals)].filter(({ only }) => inVariant(only, variant)),
    }
  })
}

function sprints(goals: readonly string[]): readonly ContentItem[] {
  return goals.map((said, index) => artefact("cycle", `SP${index + 1}`, `Sprint ${index + 1}`, { goal: said, release: "Release 1", start: `@s${index + 1}.start`, finish: `@s${index + 1}`, task: `s${index + 1}`, remainderTask: "rest" }, { only: "ah" }))
}

function both(one: string, other: string, between: string): string {
  const [english = "", german = english] = one.split("|")
  const [more = "", mehr = more] = other.split("|")
  return `${english}${between}${more}|${german}${between}${mehr}`
}
