// One stakeholder in the grid: can be dragged, moved with the arrow keys, opened with Enter.

import { useNavigate } from "@tanstack/react-router"
import { engagementGap } from "@throughline/lifecycle"
import { t } from "../../../i18n/catalogue.ts"
import type { ArtefactSummary } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import { textIn } from "../../quick-edit/index.ts"
import { placeByKey, placeOf, quadrantAt } from "./placement.ts"
import type { Place } from "./placement.ts"

interface StakeholderChipProps {
  readonly projectId: ProjectId
  readonly stakeholder: ArtefactSummary
  readonly mayEdit: boolean
  readonly onMove: (place: Place) => void
}

export function StakeholderChip({ projectId, stakeholder, mayEdit, onMove }: StakeholderChipProps) {
  const navigate = useNavigate()
  const place = placeOf(stakeholder)
  const gap = engagementGap(textIn(stakeholder, "engagementNow"), textIn(stakeholder, "engagementDesired"))
  const where = place === null ? t("stakeholders.placeUnknown") : t("stakeholders.place", { ...place, quadrant: t(`stakeholders.quadrant.${quadrantAt(place)}`) })
  const open = () => void navigate({ to: "/projects/$projectId/artefacts/$kind/$artefactId", params: { projectId, kind: "stakeholder", artefactId: stakeholder.id } })
  return (
    <button
      type="button" id={`power-${stakeholder.id}`} className="tl-power__chip" draggable={mayEdit} title={where} onClick={open}
      onDragStart={(event) => event.dataTransfer.setData("text/plain", stakeholder.id)}
      onKeyDown={(event) => {
        const next = mayEdit ? placeByKey(event.key, place, document.dir === "rtl") : null
        if (next === null) return
        event.preventDefault()
        onMove(next)
        // In its new cell it is drawn anew; the focus goes with it.
        requestAnimationFrame(() => document.getElementById(`power-${stakeholder.id}`)?.focus())
      }}
    >
      {stakeholder.title}
      {gap !== null && gap > 0 && <span className="tl-power__gap">{t("stakeholders.gapShort", { gap })}</span>}
      <span className="tl-hidden">{where}</span>
    </button>
  )
}
