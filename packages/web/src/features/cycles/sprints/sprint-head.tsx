// The head of a column: which sprint, its days and goal, what is taken in against what it can hold, and starting or closing it.

import { Button } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil } from "../../../i18n/format-date.ts"
import { formatNumber } from "../../../i18n/format-number.ts"
import { StateMark, stepWord } from "../../artefacts/index.ts"
import type { ArtefactSummary } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import type { QuickEdit } from "../../quick-edit/index.ts"
import { textIn } from "../../quick-edit/index.ts"
import { pointsOf, unfinishedOf } from "./board-columns.ts"
import { CapacityTable } from "./capacity-table.tsx"
import { CloseSprint } from "./close-sprint.tsx"

interface SprintHeadProps {
  readonly projectId: ProjectId
  readonly cycle: ArtefactSummary | null
  readonly stories: readonly ArtefactSummary[]
  readonly later: readonly ArtefactSummary[]
  readonly mayEdit: boolean
  readonly cycles: QuickEdit
  readonly move: (story: ArtefactSummary, cycle: ArtefactSummary | null) => Promise<boolean>
  readonly capacityHours: number | null
}

export function SprintHead({ projectId, cycle, stories, later, mayEdit, cycles, move, capacityHours }: SprintHeadProps) {
  const [closing, setClosing] = useState(false)
  const [busy, setBusy] = useState(false)
  if (cycle === null) return <header><h3 id="column-backlog">{t("cycles.backlog")}</h3><p className="tl-soft tl-small">{t("cycles.columnSum", { count: stories.length, points: formatNumber(pointsOf(stories)) })}</p></header>
  const unfinished = unfinishedOf(stories)
  const take = async (step: "start" | "close") => {
    setBusy(true)
    await cycles.step(cycle, step)
    setBusy(false)
  }
  const done = pointsOf(stories.filter(({ state }) => state === "done"))
  return (
    <header>
      <div className="tl-line tl-apart">
        <h3 id={`column-${cycle.id}`}><Link to="/projects/$projectId/artefacts/$kind/$artefactId" params={{ projectId, kind: "cycle", artefactId: cycle.id }} className="tl-target">{cycle.title}</Link></h3>
        <StateMark kind="cycle" state={cycle.state} />
      </div>
      <p className="tl-small tl-soft">{t("cycles.days", { start: formatCivil(textIn(cycle, "start"), "day"), finish: formatCivil(textIn(cycle, "finish"), "day") })}</p>
      {textIn(cycle, "goal") !== "" && <p className="tl-sprints__goal">{textIn(cycle, "goal")}</p>}
      <p className="tl-small">{cycle.state === "active" ? t("cycles.activeSum", { done: formatNumber(done), points: formatNumber(pointsOf(stories)) }) : t("cycles.columnSum", { count: stories.length, points: formatNumber(pointsOf(stories)) })}{capacityHours !== null && capacityHours > 0 && ` · ${t("cycles.capacitySum", { hours: formatNumber(capacityHours, 1) })}`}</p>
      {mayEdit && !closing && (
        <div className="tl-line">
          {cycle.state === "planned" && <Button size="compact-sm" loading={busy} onClick={() => void take("start")} aria-label={t("cycles.stepOf", { step: stepWord("cycle", "start"), title: cycle.title })}>{stepWord("cycle", "start")}</Button>}
          {cycle.state === "active" && <Button size="compact-sm" loading={busy} onClick={() => (unfinished.length > 0 ? setClosing(true) : void take("close"))} aria-label={t("cycles.stepOf", { step: stepWord("cycle", "close"), title: cycle.title })}>{stepWord("cycle", "close")}</Button>}
        </div>
      )}
      {closing && <CloseSprint cycle={cycle} unfinished={unfinished} later={later} move={move} close={() => cycles.step(cycle, "close")} onEnd={() => setClosing(false)} />}
      <CapacityTable projectId={projectId} cycle={cycle} mayEdit={mayEdit} onChange={(people) => void cycles.change(cycle, { people: [...people] })} />
    </header>
  )
}
