// How far a benefit has come: from where it began to where it shall be, what was measured, and how much of the way that is.

import { benefitRealisation } from "@throughline/engine"
import { FigureRow } from "../../../app/figure-row.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil } from "../../../i18n/format-date.ts"
import { formatMoney, formatNumber, formatSigned } from "../../../i18n/format-number.ts"
import { fieldWord } from "../../artefacts/index.ts"
import type { ArtefactPanelProps } from "../../artefacts/index.ts"
import { useProject } from "../../projects/project-query.ts"
import { numberIn, textIn } from "../draft/row-of.ts"
import { BenefitChart } from "./benefit-chart.tsx"
import { measurementsOf } from "./measurements.ts"
import "../initiation.css"

export default function BenefitPanel({ projectId, artefact: { fields } }: ArtefactPanelProps) {
  const { currency, currencyDigits: digits } = useProject(projectId)
  const [baseline, target] = [numberIn(fields, "baseline"), numberIn(fields, "target")]
  const measured = measurementsOf(fields)
  const latest = measured.findLast(({ value }) => value !== null)
  const share = baseline === null || target === null || latest === undefined || latest.value === null ? null : benefitRealisation(baseline, target, latest.value)
  const value = numberIn(fields, "annualValue")
  const unit = textIn(fields, "unit")
  const withUnit = (number: number | null) => (number === null ? "–" : `${formatNumber(number, 6)}${unit === "" ? "" : ` ${unit}`}`)
  return (
    <section className="tl-sheet tl-sheet--padded tl-stack" aria-labelledby="benefit-standing">
      <h2 id="benefit-standing">{t("benefit.standing")}</h2>
      <FigureRow figures={[
        { label: fieldWord("benefit", "baseline"), value: withUnit(baseline) },
        { label: fieldWord("benefit", "target"), value: withUnit(target) },
        { label: t("benefit.latest"), value: withUnit(latest?.value ?? null), note: latest === undefined ? "" : formatCivil(latest.date) },
        { label: t("benefit.realisation"), value: share === null ? "–" : t("artefact.percent", { value: formatNumber(share * 100, 1) }), note: latest === undefined || latest.value === null || latest.planned === null ? "" : t("benefit.againstPlan", { difference: formatSigned(latest.value - latest.planned, 6) }) },
        ...(value === null || share === null ? [] : [{ label: t("benefit.worth"), value: formatMoney(Math.round(value * Math.max(0, share)), currency, { digits, whole: true }), note: t("benefit.ofYearly", { value: formatMoney(value, currency, { digits, whole: true }) }) }]),
      ]} />
      {share === null && <p className="tl-soft">{t(baseline !== null && target !== null && baseline === target ? "benefit.nothingPromised" : "benefit.notYet")}</p>}
      {measured.length > 0 && <BenefitChart measured={measured} baseline={baseline} target={target} start={textIn(fields, "start")} end={textIn(fields, "end")} unit={unit} />}
    </section>
  )
}
