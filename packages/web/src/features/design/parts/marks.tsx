// States of artefacts, health, gates, milestones: shape, word, colour.

import { ARTEFACTS } from "@throughline/contract"
import { Initials } from "../../../app/initials.tsx"
import { healths } from "../../../app/fields/choices.ts"
import { StatusWord } from "../../../app/status-mark.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { isArtefactKind, kindWords, StateMark } from "../../artefacts/index.ts"
import { GateDiamond } from "../../gates/gate-diamond.tsx"
import { HealthMarks } from "../../projects/health/health-marks.tsx"
import { PROJECT } from "../fixed-data.ts"
import { Sample, Section } from "./section.tsx"

const GATES = ["closed", "ready", "submitted", "approved", "conditional", "rejected", "deferred"] as const

export function Marks() {
  return (
    <Section id="marks" title={t("design.marks")} lead={t("design.marksLead")}>
      <Sample name={t("health.label")}>
        <div className="tl-line">{healths().map(({ value }) => <StatusWord key={value} health={value} />)}</div>
        <HealthMarks project={PROJECT} />
      </Sample>
      <Sample name={t("design.gates")}><div className="tl-line">{GATES.map((standing) => <span key={standing} className="tl-line"><GateDiamond standing={standing} />{t(`gate.standing.${standing}`)}</span>)}</div></Sample>
      <Sample name={t("design.people")}><div className="tl-line"><span className="tl-person"><Initials name={PROJECT.projectManagers[0] ?? ""} size={20} />{PROJECT.projectManagers[0]}</span><span className="tl-soft">{t("artefact.noOwner")}</span></div></Sample>
      <div className="tl-design__kinds">
        {Object.keys(ARTEFACTS).filter(isArtefactKind).map((kind) => (
          <Sample key={kind} name={kindWords(kind).one}><div className="tl-line">{ARTEFACTS[kind].states.map((state) => <StateMark key={state} kind={kind} state={state} />)}</div></Sample>
        ))}
      </div>
    </Section>
  )
}
