// What a decision was made upon, as tables: what each criterion said, the forecast of the plan, every artefact with its version.

import { ScrollBox } from "../../../app/scroll-box.tsx"
import { t, tOr } from "../../../i18n/catalogue.ts"
import { formatCivil } from "../../../i18n/format-date.ts"
import { formatMoney, formatPercent, formatWork } from "../../../i18n/format-number.ts"
import { GATE_CHECKS } from "@throughline/contract"
import { kindWords, StateMark } from "../../artefacts/index.ts"
import { useProject } from "../../projects/project-query.ts"
import type { ProjectId } from "../../projects/project-query.ts"
import { checkWords, reasonWords } from "../words/criterion-words.ts"
import { MetMark } from "./met-mark.tsx"
import type { PictureOfDecision } from "./read-picture.ts"

export function Picture({ projectId, label, picture }: { readonly projectId: ProjectId; /** Which decision. */ readonly label: string; readonly picture: PictureOfDecision }) {
  const project = useProject(projectId)
  const { plan } = picture
  return (
    <div className="tl-stack tl-stack--tight tl-picture">
      {plan !== null && (
        <dl className="tl-picture__facts">
          <div><dt>{t("gate.pictureStart")}</dt><dd>{formatCivil(plan.start)}</dd></div>
          <div><dt>{t("gate.pictureFinish")}</dt><dd>{formatCivil(plan.finish)}</dd></div>
          {plan.work !== null && <div><dt>{t("gate.pictureWork")}</dt><dd>{formatWork(plan.work)}</dd></div>}
          {plan.cost !== null && <div><dt>{t("gate.pictureCost")}</dt><dd>{formatMoney(plan.cost, project.currency, { digits: project.currencyDigits })}</dd></div>}
          {plan.percentComplete !== null && <div><dt>{t("gate.pictureDone")}</dt><dd>{formatPercent(plan.percentComplete)}</dd></div>}
        </dl>
      )}
      <ScrollBox label={`${label} ${t("gate.criteria")}`}>
        <table className="tl-table">
          <caption className="tl-hidden">{t("gate.criteria")}</caption>
          <thead><tr><th scope="col">{t("gate.criterion")}</th><th scope="col">{t("gate.then")}</th></tr></thead>
          <tbody>{picture.criteria.map((each) => {
            const check = GATE_CHECKS.find((known) => known === each.check)
            return <tr key={each.check}><td><span className="tl-line tl-picture__met"><MetMark met={each.met} advisory={false} /><span className="tl-hidden">{t(each.met ? "gate.met" : "gate.unmet")}</span>{check === undefined ? tOr(`gate.check.${each.check}`, each.check) : checkWords(check, null)}</span></td><td>{reasonWords(each, project)}</td></tr>
          })}</tbody>
        </table>
      </ScrollBox>
      <ScrollBox label={`${label} ${t("gate.pictureArtefacts")}`}>
        <table className="tl-table">
          <caption className="tl-hidden">{t("gate.pictureArtefacts")}</caption>
          <thead><tr><th scope="col">{t("artefact.number")}</th><th scope="col">{t("gate.pictureArtefacts")}</th><th scope="col">{t("gate.pictureState")}</th><th scope="col" className="tl-number">{t("gate.pictureVersion")}</th><th scope="col">{t("gate.pictureHash")}</th></tr></thead>
          <tbody>{picture.artefacts.map((each) => <tr key={each.id}><td className="tl-key">{each.key}</td><td>{kindWords(each.kind).one}: {each.title}</td><td><StateMark kind={each.kind} state={each.state} /></td><td className="tl-number">{each.version}</td><td><code title={each.contentHash}>{each.contentHash.slice(0, 12)}</code></td></tr>)}</tbody>
        </table>
      </ScrollBox>
    </div>
  )
}
