// One gate: what it asks and whether that is so, who must agree, the decision with what was signed, and the decisions before.

import { useSuspenseQuery } from "@tanstack/react-query"
import { getRouteApi } from "@tanstack/react-router"
import { usePageTitle } from "../../../app/page-title.ts"
import { useMe } from "../../../app/session.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatMoment } from "../../../i18n/format-date.ts"
import { useArtefactWords } from "../../artefacts/index.ts"
import { usePresence } from "../../live/index.ts"
import type { ProjectId } from "../../projects/project-query.ts"
import { GateDiamond } from "../gate-diamond.tsx"
import { gateQuery, gatesQuery } from "../gate-query.ts"
import type { Gate } from "../gate-query.ts"
import { standingOf } from "../gate-standing.ts"
import { Agreement } from "../page/agreement.tsx"
import { Checks } from "../page/checks.tsx"
import { Conditions } from "../page/conditions.tsx"
import { Criteria } from "../page/criteria.tsx"
import { Decide } from "../page/decide.tsx"
import { Decisions } from "../page/decisions.tsx"
import { LessonsAsChecks } from "../page/lessons-as-checks.tsx"
import { Submit } from "../page/submit.tsx"
import { said } from "../words/said.ts"
import "../gates.css"
import "../../artefacts/artefacts.css"

const route = getRouteApi("/signed-in/projects/$projectId/gates/$gateId")

export default function GatePage() {
  useArtefactWords()
  const { projectId, gateId } = route.useParams()
  const gate = useSuspenseQuery(gateQuery(projectId, gateId)).data
  usePageTitle(t("gate.title", { gate: said(gate.name) }))
  usePresence(projectId, { page: "gate" })
  return (
    <article className="tl-page tl-gate">
      <Head projectId={projectId} gate={gate} />
      <div className="tl-columns">
        <div className="tl-stack">
          {gate.mayDecide && <Decide projectId={projectId} gate={gate} />}
          <Criteria projectId={projectId} gate={gate} />
          <Checks projectId={projectId} gate={gate} />
          <LessonsAsChecks projectId={projectId} gate={gate} />
          {gate.conditions.length > 0 && <Conditions projectId={projectId} gate={gate} />}
          <Decisions projectId={projectId} gate={gate} />
        </div>
        <div className="tl-stack">
          {gate.maySubmit && <Submit projectId={projectId} gate={gate} />}
          <Agreement gate={gate} />
        </div>
      </div>
    </article>
  )
}

function Head({ projectId, gate }: { readonly projectId: ProjectId; readonly gate: Gate }) {
  const { items } = useSuspenseQuery(gatesQuery(projectId)).data
  const { timeZone } = useMe()
  const standing = standingOf(gate)
  const place = gate.before === gate.after ? t("gate.placeEnd", { before: t(`station.${gate.before}`) }) : t("gate.place", { before: t(`station.${gate.before}`), after: t(`station.${gate.after}`) })
  return (
    <header className="tl-gate__head">
      <p className="tl-soft">{t("gate.number", { number: items.findIndex(({ id }) => id === gate.id) + 1, of: items.length })} · {place}</p>
      <h1><GateDiamond standing={standing} size={24} /> {said(gate.name)}</h1>
      <p className="tl-gate__standing">
        <strong>{t(`gate.standing.${standing}`)}</strong>
        {gate.decidedAt !== null && gate.decidedBy !== null && ["approved", "conditional", "rejected", "deferred"].includes(gate.state) && <span className="tl-soft"> · {t("gate.decidedBy", { name: gate.decidedBy.name, when: formatMoment(gate.decidedAt, timeZone) })}</span>}
      </p>
      {gate.reason !== "" && <p className="tl-gate__reason">{gate.reason}</p>}
      <p className="tl-soft">{t("gate.progress", { met: gate.met, of: gate.of, done: gate.checksDone, checks: gate.checksOf })}</p>
    </header>
  )
}
