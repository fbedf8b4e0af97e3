// One benefit: from where to where, how far it is, planned against measured by date, and the next measurement.

import { FigureRow } from "../../../app/figure-row.tsx"
import { ScrollBox } from "../../../app/scroll-box.tsx"
import { ShareBar } from "../../../app/share-bar.tsx"
import { StatusMark } from "../../../app/status-mark.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil } from "../../../i18n/format-date.ts"
import { fieldWord, StateMark, ThingLink } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import { measureText, realisedText } from "./benefit-figures.ts"
import type { OneBenefit } from "./benefit-figures.ts"
import { Measuring } from "./measuring.tsx"
import { RealisationChart } from "./realisation-chart.tsx"

interface BenefitSheetProps {
  readonly projectId: ProjectId
  readonly figures: OneBenefit
  /** Name of whoever answers for it. */
  readonly owner: string | undefined
}

export function BenefitSheet({ projectId, figures, owner }: BenefitSheetProps) {
  const { benefit, points } = figures
  return (
    <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight" aria-label={benefit.title}>
      <div className="tl-line tl-apart"><h2 className="tl-realisation__name"><ThingLink projectId={projectId} thing={benefit} /></h2><StateMark kind="benefit" state={benefit.state} /></div>
      {owner !== undefined && <p className="tl-soft tl-small">{t("realisation.owner", { name: owner })}</p>}
      <Standing figures={figures} />
      {points.length === 0 ? <p className="tl-soft">{t("realisation.notMeasured")}</p> : (
        <div className="tl-realisation__points">
          <RealisationChart figures={figures} />
          <Points figures={figures} />
        </div>
      )}
      <Measuring projectId={projectId} figures={figures} />
    </section>
  )
}

function Standing({ figures: { unit, baseline, target, actual, realisation, behindPlan, points } }: { readonly figures: OneBenefit }) {
  const health = behindPlan === true ? "attention" : "good"
  return (
    <FigureRow figures={[
      { label: fieldWord("benefit", "baseline"), value: measureText(baseline, unit) },
      { label: fieldWord("benefit", "target"), value: measureText(target, unit) },
      { label: t("realisation.now"), value: measureText(actual, unit), note: formatCivil(points.at(-1)?.date ?? null) },
      { label: t("realisation.share"), value: <>{realisedText(realisation)}{realisation !== null && <ShareBar part={Math.round(realisation * 1_000)} whole={1_000} />}</>, note: behindPlan === null ? "" : <span className={`tl-status tl-status--${health}`}><StatusMark health={health} size={12} silent /> {t(behindPlan ? "realisation.behind" : "realisation.onPlan")}</span> },
    ]} />
  )
}

/** In the unit that stands above it. */
function Points({ figures: { points } }: { readonly figures: OneBenefit }) {
  return (
    <ScrollBox label={t("realisation.points")}>
      <table className="tl-table">
        <caption className="tl-hidden">{t("realisation.points")}</caption>
        <thead><tr><th scope="col">{t("realisation.date")}</th><th scope="col" className="tl-number">{t("realisation.plan")}</th><th scope="col" className="tl-number">{t("realisation.value")}</th><th scope="col" className="tl-number">{t("realisation.share")}</th></tr></thead>
        <tbody>{points.map(({ date, planned, actual, realisation }) => <tr key={date}><td className="tl-realisation__day">{formatCivil(date)}</td><td className="tl-number">{measureText(planned, "")}</td><td className="tl-number">{measureText(actual, "")}</td><td className="tl-number">{realisedText(realisation)}</td></tr>)}</tbody>
      </table>
    </ScrollBox>
  )
}
