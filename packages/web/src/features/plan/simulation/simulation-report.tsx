// What a simulation says, most asked first: when will it end, what will it cost, what drives it, which milestones hold.

import { Button } from "@mantine/core"
import { PERCENTS } from "@throughline/engine"
import type { OutcomeSummary } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import { formatInstant } from "../../../i18n/format-date.ts"
import { formatMoney, formatNumber, formatPercent, formatSlip } from "../../../i18n/format-number.ts"
import type { PlanDesk } from "../view/plan-desk.ts"
import { useDesk } from "../view/use-desk.ts"
import { MilestoneTable } from "./milestone-table.tsx"
import { OutcomeCurve } from "./outcome-curve.tsx"
import type { SimulationOutcome } from "./simulation-desk.ts"
import { Tornado } from "./tornado.tsx"

const SHOWN = [10, 50, 80, 90] as const

interface Shown {
  readonly outcome: SimulationOutcome
  readonly stale: boolean
  readonly change: () => void
  readonly clear: () => void
}

export function SimulationReport({ outcome, stale, change, clear }: Shown) {
  const desk = useDesk()
  const { result, of, choice } = outcome
  const cost = desk.rights.cost ? result.cost : null
  const money = (minor: number): string => formatMoney(minor, of.settings.currency, { digits: of.settings.currencyDigits, whole: true })
  return (
    <div className={`tl-stack${stale ? " tl-sim-old" : ""}`}>
      <p>{t("plan.simulation.planned", { date: formatInstant(result.plannedFinish), share: formatPercent(result.chanceOfPlan * 100) })}</p>
      <p>{reserveWords(desk, outcome, cost)}</p>
      <PercentTable finish={result.finish} cost={cost} money={money} />
      <OutcomeCurve label={t("plan.simulation.curve.finish")} outcome={result.finish} planned={result.plannedFinish} shown={(value) => formatInstant(Math.round(value))} />
      {cost === null || cost.deviation === 0 ? null : <OutcomeCurve label={t("plan.simulation.curve.cost")} outcome={cost} planned={result.plannedCost} shown={money} />}
      <Tornado result={result} plan={of} />
      <MilestoneTable result={result} plan={of} />
      <p className="tl-soft tl-small">{basisWords(outcome)} {t("plan.simulation.whiskers")}</p>
      {result.leftOut.length === 0 ? null : <output className="tl-small">{t("plan.simulation.leftOut", { reasons: result.leftOut.join("; ") })}</output>}
      <div className="tl-line">
        <Button size="compact-sm" variant="light" onClick={change}>{t("plan.simulation.change")}</Button>
        <Button size="compact-sm" variant="default" onClick={clear}>{t("plan.simulation.clear")}</Button>
      </div>
      <p className="tl-hidden" aria-live="polite">{t("plan.simulation.done", { runs: formatNumber(choice.iterations, 0) })}</p>
    </div>
  )
}

/** What lies between the plan and four of five runs: the reserve that this certainty costs. */
function reserveWords(desk: PlanDesk, { result, of }: SimulationOutcome, cost: OutcomeSummary | null): string {
  const at = PERCENTS.indexOf(80)
  const calendar = desk.book(of.calendar, of.settings).of(of.settings.calendarId)
  const time = formatSlip(calendar.work(result.plannedFinish, result.finish.percentiles[at] ?? 0) / 10, { minutesPerDay: of.settings.minutesPerDay })
  if (cost === null) return t("plan.simulation.reserve", { time })
  const money = formatMoney((cost.percentiles[at] ?? 0) - result.plannedCost, of.settings.currency, { digits: of.settings.currencyDigits, whole: true, signed: true })
  return t("plan.simulation.reserveBoth", { time, money, share: formatPercent((result.bothAtP80 ?? 0) * 100) })
}

function basisWords({ result, choice }: SimulationOutcome): string {
  const runs = t("plan.simulation.basis", { runs: formatNumber(result.iterations, 0), seed: String(result.seed), estimated: result.estimated })
  const { assume } = choice
  return assume === null || result.assumed === 0 ? runs : `${runs} ${t("plan.simulation.assumed", { count: result.assumed, low: assume.low / 100, high: assume.high / 100 })}`
}

interface Percentiles {
  readonly finish: OutcomeSummary
  readonly cost: OutcomeSummary | null
  readonly money: (minor: number) => string
}

function PercentTable({ finish, cost, money }: Percentiles) {
  const at = (outcome: OutcomeSummary, percent: (typeof SHOWN)[number]): number => outcome.percentiles[PERCENTS.indexOf(percent)] ?? 0
  return (
    <table className="tl-table tl-sim-percents">
      <thead>
        <tr>
          <th scope="col">{t("plan.simulation.certainty")}</th>
          <th scope="col">{t("plan.simulation.finish")}</th>
          {cost === null ? null : <th scope="col" className="tl-number">{t("plan.simulation.cost")}</th>}
        </tr>
      </thead>
      <tbody>
        {SHOWN.map((percent) => (
          <tr key={percent}>
            <th scope="row">{t("plan.simulation.percentile", { percent })}</th>
            <td>{formatInstant(at(finish, percent))}</td>
            {cost === null ? null : <td className="tl-number">{money(at(cost, percent))}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

