// Sprints as time boxes of the plan: what each takes in, how fast the team goes, how much is left. A sprint that closes moves what
// waits behind it in the plan.

import { Button } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { PageLoading } from "../../../app/page-loading.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { EVERYTHING, useWholeList } from "../../artefacts/index.ts"
import type { SpecialViewProps } from "../../artefacts/index.ts"
import { mayInProject, useProject } from "../../projects/index.ts"
import { useMayEdit, useQuickEdit } from "../../quick-edit/index.ts"
import { cyclesOfRelease, releasesOf } from "./board-columns.ts"
import { PlanSprintForm } from "./plan-sprint-form.tsx"
import { ReleaseFigures } from "./release-figures.tsx"
import { releaseQuery } from "./release-query.ts"
import { SprintBoard } from "./sprint-board.tsx"
import "./sprints.css"

export default function SprintsView({ projectId }: SpecialViewProps) {
  const cycles = useWholeList(projectId, "cycle", EVERYTHING)
  const stories = useWholeList(projectId, "story", EVERYTHING)
  const cycleEdit = useQuickEdit(projectId, cycles.artefacts)
  const storyEdit = useQuickEdit(projectId, stories.artefacts)
  const mayEdit = useMayEdit(projectId, "cycle")
  const mayPlan = mayInProject(useProject(projectId), "plan.edit") && mayEdit
  const [chosen, setChosen] = useState<string | null>(null)
  const [planning, setPlanning] = useState(false)
  const releases = releasesOf(cycleEdit.shown, storyEdit.shown)
  const release = chosen ?? releases.findLast((each) => cycleEdit.shown.some(({ state, fields }) => state === "active" && fields["release"] === each)) ?? releases[0] ?? ""
  const figures = useQuery(releaseQuery(projectId, release)).data
  if (cycles.pending || stories.pending) return <PageLoading />
  const its = cyclesOfRelease(cycleEdit.shown, release)
  const planned = (made: string) => {
    setChosen(made)
    setPlanning(false)
  }
  return (
    <div className="tl-stack">
      <div className="tl-line tl-apart">
        <div className="tl-line">
          {releases.length > 1 && <select className="tl-select" aria-label={t("cycles.release")} value={release} onChange={(event) => setChosen(event.currentTarget.value)}>{releases.map((each) => <option key={each} value={each}>{each}</option>)}</select>}
          {releases.length === 1 && <h2>{release}</h2>}
        </div>
        {mayPlan && !planning && <Button onClick={() => setPlanning(true)}>{t("cycles.plan")}</Button>}
      </div>
      {planning && <PlanSprintForm projectId={projectId} release={release} cycles={its} onPlanned={planned} onCancel={() => setPlanning(false)} />}
      {release === "" && !planning && <p className="tl-sheet tl-sheet--padded tl-soft">{t("cycles.none")}</p>}
      {release !== "" && (
        <>
          {figures !== undefined && its.length > 0 && <ReleaseFigures projectId={projectId} figures={figures} cycles={its} />}
          <SprintBoard projectId={projectId} release={release} cycles={cycleEdit} stories={storyEdit} mayEdit={mayEdit} figures={figures} />
        </>
      )}
    </div>
  )
}
