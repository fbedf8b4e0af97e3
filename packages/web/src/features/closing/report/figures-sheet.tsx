// Specified against delivered, then time, money, changes, risks, quality, training and benefits; made to be printed.

import type { ReactNode } from "react"
import { ScrollBox } from "../../../app/scroll-box.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil } from "../../../i18n/format-date.ts"
import { formatMoney, formatNumber, formatPercent, formatRatio, formatSigned, formatWork } from "../../../i18n/format-number.ts"
import { stateWord } from "../../artefacts/index.ts"
import type { Project } from "../../projects/index.ts"
import type { ReportFigures } from "./kept-figures.ts"

interface FiguresSheetProps {
  readonly figures: ReportFigures
  readonly project: Project
  readonly note: string
}

export function FiguresSheet({ figures, project, note }: FiguresSheetProps) {
  const { scope, schedule, cost, earnedValue, changes, risks, quality, benefits, training, lessons } = figures
  const money = (minor: number | null) => (minor === null ? t("artefact.nothing") : formatMoney(minor, project.currency, { digits: project.currencyDigits, whole: true }))
  const signed = (minor: number | null) => (minor === null ? t("artefact.nothing") : formatMoney(minor, project.currency, { digits: project.currencyDigits, whole: true, signed: true }))
  const ratio = (value: number | null) => (value === null ? t("artefact.nothing") : formatRatio(value))
  return (
    <section className="tl-sheet tl-sheet--padded tl-final" aria-labelledby="final-figures">
      <div><h2 id="final-figures">{t("finalReport.title")}</h2><p className="tl-soft tl-small">{note}</p></div>
      <Part title={t("finalReport.scope")} wide>
        <Facts rows={SCOPE.map((name) => [t(`finalReport.scope.${name}`), formatNumber(scope[name])])} />
        <p>{t("finalReport.deliverables", { part: scope.deliverablesAccepted.part, whole: scope.deliverablesAccepted.whole })}</p>
        {scope.requirements.length > 0 && <Requirements requirements={scope.requirements} />}
      </Part>
      <Part title={t("finalReport.schedule")} wide>
        <ScrollBox label={t("finalReport.schedule")}>
          <table className="tl-table">
            <thead><tr><th scope="col">{t("finalReport.against")}</th><th scope="col">{t("field.finish")}</th><th scope="col" className="tl-number">{t("finalReport.slip")}</th><th scope="col" className="tl-number">{t("figures.work")}</th><th scope="col" className="tl-number">{t("figures.cost")}</th></tr></thead>
            <tbody>
              <tr><th scope="row">{t("finalReport.delivered")}</th><td>{formatCivil(schedule.finish) || t("artefact.nothing")}</td><td className="tl-number">{t("artefact.nothing")}</td><td className="tl-number">{t("artefact.nothing")}</td><td className="tl-number">{money(cost.actual ?? cost.planned)}</td></tr>
              {([["original", schedule.original], ["latest", schedule.latest]] as const).map(([which, base]) => base !== null && (
                <tr key={which}><th scope="row">{t(`finalReport.${which}`, { name: base.name })}</th><td>{formatCivil(base.finish) || t("artefact.nothing")}</td><td className="tl-number">{base.finishSlipDays === null ? t("artefact.nothing") : t("finalReport.days", { days: formatSigned(base.finishSlipDays, 1) })}</td><td className="tl-number">{formatWork(base.work)}</td><td className="tl-number">{money(base.cost)}</td></tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
        <p>{t("finalReport.percent", { percent: formatPercent(schedule.percentComplete) })}</p>
      </Part>
      <Part title={t("finalReport.cost")}><Facts rows={[[t("finalReport.cost.budget"), money(cost.budget)], [t("finalReport.cost.planned"), money(cost.planned)], [t("finalReport.cost.actual"), money(cost.actual)], [t("finalReport.cost.booked"), money(cost.booked)]]} /></Part>
      <Part title={t("finalReport.earnedValue")}><Facts rows={[[t("finalReport.ev.budget"), money(earnedValue.budget)], [t("finalReport.ev.earned"), money(earnedValue.earned)], [t("finalReport.ev.actual"), money(earnedValue.actual)], [t("finalReport.ev.costIndex"), ratio(earnedValue.costIndex)], [t("finalReport.ev.scheduleIndex"), ratio(earnedValue.scheduleIndex)]]} /></Part>
      <Part title={t("finalReport.changes")}><Facts rows={[[t("finalReport.changes.requested"), formatNumber(changes.requested)], [t("finalReport.changes.approved"), formatNumber(changes.approved)], [t("finalReport.changes.rejected"), formatNumber(changes.rejected)], [t("finalReport.changes.days"), t("finalReport.days", { days: formatSigned(changes.days) })], [t("finalReport.changes.cost"), signed(changes.cost)]]} /></Part>
      <Part title={t("finalReport.risks")}><Facts rows={[[t("finalReport.risks.identified"), formatNumber(risks.identified)], [t("finalReport.risks.occurred"), formatNumber(risks.occurred)], [t("finalReport.risks.closed"), formatNumber(risks.closed)], [t("finalReport.risks.open"), formatNumber(risks.open)]]} /></Part>
      <Part title={t("finalReport.quality")}><Facts rows={[[t("finalReport.quality.tests"), t("handover.ofWhole", quality.tests)], [t("finalReport.quality.defects"), formatNumber(quality.defects)], [t("finalReport.quality.open"), formatNumber(quality.openDefects)], [t("finalReport.quality.severe"), formatNumber(quality.severeOpen)]]} /></Part>
      <Part title={t("finalReport.training")}><Facts rows={[[t("finalReport.training.people"), formatNumber(training.people)], [t("finalReport.training.attended"), formatNumber(training.attended)], [t("finalReport.training.passed"), formatNumber(training.passed)], [t("finalReport.lessons"), formatNumber(lessons)]]} /></Part>
      {benefits.length > 0 && <Part title={t("finalReport.benefits")} wide><Benefits benefits={benefits} /></Part>}
    </section>
  )
}

const SCOPE = ["promised", "added", "changed", "dropped", "accepted", "open"] as const

function Part({ title, wide = false, children }: { readonly title: string; readonly wide?: boolean; readonly children: ReactNode }) {
  return <section className={wide ? "tl-final__part is-wide" : "tl-final__part"}><h3>{title}</h3>{children}</section>
}

function Facts({ rows }: { readonly rows: readonly (readonly [string, string])[] }) {
  return <dl className="tl-final__facts">{rows.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
}

function Requirements({ requirements }: { readonly requirements: ReportFigures["scope"]["requirements"] }) {
  return (
    <table className="tl-table tl-table--cards">
      <thead><tr><th scope="col">{t("finalReport.number")}</th><th scope="col">{t("finalReport.specified")}</th><th scope="col">{t("finalReport.delivered")}</th><th scope="col">{t("finalReport.difference")}</th><th scope="col">{t("finalReport.state")}</th></tr></thead>
      <tbody>
        {requirements.map(({ key, original, now, state, change }) => (
          <tr key={key}>
            <td data-lead>{key}</td>
            <td data-label={t("finalReport.specified")}>{original ?? t("artefact.nothing")}</td>
            <td data-label={t("finalReport.delivered")}>{change === "dropped" ? t("artefact.nothing") : now}</td>
            <td data-label={t("finalReport.difference")}><span className={change === "asPromised" ? "tl-soft" : "tl-final__change"}>{t(`finalReport.change.${change}`)}</span></td>
            <td data-label={t("finalReport.state")}>{stateWord("requirement", state)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Benefits({ benefits }: { readonly benefits: ReportFigures["benefits"] }) {
  const measure = (value: number | null, unit: string) => (value === null ? t("artefact.nothing") : [formatNumber(value, 2), unit].filter((part) => part !== "").join(" "))
  return (
    <table className="tl-table tl-table--cards">
      <thead><tr><th scope="col">{t("finalReport.benefit")}</th><th scope="col" className="tl-number">{t("finalReport.baseline")}</th><th scope="col" className="tl-number">{t("finalReport.target")}</th><th scope="col" className="tl-number">{t("finalReport.actual")}</th><th scope="col" className="tl-number">{t("finalReport.realised")}</th></tr></thead>
      <tbody>
        {benefits.map(({ key, title, unit, baseline, target, actual, realisation }) => (
          <tr key={key}>
            <td data-lead>{title}</td>
            <td className="tl-number" data-label={t("finalReport.baseline")}>{measure(baseline, unit)}</td>
            <td className="tl-number" data-label={t("finalReport.target")}>{measure(target, unit)}</td>
            <td className="tl-number" data-label={t("finalReport.actual")}>{measure(actual, unit)}</td>
            <td className="tl-number" data-label={t("finalReport.realised")}>{realisation === null ? t("artefact.nothing") : t("artefact.percent", { value: formatNumber(realisation * 100, 1) })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
