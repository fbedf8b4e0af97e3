// The fourteen checks in words: what is measured, and how the measure and its limit are written.

import type { PlanCheck } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import { formatNumber, formatRatio } from "../../../i18n/format-number.ts"

/** What is no share of tasks or links. */
const UNITS: Readonly<Partial<Record<PlanCheck["code"], "index" | "count">>> = {
  invalidDates: "count", criticalPathTest: "index", criticalPathLengthIndex: "index", baselineExecutionIndex: "index",
}

export function checkTitle({ code }: PlanCheck): string {
  return t(`plan.check.title.${code}`)
}

export function checkAdvice({ code }: PlanCheck): string {
  return t(`plan.check.advice.${code}`)
}

/** "3.6 % (at most 5 %)"; where nothing can be measured it says so. */
export function checkMeasure({ code, measure, threshold, bound }: PlanCheck): string {
  if (measure === null) return t("plan.check.nothing")
  const write = (value: number): string => {
    const unit = UNITS[code] ?? "share"
    return unit === "share" ? t("plan.check.share", { value: formatNumber(100 * value, 1) }) : unit === "index" ? formatRatio(value) : formatNumber(value, 0)
  }
  return t(bound === "max" ? "plan.check.atMost" : "plan.check.atLeast", { value: write(measure), limit: write(threshold) })
}
