// Every decision on this gate, latest first, each with what it was made upon as it stood then.

import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { PageLoading } from "../../../app/page-loading.tsx"
import { useMe } from "../../../app/session.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil, formatMoment } from "../../../i18n/format-date.ts"
import type { ProjectId } from "../../projects/project-query.ts"
import { GateDiamond } from "../gate-diamond.tsx"
import { snapshotQuery } from "../gate-query.ts"
import type { Gate, GateDecision } from "../gate-query.ts"
import { standingOf } from "../gate-standing.ts"
import { Picture } from "./picture.tsx"
import { readPicture } from "./read-picture.ts"

export function Decisions({ projectId, gate }: { readonly projectId: ProjectId; readonly gate: Gate }) {
  if (gate.decisions.length === 0) return null
  return (
    <section className="tl-sheet" aria-labelledby="gate-decisions">
      <div className="tl-gate__sectionhead"><h2 id="gate-decisions">{t("gate.decisions")}</h2><p className="tl-soft tl-small">{t("gate.decisionsLead")}</p></div>
      <ol className="tl-gate__decisions">{gate.decisions.map((decision) => <DecisionEntry key={decision.round} projectId={projectId} gate={gate} decision={decision} />)}</ol>
    </section>
  )
}

function DecisionEntry({ projectId, gate, decision }: { readonly projectId: ProjectId; readonly gate: Gate; readonly decision: GateDecision }) {
  const { timeZone } = useMe()
  const [open, setOpen] = useState(false)
  const standing = standingOf({ state: decision.decision, ready: false })
  return (
    <li>
      <h3><GateDiamond standing={standing} size={18} /> {t("gate.round", { round: decision.round })}: {t(`gate.standing.${standing}`)}</h3>
      <p className="tl-soft tl-small">{t("gate.decidedBy", { name: decision.decidedBy.name, when: formatMoment(decision.decidedAt, timeZone) })}</p>
      {decision.reason !== "" && <p className="tl-gate__note">{decision.reason}</p>}
      {decision.conditions.length > 0 && <ul className="tl-gate__given">{decision.conditions.map(({ text, due }) => <li key={`${text}${due}`}>{text} <span className="tl-soft tl-small">{t("gate.conditionDue", { day: formatCivil(due) })}</span></li>)}</ul>}
      <details className="tl-evidencefold" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t("gate.picture")}</summary>
        {open && <Snapshot projectId={projectId} gate={gate} round={decision.round} />}
      </details>
      <p className="tl-small tl-soft">{t("gate.hash")} <code className="tl-gate__hash">{decision.snapshotHash}</code></p>
    </li>
  )
}

function Snapshot({ projectId, gate, round }: { readonly projectId: ProjectId; readonly gate: Gate; readonly round: number }) {
  const { data } = useQuery({ ...snapshotQuery(projectId, gate.id, round), throwOnError: true })
  return data === undefined ? <PageLoading /> : <Picture projectId={projectId} label={t("gate.round", { round })} picture={readPicture(data.snapshot)} />
}
