// The grid as a table: power, interest, what follows, and how the stakeholder stands now against how they should.

import { Link } from "@tanstack/react-router"
import { engagementGap, ENGAGEMENT_LEVELS } from "@throughline/lifecycle"
import { ScrollBox } from "../../../app/scroll-box.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil } from "../../../i18n/format-date.ts"
import { choiceWord, fieldWord } from "../../artefacts/index.ts"
import type { ArtefactSummary } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import { numberIn, textIn } from "../../quick-edit/index.ts"
import { placeOf, quadrantAt, STEPS } from "./placement.ts"

interface EngagementTableProps {
  readonly projectId: ProjectId
  readonly stakeholders: readonly ArtefactSummary[]
  readonly mayEdit: boolean
  readonly onChange: (stakeholder: ArtefactSummary, patch: Record<string, unknown>) => void
}

export function EngagementTable({ projectId, stakeholders, mayEdit, onChange }: EngagementTableProps) {
  const ordered = stakeholders.toSorted((one, other) => weight(other) - weight(one) || one.number - other.number)
  return (
    <div className="tl-sheet"><ScrollBox label={t("stakeholders.table")}>
      <table className="tl-table tl-table--cards">
        <thead><tr><th scope="col">{t("stakeholders.who")}</th><th scope="col">{fieldWord("stakeholder", "power")}</th><th scope="col">{fieldWord("stakeholder", "interest")}</th><th scope="col">{t("stakeholders.strategy")}</th><th scope="col">{fieldWord("stakeholder", "engagementNow")}</th><th scope="col">{fieldWord("stakeholder", "engagementDesired")}</th><th scope="col">{t("stakeholders.gap")}</th><th scope="col">{fieldWord("stakeholder", "nextContact")}</th></tr></thead>
        <tbody>
          {ordered.map((each) => {
            const place = placeOf(each)
            const score = (name: "power" | "interest") => <Choice label={t("stakeholders.fieldOf", { field: fieldWord("stakeholder", name), who: each.title })} value={String(numberIn(each, name) ?? "")} choices={STEPS.map((step) => ({ value: String(step), label: String(step) }))} mayEdit={mayEdit} onChange={(value) => onChange(each, { [name]: value === "" ? null : Number(value) })} />
            const level = (name: "engagementNow" | "engagementDesired") => <Choice label={t("stakeholders.fieldOf", { field: fieldWord("stakeholder", name), who: each.title })} value={textIn(each, name)} choices={ENGAGEMENT_LEVELS.map((value) => ({ value, label: choiceWord("stakeholder", name, value) }))} mayEdit={mayEdit} onChange={(value) => onChange(each, { [name]: value === "" ? null : value })} />
            return (
              <tr key={each.id}>
                <td data-lead><Link to="/projects/$projectId/artefacts/$kind/$artefactId" params={{ projectId, kind: "stakeholder", artefactId: each.id }} className="tl-list__link">{each.title}</Link></td>
                <td data-label={fieldWord("stakeholder", "power")}>{score("power")}</td>
                <td data-label={fieldWord("stakeholder", "interest")}>{score("interest")}</td>
                <td data-label={t("stakeholders.strategy")}>{place === null ? t("artefact.nothing") : t(`stakeholders.quadrant.${quadrantAt(place)}`)}</td>
                <td data-label={fieldWord("stakeholder", "engagementNow")}>{level("engagementNow")}</td>
                <td data-label={fieldWord("stakeholder", "engagementDesired")}>{level("engagementDesired")}</td>
                <td data-label={t("stakeholders.gap")}><Gap stakeholder={each} /></td>
                <td data-label={fieldWord("stakeholder", "nextContact")}>{formatCivil(textIn(each, "nextContact") || null) || t("artefact.nothing")}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </ScrollBox></div>
  )
}

/** Drawn as steps: as many as lie between now and desired. */
function Gap({ stakeholder }: { readonly stakeholder: ArtefactSummary }) {
  const gap = engagementGap(textIn(stakeholder, "engagementNow"), textIn(stakeholder, "engagementDesired"))
  if (gap === null) return <>{t("artefact.nothing")}</>
  return <span className={gap > 0 ? "tl-power__steps is-wanted" : "tl-power__steps"}>{Array.from({ length: Math.max(0, gap) }, (_, at) => <i key={at} aria-hidden="true" />)}{t("stakeholders.gapWords", { gap })}</span>
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly mayEdit: boolean
  readonly onChange: (value: string) => void
}

function Choice({ label, value, choices, mayEdit, onChange }: ChoiceProps) {
  if (!mayEdit) return <>{choices.find((each) => each.value === value)?.label ?? t("artefact.nothing")}</>
  return <select className="tl-select" aria-label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)}><option value="">{t("artefact.nothing")}</option>{choices.map((each) => <option key={each.value} value={each.value}>{each.label}</option>)}</select>
}

/** Who matters most stands first. */
function weight(stakeholder: ArtefactSummary): number {
  const place = placeOf(stakeholder)
  return place === null ? 0 : place.power * 10 + place.interest
}
