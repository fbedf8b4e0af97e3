// Time, work and cost of a project, each with the baseline and the variance beside it.

import { t } from "../../../i18n/catalogue.ts"
import { formatCivil } from "../../../i18n/format-date.ts"
import { formatMoney, formatPercent, formatSigned, formatWork } from "../../../i18n/format-number.ts"
import type { Project } from "../project-query.ts"
import "./figures.css"

export function Figures({ project }: { readonly project: Project }) {
  const { figures, currency, currencyDigits } = project
  const money = (minor: number) => formatMoney(minor, currency, { digits: currencyDigits, whole: true })
  return (
    <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight" aria-labelledby="overview-figures">
      <h2 id="overview-figures">{t("overview.figures")}</h2>
      <dl className="tl-figures">
        <Figure name={t("field.start")} value={formatCivil(project.start) || "–"} />
        <Figure name={t("field.finish")} value={formatCivil(project.finish) || "–"} />
        <Figure name={t("figures.complete")} value={formatPercent(project.percentComplete)} />
        <Figure name={t("figures.tasks")} value={t("figures.taskCount", { count: project.taskCount, late: project.lateCount })} />
        <Figure name={t("figures.work")} value={formatWork(figures.work)} {...variance(figures.work, figures.baselineWork)} />
        <Figure name={t("figures.actualWork")} value={formatWork(figures.actualWork)} />
        {figures.cost !== null && <Figure name={t("figures.cost")} value={money(figures.cost)} {...variance(figures.cost, figures.baselineCost)} />}
        {figures.actualCost !== null && <Figure name={t("figures.actualCost")} value={money(figures.actualCost)} />}
      </dl>
    </section>
  )
}

export function Figure({ name, value, note }: { readonly name: string; readonly value: string; readonly note?: string }) {
  return (
    <div className="tl-figures__row">
      <dt>{name}</dt>
      <dd>{value}{note !== undefined && <span className="tl-figures__note">{note}</span>}</dd>
    </div>
  )
}

/** How far above or below the baseline, in percent of it. */
function variance(now: number, baseline: number | null): { readonly note?: string } {
  if (baseline === null || baseline === 0) return {}
  return { note: t("figures.variance", { value: formatSigned(((now - baseline) / baseline) * 100, 1) }) }
}
