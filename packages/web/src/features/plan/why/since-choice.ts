// From when on is a moved date explained? Some days back, the moment of a baseline, or the beginning of the plan.

import type { Plan } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"

const DAY = 86_400_000
const BACK = { day: 1, week: 7, month: 30 } as const

export interface Since {
  readonly value: string
  readonly label: string
  /** Milliseconds since 1970; null: the beginning. */
  readonly at: number | null
}

export function sinceChoices(baselines: Plan["baseline"], now: number): readonly Since[] {
  const taken = [...baselines.values()].filter(({ takenAt }) => takenAt > 0 && takenAt < now).toSorted((a, b) => b.takenAt - a.takenAt)
  return [
    ...(["day", "week", "month"] as const).map((value) => ({ value, label: t(`plan.moved.since.${value}`), at: now - BACK[value] * DAY })),
    ...taken.map(({ id, name, number, takenAt }) => ({ value: id, label: t("plan.moved.since.baseline", { name: name === "" ? String(number) : name }), at: takenAt })),
    { value: "beginning", label: t("plan.moved.since.beginning"), at: null },
  ]
}

/** The baseline taken last, where there is one. */
export function firstChoice(choices: readonly Since[]): string {
  return choices.find(({ value }) => value.startsWith("bsl_"))?.value ?? "week"
}
