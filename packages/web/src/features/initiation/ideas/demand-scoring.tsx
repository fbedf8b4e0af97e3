// Scores an idea: five criteria with a written anchor for each score, what they come to, and its urgency beside it.

import { DEFAULT_DEMAND_WEIGHTS, DEMAND_CRITERIA, demandScore, demandUrgency } from "@throughline/lifecycle"
import type { DemandCriterion } from "@throughline/lifecycle"
import { useId } from "react"
import { FigureRow } from "../../../app/figure-row.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatNumber, formatRatio, formatSigned } from "../../../i18n/format-number.ts"
import { fieldWord } from "../../artefacts/index.ts"
import type { ArtefactPanelProps } from "../../artefacts/index.ts"
import { DraftStatus } from "../draft/draft-status.tsx"
import { NumberCell } from "../draft/number-cell.tsx"
import { numberIn, textIn } from "../draft/row-of.ts"
import { TextCell } from "../draft/text-cell.tsx"
import { useFieldsDraft } from "../draft/use-fields-draft.ts"
import type { FieldsDraft } from "../draft/use-fields-draft.ts"
import { anchor, SCORES, weightPercent } from "./anchors.ts"
import "../initiation.css"
import "./ideas.css"

const WEIGHTS = Object.values(DEFAULT_DEMAND_WEIGHTS)
const URGENCY = ["businessValue", "timeCriticality", "riskReduction", "jobSize"] as const
/** Fibonacci-like, as jobs are usually sized. */
const SIZES = [1, 2, 3, 5, 8, 13, 20] as const

export function DemandScoring({ projectId, artefact }: ArtefactPanelProps) {
  const heading = useId()
  const draft = useFieldsDraft(projectId, artefact)
  const { fields } = draft
  const score = demandScore(Object.fromEntries(DEMAND_CRITERIA.map((name) => [name, numberIn(fields, name)])), numberIn(fields, "adjustment"))
  const adjustment = numberIn(fields, "adjustment")
  return (
    <section className="tl-sheet tl-scoring" aria-labelledby={heading}>
      <div className="tl-line tl-apart tl-panelhead"><h2 id={heading}>{t("idea.scoring")}</h2>{artefact.mayEdit && <DraftStatus draft={draft} />}</div>
      <FigureRow className="tl-scoring__figures" figures={[
        { label: t("idea.score"), value: score === null ? "–" : t("feasibility.of5", { score: formatRatio(score) }), note: score !== null && adjustment !== null && adjustment !== 0 ? t("idea.adjusted", { adjustment: formatSigned(adjustment) }) : "" },
        { label: t("idea.urgency"), value: urgencyText(fields) },
      ]} />
      {DEMAND_CRITERIA.map((criterion) => <CriterionScores key={criterion} criterion={criterion} draft={draft} mayEdit={artefact.mayEdit} />)}
      <div className="tl-scoring__adjust" id="field-adjustment">
        <label><span>{fieldWord("demand", "adjustment")}</span><NumberCell field={{ type: "measure", min: -2, max: 2 }} value={adjustment} label={fieldWord("demand", "adjustment")} readOnly={!artefact.mayEdit} onChange={(value) => draft.set({ adjustment: value })} /></label>
        <label><span>{fieldWord("demand", "adjustmentReason")}</span><TextCell value={textIn(fields, "adjustmentReason")} label={fieldWord("demand", "adjustmentReason")} max={500} readOnly={!artefact.mayEdit} onChange={(value) => draft.set({ adjustmentReason: value === "" ? null : value })} /></label>
      </div>
      <p className="tl-soft tl-small tl-scoring__foot">{t("idea.formula", { weights: DEMAND_CRITERIA.map((name) => `${fieldWord("demand", name)} ${DEFAULT_DEMAND_WEIGHTS[name]}`).join(", ") })}</p>
      <Urgency draft={draft} mayEdit={artefact.mayEdit} />
    </section>
  )
}

function CriterionScores({ criterion, draft, mayEdit }: { readonly criterion: DemandCriterion; readonly draft: FieldsDraft; readonly mayEdit: boolean }) {
  const name = useId()
  const value = numberIn(draft.fields, criterion)
  return (
    <fieldset className="tl-scoring__criterion" id={`field-${criterion}`}>
      <legend>{fieldWord("demand", criterion)} <span className="tl-soft tl-small">{t("idea.weight", { weight: weightPercent(DEFAULT_DEMAND_WEIGHTS[criterion], WEIGHTS) })}</span></legend>
      <div className="tl-scoring__anchors">
        {SCORES.map((score) => (
          <label key={score} className="tl-scoring__anchor">
            <input type="radio" name={name} checked={value === score} disabled={!mayEdit} onChange={() => draft.set({ [criterion]: score })} />
            <span><strong>{score}</strong> {anchor(criterion, score)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Urgency({ draft, mayEdit }: { readonly draft: FieldsDraft; readonly mayEdit: boolean }) {
  return (
    <fieldset className="tl-scoring__urgency">
      <legend>{t("idea.urgencyTitle")}</legend>
      <p className="tl-soft tl-small">{t("idea.urgencyFormula")}</p>
      <div className="tl-line">
        {URGENCY.map((name) => {
          const value = numberIn(draft.fields, name)
          const sizes = value === null || SIZES.some((size) => size === value) ? SIZES : [...SIZES, value].toSorted((a, b) => a - b)
          return <label key={name} className="tl-scoring__size"><span className="tl-small tl-soft">{fieldWord("demand", name)}</span><select className="tl-select" disabled={!mayEdit} value={value ?? ""} onChange={(event) => draft.set({ [name]: event.currentTarget.value === "" ? null : Number(event.currentTarget.value) })}><option value="">–</option>{sizes.map((size) => <option key={size} value={size}>{size}</option>)}</select></label>
        })}
      </div>
    </fieldset>
  )
}

function urgencyText(fields: Readonly<Record<string, unknown>>): string {
  const [value, time, risk, size] = URGENCY.map((name) => numberIn(fields, name))
  const urgency = demandUrgency(value ?? null, time ?? null, risk ?? null, size ?? null)
  return urgency === null ? "–" : formatNumber(urgency, 1)
}
