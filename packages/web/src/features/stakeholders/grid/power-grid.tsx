// Stakeholders by power and interest: moved by dragging or with the arrow keys; beneath it the same as a table, with how they
// stand to the project now and how they should.

import type { ReactNode } from "react"
import { PageLoading } from "../../../app/page-loading.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { EmptyView, EVERYTHING, useWholeList } from "../../artefacts/index.ts"
import type { ArtefactSummary, SpecialViewProps } from "../../artefacts/index.ts"
import { useMayEdit, useQuickEdit } from "../../quick-edit/index.ts"
import { EngagementTable } from "./engagement-table.tsx"
import { placeOf, QUADRANTS, quadrantAt, STEPS } from "./placement.ts"
import type { Place } from "./placement.ts"
import { StakeholderChip } from "./stakeholder-chip.tsx"
import "./power-grid.css"

export default function PowerGrid({ projectId }: SpecialViewProps) {
  const { artefacts, pending } = useWholeList(projectId, "stakeholder", EVERYTHING)
  const { shown, change } = useQuickEdit(projectId, artefacts)
  const mayEdit = useMayEdit(projectId, "stakeholder")
  if (pending) return <PageLoading />
  const active = shown.filter(({ state }) => state === "active")
  if (active.length === 0) return <EmptyView projectId={projectId} kind="stakeholder" words={t("stakeholders.none")} mayEdit={mayEdit} />
  const move = (stakeholder: ArtefactSummary, { power, interest }: Place) => void change(stakeholder, { power, interest })
  const unplaced = active.filter((each) => placeOf(each) === null)
  const chip = (stakeholder: ArtefactSummary) => <StakeholderChip key={stakeholder.id} projectId={projectId} stakeholder={stakeholder} mayEdit={mayEdit} onMove={(place) => move(stakeholder, place)} />
  return (
    <div className="tl-stack">
      <section className="tl-sheet tl-sheet--padded tl-power" aria-labelledby="power-title">
        <h2 id="power-title" className="tl-hidden">{t("stakeholders.grid")}</h2>
        <p className="tl-power__axis tl-power__axis--power" aria-hidden="true">{t("stakeholders.powerAxis")}</p>
        <div className="tl-power__grid">
          {QUADRANTS.map((quadrant) => <span key={quadrant} className={`tl-power__quadrant tl-power__quadrant--${quadrant}`}>{t(`stakeholders.quadrant.${quadrant}`)}</span>)}
          {STEPS.toReversed().flatMap((power) => STEPS.map((interest) => (
            <DropCell key={`${power}/${interest}`} place={{ power, interest }} active={active} mayEdit={mayEdit} onMove={move}>
              {active.filter((each) => { const place = placeOf(each); return place?.power === power && place.interest === interest }).map(chip)}
            </DropCell>
          )))}
        </div>
        <p className="tl-power__axis tl-power__axis--interest" aria-hidden="true">{t("stakeholders.interestAxis")}</p>
        {unplaced.length > 0 && <div className="tl-power__unplaced"><h3>{t("stakeholders.unplaced", { count: unplaced.length })}</h3><div className="tl-line">{unplaced.map(chip)}</div></div>}
        {mayEdit && <p className="tl-soft tl-small tl-power__hint">{t("stakeholders.hint")}</p>}
      </section>
      <EngagementTable projectId={projectId} stakeholders={active} mayEdit={mayEdit} onChange={(stakeholder, patch) => void change(stakeholder, patch)} />
    </div>
  )
}

interface DropCellProps {
  readonly place: Place
  readonly active: readonly ArtefactSummary[]
  readonly mayEdit: boolean
  readonly onMove: (stakeholder: ArtefactSummary, place: Place) => void
  readonly children: ReactNode
}

function DropCell({ place, active, mayEdit, onMove, children }: DropCellProps) {
  return (
    <div
      className={`tl-power__cell tl-power__cell--${quadrantAt(place)}`} style={{ gridRow: 6 - place.power, gridColumn: place.interest }}
      onDragOver={(event) => { if (mayEdit) event.preventDefault() }}
      onDrop={(event) => {
        event.preventDefault()
        const dropped = active.find(({ id }) => id === event.dataTransfer.getData("text/plain"))
        if (dropped !== undefined) onMove(dropped, place)
      }}
    >
      {children}
    </div>
  )
}
