// The terms on which the case is appraised: from when, over how long, at which rates, with what timing of the flows.

import { t } from "../../../i18n/catalogue.ts"
import { choiceWord, fieldWord } from "../../artefacts/index.ts"
import { NumberCell } from "../draft/number-cell.tsx"
import { numberIn, textIn } from "../draft/row-of.ts"
import type { FieldValues } from "../draft/use-fields-draft.ts"
import { percentText } from "../feasibility/criteria-grid.tsx"
import { TIMINGS } from "./case-of.ts"
import type { CaseView } from "./case-of.ts"

interface TermsProps {
  readonly fields: FieldValues
  readonly view: CaseView
  readonly mayEdit: boolean
  readonly onChange: (part: FieldValues) => void
}

export function Terms({ fields, view, mayEdit, onChange }: TermsProps) {
  const { terms } = view.appraisal
  const rate = (name: "rate" | "financeRate" | "reinvestRate" | "sensitivity", used: number) => (
    <label key={name} className="tl-terms__one"><span>{fieldWord("businessCase", name)}</span><NumberCell field={{ type: "percent", min: 0, max: 100_000 }} value={numberIn(fields, name) ?? used} label={fieldWord("businessCase", name)} readOnly={!mayEdit} shown={percentText(numberIn(fields, name) ?? used)} onChange={(value) => onChange({ [name]: value })} /></label>
  )
  const whole = (name: "periods" | "users", used: number, min: number, max: number) => (
    <label key={name} className="tl-terms__one"><span>{fieldWord("businessCase", name)}</span><NumberCell field={{ type: "integer", min, max }} value={numberIn(fields, name) ?? used} label={fieldWord("businessCase", name)} readOnly={!mayEdit} onChange={(value) => onChange({ [name]: value })} /></label>
  )
  return (
    <fieldset className="tl-terms">
      <legend className="tl-hidden">{t("case.terms")}</legend>
      <label className="tl-terms__one"><span>{fieldWord("businessCase", "baseDate")}</span><input type="date" className="tl-cell tl-cell--text" readOnly={!mayEdit} value={textIn(fields, "baseDate")} onChange={(event) => onChange({ baseDate: event.currentTarget.value === "" ? null : event.currentTarget.value })} /></label>
      {whole("periods", view.periods, 1, 60)}
      <label className="tl-terms__one"><span>{fieldWord("businessCase", "timing")}</span><select className="tl-select" disabled={!mayEdit} value={view.timing} onChange={(event) => onChange({ timing: event.currentTarget.value })}>{TIMINGS.map((each) => <option key={each} value={each}>{choiceWord("businessCase", "timing", each)}</option>)}</select></label>
      {rate("rate", terms.rate)}
      {rate("financeRate", terms.financeRate)}
      {rate("reinvestRate", terms.reinvestRate)}
      {whole("users", terms.users, 0, 100_000_000)}
      {rate("sensitivity", terms.variation)}
    </fieldset>
  )
}
