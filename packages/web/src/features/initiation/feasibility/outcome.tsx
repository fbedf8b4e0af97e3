// What the scores come to: on the scale of 5 and in percent, weighed by confidence, with the verdict on its bands.

import type { FeasibilityResult } from "@throughline/lifecycle"
import { DEFAULT_BANDS } from "@throughline/lifecycle"
import { FigureRow } from "../../../app/figure-row.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatNumber, formatRatio } from "../../../i18n/format-number.ts"
import { fieldWord } from "../../artefacts/index.ts"
import { NumberCell } from "../draft/number-cell.tsx"
import { numberIn, textIn } from "../draft/row-of.ts"
import type { Row } from "../draft/row-of.ts"
import type { FieldValues } from "../draft/use-fields-draft.ts"
import { percentText } from "./criteria-grid.tsx"

interface OutcomeProps {
  readonly result: FeasibilityResult
  readonly criteria: readonly Row[]
  readonly fields: FieldValues
  readonly mayEdit: boolean
  readonly onChange: (part: FieldValues) => void
}

export function Outcome({ result, criteria, fields, mayEdit, onChange }: OutcomeProps) {
  const feasibleFrom = numberIn(fields, "feasibleFrom") ?? DEFAULT_BANDS.feasibleFrom
  const conditionalFrom = numberIn(fields, "conditionalFrom") ?? DEFAULT_BANDS.conditionalFrom
  const said = textIn(fields, "verdict")
  return (
    <div className="tl-outcome">
      <FigureRow figures={[
        { label: t("feasibility.score"), value: result.score === null ? "–" : t("feasibility.of5", { score: formatRatio(result.score) }) },
        { label: t("feasibility.percent"), value: result.share === null ? "–" : percentText(result.share) },
        { label: t("feasibility.confident"), value: result.confidentScore === null ? "–" : t("feasibility.of5", { score: formatRatio(result.confidentScore) }) },
        { label: t("feasibility.coverage"), value: result.coverage === null ? "–" : percentText(result.coverage) },
        { label: t("feasibility.verdict"), value: t(`feasibility.verdict.${result.verdict}`), className: `tl-verdict tl-verdict--${result.verdict}` },
      ]} />
      <Bands share={result.share} feasibleFrom={feasibleFrom} conditionalFrom={conditionalFrom} />
      <p className="tl-small tl-soft">{t("feasibility.formula")}</p>
      <ul className="tl-outcome__why">
        {result.knockedOut.map((at) => <li key={`k${at}`} className="is-critical">{t("feasibility.knockedOut", { question: textIn(criteria[at] ?? {}, "question"), score: numberIn(criteria[at] ?? {}, "score") ?? 0, minimum: numberIn(criteria[at] ?? {}, "minimum") ?? 1 })}</li>)}
        {result.unassessed.length > 0 && <li>{t("feasibility.unassessed", { count: result.unassessed.length })}</li>}
        {said !== "" && said !== result.verdict && <li>{t("feasibility.saidOtherwise")}</li>}
      </ul>
      <div className="tl-line tl-small">
        <span>{fieldWord("feasibility", "feasibleFrom")}</span><span className="tl-outcome__band"><NumberCell field={{ type: "percent" }} value={feasibleFrom} label={fieldWord("feasibility", "feasibleFrom")} readOnly={!mayEdit} shown={percentText(feasibleFrom)} onChange={(value) => onChange({ feasibleFrom: value })} /></span>
        <span>{fieldWord("feasibility", "conditionalFrom")}</span><span className="tl-outcome__band"><NumberCell field={{ type: "percent" }} value={conditionalFrom} label={fieldWord("feasibility", "conditionalFrom")} readOnly={!mayEdit} shown={percentText(conditionalFrom)} onChange={(value) => onChange({ conditionalFrom: value })} /></span>
      </div>
    </div>
  )
}

/** The scale from 0 to 100 % with its three bands and where the study lies. */
function Bands({ share, feasibleFrom, conditionalFrom }: { readonly share: number | null; readonly feasibleFrom: number; readonly conditionalFrom: number }) {
  const low = Math.min(conditionalFrom, feasibleFrom) / 100
  const high = feasibleFrom / 100
  return (
    <>
    {share !== null && <p className="tl-hidden">{t("feasibility.bandsLabel", { percent: formatNumber(share / 100, 1), conditional: formatNumber(low, 1), feasible: formatNumber(high, 1) })}</p>}
    <svg className="tl-bands" viewBox="0 0 100 9" preserveAspectRatio="none" aria-hidden="true">
      <rect x="0" y="3" width={low} height="4" className="tl-bands__no" />
      <rect x={low} y="3" width={Math.max(0, high - low)} height="4" className="tl-bands__if" />
      <rect x={high} y="3" width={100 - high} height="4" className="tl-bands__yes" />
      {share !== null && <rect x={Math.min(99.4, Math.max(0, share / 100 - 0.3))} y="0" width="0.6" height="9" className="tl-bands__here" />}
    </svg>
    </>
  )
}
