// Risks by probability and impact, before and after what is done about them; what they are worth together.

import { useState } from "react"
import { Link } from "@tanstack/react-router"
import { PageLoading } from "../../../app/page-loading.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatMoney } from "../../../i18n/format-number.ts"
import { choiceWord, EVERYTHING, fieldWord, kindWords, StateMark, useWholeList } from "../../artefacts/index.ts"
import type { ArtefactSummary, SpecialViewProps } from "../../artefacts/index.ts"
import { useProject } from "../../projects/index.ts"
import type { Project } from "../../projects/index.ts"
import { textIn } from "../../quick-edit/index.ts"
import { expectedValue, exposureOf, isOpen, levelOf, placeOf } from "./exposure.ts"
import type { RiskPlace, View } from "./exposure.ts"
import "./risk-matrix.css"

const STEPS = [1, 2, 3, 4, 5] as const
const VIEWS: readonly View[] = ["now", "residual"]

export default function RiskMatrix({ projectId }: SpecialViewProps) {
  const project = useProject(projectId)
  const { artefacts, pending } = useWholeList(projectId, "risk", EVERYTHING)
  const [view, setView] = useState<View>("now")
  const [chosen, setChosen] = useState<RiskPlace | null>(null)
  if (pending) return <PageLoading />
  const open = artefacts.filter(isOpen)
  if (open.length === 0) return <p className="tl-sheet tl-sheet--padded tl-soft">{t("risks.none", { purpose: kindWords("risk").purpose })}</p>
  const at = (place: RiskPlace) => open.filter((risk) => { const its = placeOf(risk, view); return its?.probability === place.probability && its.impact === place.impact })
  const listed = (chosen === null ? open : at(chosen)).toSorted((one, other) => score(other, view) - score(one, view) || one.number - other.number)
  return (
    <div className="tl-stack">
      <div className="tl-risks">
        <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight" aria-labelledby="risk-matrix">
          <div className="tl-line tl-apart">
            <h2 id="risk-matrix">{t("risks.matrix")}</h2>
            <fieldset className="tl-risks__views"><legend className="tl-hidden">{t("risks.which")}</legend>{VIEWS.map((each) => <button key={each} type="button" aria-pressed={view === each} onClick={() => { setView(each); setChosen(null) }}>{t(`risks.view.${each}`)}</button>)}</fieldset>
          </div>
          <table className="tl-risks__grid">
            <caption className="tl-hidden">{t("risks.caption")}</caption>
            <tbody>
              {STEPS.toReversed().map((probability) => (
                <tr key={probability}>
                  <th scope="row">{t(`risks.band.${probability}`)}</th>
                  {STEPS.map((impact) => <Cell key={impact} place={{ probability, impact }} count={at({ probability, impact }).length} chosen={chosen?.probability === probability && chosen.impact === impact} onChoose={setChosen} />)}
                </tr>
              ))}
            </tbody>
            <tfoot><tr><th scope="row" className="tl-soft">{t("risks.axes")}</th>{STEPS.map((impact) => <th key={impact} scope="col">{impact}</th>)}</tr></tfoot>
          </table>
          <p className="tl-soft tl-small">{t("risks.levels")}</p>
        </section>
        <ExposureSum risks={artefacts} project={project} />
      </div>
      <section className="tl-sheet" aria-labelledby="risk-list">
        <div className="tl-line tl-apart tl-risks__listhead"><h2 id="risk-list">{chosen === null ? t("risks.all", { count: listed.length }) : t("risks.inCell", { count: listed.length, probability: chosen.probability, impact: chosen.impact })}</h2>{chosen !== null && <button type="button" className="tl-risks__clear" onClick={() => setChosen(null)}>{t("risks.showAll")}</button>}</div>
        <table className="tl-table tl-table--cards">
          <thead><tr><th scope="col">{kindWords("risk").one}</th><th scope="col" className="tl-number">{t("risks.score")}</th><th scope="col">{fieldWord("risk", "response")}</th><th scope="col" className="tl-number">{t("risks.expected")}</th><th scope="col">{t("risks.state")}</th></tr></thead>
          <tbody>{listed.map((risk) => <RiskRow key={risk.id} risk={risk} view={view} project={project} />)}</tbody>
        </table>
      </section>
    </div>
  )
}

interface CellProps {
  readonly place: RiskPlace
  readonly count: number
  readonly chosen: boolean
  readonly onChoose: (place: RiskPlace | null) => void
}

function Cell({ place, count, chosen, onChoose }: CellProps) {
  const level = levelOf(place)
  const words = t("risks.cell", { ...place, level: t(`risks.level.${level}`), count })
  return <td className={`tl-risks__cell tl-risks__cell--${level}`}>{count === 0 ? <span className="tl-hidden">{words}</span> : <button type="button" aria-pressed={chosen} aria-label={words} onClick={() => onChoose(chosen ? null : place)}>{count}</button>}</td>
}

function ExposureSum({ risks, project }: { readonly risks: readonly ArtefactSummary[]; readonly project: Project }) {
  const [now, residual] = [exposureOf(risks, "now"), exposureOf(risks, "residual")]
  const money = (minor: number) => formatMoney(minor, project.currency, { digits: project.currencyDigits, signed: true, whole: true })
  const lines = [["threats", now.threats, residual.threats], ["opportunities", now.opportunities, residual.opportunities], ["total", now.total, residual.total]] as const
  return (
    <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight" aria-labelledby="risk-exposure">
      <h2 id="risk-exposure">{t("risks.exposure")}</h2>
      {now.valued === 0 ? <p className="tl-soft">{t("risks.noValues")}</p> : (
        <>
          <table className="tl-table">
            <thead><tr><th scope="col"><span className="tl-hidden">{t("risks.exposure")}</span></th>{VIEWS.map((view) => <th key={view} scope="col" className="tl-number">{t(`risks.view.${view}`)}</th>)}</tr></thead>
            <tbody>{lines.map(([name, before, after]) => <tr key={name} className={name === "total" ? "tl-risks__total" : undefined}><th scope="row">{t(`risks.sum.${name}`)}</th><td className="tl-number">{money(before)}</td><td className="tl-number">{money(after)}</td></tr>)}</tbody>
          </table>
          <p className="tl-soft tl-small">{t("risks.why", { valued: now.valued, open: risks.filter(isOpen).length })}</p>
        </>
      )}
    </section>
  )
}

function RiskRow({ risk, view, project }: { readonly risk: ArtefactSummary; readonly view: View; readonly project: Project }) {
  const place = placeOf(risk, view)
  const value = expectedValue(risk, view)
  const response = textIn(risk, "response")
  return (
    <tr>
      <td data-lead><Link to="/projects/$projectId/artefacts/$kind/$artefactId" params={{ projectId: project.id, kind: "risk", artefactId: risk.id }} className="tl-list__link">{risk.title}</Link>{textIn(risk, "direction") === "opportunity" && <span className="tl-soft tl-small"> {t("risks.opportunity")}</span>}</td>
      <td className="tl-number" data-label={t("risks.score")}>{place === null ? <span className="tl-status--attention">{t("risks.notAssessed")}</span> : t("risks.scoreIs", { score: place.probability * place.impact, level: t(`risks.level.${levelOf(place)}`) })}</td>
      <td data-label={fieldWord("risk", "response")}>{response === "" ? t("artefact.nothing") : choiceWord("risk", "response", response)}</td>
      <td className="tl-number" data-label={t("risks.expected")}>{value === null ? t("artefact.nothing") : formatMoney(value, project.currency, { digits: project.currencyDigits, signed: true, whole: true })}</td>
      <td data-label={t("risks.state")}><StateMark kind="risk" state={risk.state} /></td>
    </tr>
  )
}

/** Not assessed stands first: it is what is to be done. */
function score(risk: ArtefactSummary, view: View): number {
  const place = placeOf(risk, view)
  return place === null ? 100 : place.probability * place.impact
}
