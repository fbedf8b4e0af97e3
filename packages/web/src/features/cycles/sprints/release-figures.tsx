// How fast, how reliable, how much is left, and when that is done: each figure with what makes it.

import { AnchorLink } from "../../../app/links.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatNumber, formatPercent } from "../../../i18n/format-number.ts"
import type { ArtefactSummary } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import { textIn } from "../../quick-edit/index.ts"
import { BurnUpChart } from "./burn-up-chart.tsx"
import type { ReleaseFigures as Figures } from "./release-query.ts"
import { VelocityBars } from "./velocity-bars.tsx"

interface ReleaseFiguresProps {
  readonly projectId: ProjectId
  readonly figures: Figures
  readonly cycles: readonly ArtefactSummary[]
}

export function ReleaseFigures({ projectId, figures, cycles }: ReleaseFiguresProps) {
  const { velocity, remainingPoints, unestimated, forecast, burnUp } = figures
  const rest = cycles.map((cycle) => textIn(cycle, "remainderTask")).findLast((task) => task !== "")
  return (
    <section className="tl-sprints__figures" aria-label={t("cycles.figures")}>
      <div className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight">
        <h3>{t("cycles.velocity")}</h3>
        {velocity.last.length === 0 ? <p className="tl-soft">{t("cycles.velocityNone")}</p> : <VelocityBars values={velocity.last} median={velocity.median} />}
        {velocity.predictability !== null && <p className="tl-small">{t("cycles.predictability", { share: formatPercent(velocity.predictability * 100) })}</p>}
      </div>
      <div className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight">
        <h3>{t("cycles.left")}</h3>
        <p className="tl-sprints__big">{t("cycles.points", { points: formatNumber(remainingPoints) })}</p>
        <p>{forecast.sprints === null ? t("cycles.noForecast") : t("cycles.forecast", { sprints: forecast.sprints })}</p>
        {forecast.p50 !== null && forecast.p85 !== null && forecast.p95 !== null && remainingPoints > 0 && <p className="tl-small tl-soft">{t("cycles.futures", { p50: forecast.p50, p85: forecast.p85, p95: forecast.p95 })}</p>}
        {forecast.fewSamples && velocity.last.length > 0 && <p className="tl-small tl-status--attention">{t("cycles.fewSamples", { count: velocity.last.length })}</p>}
        {unestimated > 0 && <p className="tl-small tl-status--attention">{t("cycles.unestimated", { count: unestimated })}</p>}
        {rest !== undefined && <p><AnchorLink to="/projects/$projectId/plan" params={{ projectId }} search={{ task: rest }} className="tl-target">{t("cycles.inPlan")}</AnchorLink></p>}
      </div>
      <div className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight tl-sprints__burn"><h3>{t("cycles.burnUp")}</h3><BurnUpChart points={burnUp} /></div>
    </section>
  )
}
