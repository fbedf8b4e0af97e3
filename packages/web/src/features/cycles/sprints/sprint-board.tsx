// The backlog beside the coming sprints: items move by dragging, with the arrow keys, or by choosing where to.

import { t } from "../../../i18n/catalogue.ts"
import type { ArtefactSummary } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import type { QuickEdit } from "../../quick-edit/index.ts"
import { textIn } from "../../quick-edit/index.ts"
import { AddStory } from "./add-story.tsx"
import { boardColumns, cyclesOfRelease } from "./board-columns.ts"
import { ClosedSprints } from "./closed-sprints.tsx"
import type { ReleaseFigures } from "./release-query.ts"
import { SprintHead } from "./sprint-head.tsx"
import { StoryCard } from "./story-card.tsx"

interface SprintBoardProps {
  readonly projectId: ProjectId
  readonly release: string
  readonly cycles: QuickEdit
  readonly stories: QuickEdit
  readonly mayEdit: boolean
  readonly figures: ReleaseFigures | undefined
}

export function SprintBoard({ projectId, release, cycles, stories, mayEdit, figures }: SprintBoardProps) {
  const columns = boardColumns(cycles.shown, stories.shown, release)
  const move = (story: ArtefactSummary, cycle: ArtefactSummary | null) => stories.change(story, { cycle: cycle?.id ?? null, ...(textIn(story, "release") === "" ? { release } : {}) })
  const goals = columns.flatMap(({ cycle }) => (cycle === null ? [] : [cycle]))
  return (
    <>
      {mayEdit && goals.length > 0 && <p className="tl-soft tl-small">{t("cycles.hint")}</p>}
      <div className="tl-sprints__board">
        {columns.map(({ cycle, stories: its }, at) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is one of three ways; keys and the list at an item's foot are the others
          <section
            key={cycle?.id ?? "backlog"} className={cycle?.state === "active" ? "tl-sprints__column is-active" : "tl-sprints__column"} aria-labelledby={`column-${cycle?.id ?? "backlog"}`}
            onDragOver={(event) => { if (mayEdit) event.preventDefault() }}
            onDrop={(event) => {
              event.preventDefault()
              const story = stories.shown.find(({ id }) => id === event.dataTransfer.getData("text/plain"))
              if (story !== undefined && textIn(story, "cycle") !== (cycle?.id ?? "")) void move(story, cycle)
            }}
          >
            <SprintHead {...{ projectId, cycle, mayEdit, cycles, move }} stories={its} later={goals.filter(({ id }) => id !== cycle?.id)} capacityHours={figures?.cycles.find(({ id }) => id === cycle?.id)?.capacityHours ?? null} />
            <ul className="tl-sprints__stories">
              {its.map((story) => (
                <StoryCard
                  key={story.id} projectId={projectId} story={story} mayEdit={mayEdit} goals={goals}
                  onPoints={(points) => void stories.change(story, { points })} onMove={(goal) => void move(story, goal)} onStep={(step) => void stories.step(story, step)}
                  onSide={(side) => { const goal = columns[at + side]; if (goal !== undefined) void move(story, goal.cycle) }}
                />
              ))}
            </ul>
            {cycle === null && mayEdit && <AddStory projectId={projectId} release={release} />}
          </section>
        ))}
      </div>
      <ClosedSprints projectId={projectId} cycles={cyclesOfRelease(cycles.shown, release).filter(({ state }) => state === "closed")} />
    </>
  )
}
