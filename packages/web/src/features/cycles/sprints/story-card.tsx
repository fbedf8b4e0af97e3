// One backlog item on the board: opened, sized, moved to another sprint, finished.

import { Link } from "@tanstack/react-router"
import { useState } from "react"
import type { KeyboardEvent } from "react"
import { t } from "../../../i18n/catalogue.ts"
import { StateMark } from "../../artefacts/index.ts"
import type { ArtefactSummary } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import { numberIn, textIn } from "../../quick-edit/index.ts"

interface StoryCardProps {
  readonly projectId: ProjectId
  readonly story: ArtefactSummary
  readonly mayEdit: boolean
  readonly goals: readonly ArtefactSummary[]
  readonly onPoints: (points: number | null) => void
  readonly onMove: (goal: ArtefactSummary | null) => void
  readonly onSide: (side: 1 | -1) => void
  readonly onStep: (step: string) => void
}

export function StoryCard({ projectId, story, mayEdit, goals, onPoints, onMove, onSide, onStep }: StoryCardProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (!mayEdit || event.altKey || event.ctrlKey || !["ArrowLeft", "ArrowRight"].includes(event.key)) return
    event.preventDefault()
    onSide((event.key === "ArrowRight") === (document.dir !== "rtl") ? 1 : -1)
    // In its new column it is drawn anew; the focus goes with it.
    requestAnimationFrame(() => document.getElementById(`story-${story.id}`)?.focus())
  }
  const cycle = goals.find(({ id }) => id === textIn(story, "cycle"))
  const finishable = cycle?.state === "active" && ["ready", "inProgress"].includes(story.state)
  const startable = cycle?.state === "active" && ["backlog", "ready"].includes(story.state)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging is one of three ways; keys and the list at its foot are the others
    <li className={story.state === "done" ? "tl-sprints__story is-done" : "tl-sprints__story"} draggable={mayEdit} onDragStart={(event) => event.dataTransfer.setData("text/plain", story.id)}>
      <div className="tl-sprints__top">
        <Link id={`story-${story.id}`} to="/projects/$projectId/artefacts/$kind/$artefactId" params={{ projectId, kind: "story", artefactId: story.id }} className="tl-target" draggable={false} onKeyDown={onKeyDown}>{story.title}</Link>
        <Points key={numberIn(story, "points") ?? ""} story={story} mayEdit={mayEdit && story.state !== "done"} onPoints={onPoints} />
      </div>
      <div className="tl-sprints__foot tl-small">
        <StateMark kind="story" state={story.state} />
        {mayEdit && startable && <button type="button" onClick={() => onStep("start")} aria-label={t("cycles.startStoryOf", { title: story.title })}>{t("cycles.startStory")}</button>}
        {mayEdit && finishable && <button type="button" onClick={() => onStep("finish")} aria-label={t("cycles.finishStoryOf", { title: story.title })}>{t("cycles.finishStory")}</button>}
        {mayEdit && story.state !== "done" && (
          <select className="tl-select tl-sprints__move" aria-label={t("cycles.moveOf", { title: story.title })} value={cycle?.id ?? ""} onChange={(event) => onMove(goals.find(({ id }) => id === event.currentTarget.value) ?? null)}>
            <option value="">{t("cycles.backlog")}</option>
            {goals.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}
          </select>
        )}
      </div>
    </li>
  )
}

function Points({ story, mayEdit, onPoints }: { readonly story: ArtefactSummary; readonly mayEdit: boolean; readonly onPoints: (points: number | null) => void }) {
  const points = numberIn(story, "points")
  const [text, setText] = useState(String(points ?? ""))
  if (!mayEdit) return <span className="tl-sprints__points">{points ?? t("artefact.nothing")}</span>
  const save = () => {
    const next = text.trim() === "" ? null : Number(text.replace(",", "."))
    if (next !== null && (!Number.isFinite(next) || next < 0 || next > 1_000)) return setText(String(points ?? ""))
    if (next !== points) onPoints(next)
  }
  return <input className="tl-sprints__points" inputMode="decimal" aria-label={t("cycles.pointsOf", { title: story.title })} placeholder="?" value={text} onChange={(event) => setText(event.currentTarget.value)} onBlur={save} onKeyDown={(event) => { if (event.key === "Enter") event.currentTarget.blur() }} />
}
