// What the system checks itself: each criterion met or not, why in words, and the things that bear it out.

import { t, tOr } from "../../../i18n/catalogue.ts"
import { useProject } from "../../projects/project-query.ts"
import type { ProjectId } from "../../projects/project-query.ts"
import type { Criterion, Gate } from "../gate-query.ts"
import { checkWords, reasonWords } from "../words/criterion-words.ts"
import { EvidenceLink } from "./evidence-link.tsx"
import { MetMark } from "./met-mark.tsx"

const SHOWN = 6
/** As many as the server tells of; there may be more. */
const EVIDENCE_MAX = 50

export function Criteria({ projectId, gate }: { readonly projectId: ProjectId; readonly gate: Gate }) {
  return (
    <section className="tl-sheet" aria-labelledby="gate-criteria">
      <div className="tl-gate__sectionhead"><h2 id="gate-criteria">{t("gate.criteria")}</h2><p className="tl-soft tl-small">{t("gate.criteriaLead")}</p></div>
      {gate.criteria.length === 0 && <p className="tl-gate__none tl-soft">{t("gate.noCriteria")}</p>}
      <ul className="tl-criteria">{gate.criteria.map((criterion) => <CriterionLine key={criterion.id} projectId={projectId} criterion={criterion} />)}</ul>
    </section>
  )
}

function CriterionLine({ projectId, criterion }: { readonly projectId: ProjectId; readonly criterion: Criterion }) {
  const project = useProject(projectId)
  const { check, value, met, advisory, evidence } = criterion
  return (
    <li className={met ? "is-met" : advisory ? "is-advice" : "is-unmet"}>
      <MetMark met={met} advisory={advisory} />
      <div>
        <h3>{checkWords(check, value)}</h3>
        <p className="tl-criteria__why"><span className="tl-hidden">{t(met ? "gate.met" : advisory ? "gate.advised" : "gate.unmet")}: </span>{reasonWords(criterion, project)}</p>
        {advisory && <p className="tl-soft tl-small">{t("gate.advisory")}</p>}
        {evidence.length > 0 && <EvidenceList projectId={projectId} criterion={criterion} />}
      </div>
    </li>
  )
}

function EvidenceList({ projectId, criterion: { evidence, met, check } }: { readonly projectId: ProjectId; readonly criterion: Criterion }) {
  const list = <ul className="tl-evidence">{evidence.map((each) => <li key={`${each.kind}${each.id}`}><EvidenceLink projectId={projectId} evidence={each} /></li>)}</ul>
  const label = evidence.length >= EVIDENCE_MAX ? t("gate.evidence.first", { count: evidence.length }) : tOr(`gate.evidence.${met ? "met" : "unmet"}`, check, { count: evidence.length })
  return evidence.length <= SHOWN && !met || evidence.length === 1 ? list : <details className="tl-evidencefold"><summary>{label}</summary>{list}</details>
}
