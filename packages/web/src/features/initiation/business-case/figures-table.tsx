// The options side by side: what each is worth under the three timing rules, what it pays back, what it costs to own.

import type { OptionAppraisal } from "@throughline/lifecycle"
import { ScrollBox } from "../../../app/scroll-box.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatRatio } from "../../../i18n/format-number.ts"
import { choiceWord } from "../../artefacts/index.ts"
import { textIn } from "../draft/row-of.ts"
import type { Row } from "../draft/row-of.ts"
import { TIMINGS } from "./case-of.ts"
import type { CaseView } from "./case-of.ts"
import { fractionText, moneyText, NOTHING, yearsText } from "./money-words.ts"
import type { MoneyOf } from "./money-words.ts"

interface FiguresTableProps {
  readonly view: CaseView
  readonly money: MoneyOf
  readonly mayEdit: boolean
  readonly onChoose: (option: string) => void
}

const ratio = (value: number | null) => (value === null ? NOTHING : formatRatio(value))

/** What ends below nothing is not paid back, even where nothing was paid at the beginning; where nothing is ever paid, nothing can be. */
const backAfter = (years: number | null, { cumulative, warnings }: OptionAppraisal) => (warnings.includes("noCosts") ? NOTHING : years === null || (cumulative.at(-1) ?? 0) < 0 ? t("case.never") : yearsText(years))

export function FiguresTable({ view, money, mayEdit, onChoose }: FiguresTableProps) {
  const { options, appraisal, worthByTiming, timing } = view
  const best = appraisal.ranking[0]
  const figures: readonly (readonly [string, (each: OptionAppraisal) => string])[] = [
    [t("case.irr"), ({ internalRate }) => fractionText(internalRate.rate)],
    [t("case.mirr"), ({ modifiedRate }) => fractionText(modifiedRate)],
    [t("case.payback"), (each) => backAfter(each.payback, each)],
    [t("case.discountedPayback"), (each) => backAfter(each.discountedPayback, each)],
    [t("case.roi", { years: appraisal.options.reduce((most, { years }) => Math.max(most, years), 0) }), ({ returnOnInvestment }) => fractionText(returnOnInvestment)],
    [t("case.bcr"), ({ benefitCostRatio }) => ratio(benefitCostRatio)],
    [t("case.pi"), ({ profitabilityIndex }) => ratio(profitabilityIndex)],
    [t("case.tco"), ({ ownership }) => moneyText(ownership.nominal, money)],
    [t("case.tcoDiscounted"), ({ ownership }) => moneyText(ownership.discounted, money)],
    [t("case.tcoSplit"), ({ ownership }) => `${moneyText(ownership.capex, money)} / ${moneyText(ownership.opex, money)}`],
    [t("case.tcoUser"), ({ ownership }) => moneyText(ownership.perUserMonth, money)],
  ]
  return (
    <ScrollBox label={t("case.figures")}>
      <table className="tl-table tl-casefigures">
        <caption className="tl-hidden">{t("case.figures")}</caption>
        <thead><tr><th scope="col">{t("case.figures")}</th>{options.map((option) => <OptionHead key={option.id} option={option} isBest={option.id === best} chosen={view.chosen === option.id} mayEdit={mayEdit} onChoose={() => onChoose(option.id)} />)}</tr></thead>
        <tbody>
          {TIMINGS.map((rule) => <tr key={rule} className={rule === timing ? "is-used" : undefined}><th scope="row">{t("case.npv", { timing: choiceWord("businessCase", "timing", rule) })}{rule === timing && <span className="tl-soft tl-small"> {t("case.used")}</span>}</th>{options.map((option, at) => <td key={option.id} className="tl-number">{moneyText(worthByTiming[rule][at] ?? null, money, true)}</td>)}</tr>)}
          {figures.map(([label, write]) => <tr key={label}><th scope="row">{label}</th>{appraisal.options.map((each) => <td key={each.option} className="tl-number">{write(each)}</td>)}</tr>)}
          <tr><th scope="row">{t("case.warnings")}</th>{appraisal.options.map((each) => <td key={each.option} className="tl-casefigures__warnings">{each.warnings.length === 0 ? <span className="tl-soft">{t("case.noWarnings")}</span> : <ul>{each.warnings.map((warning) => <li key={warning}>{t(`case.warning.${warning}`)}</li>)}</ul>}</td>)}</tr>
        </tbody>
      </table>
    </ScrollBox>
  )
}

function OptionHead({ option, isBest, chosen, mayEdit, onChoose }: { readonly option: Row; readonly isBest: boolean; readonly chosen: boolean; readonly mayEdit: boolean; readonly onChoose: () => void }) {
  const name = textIn(option, "name") === "" ? t("case.unnamed") : textIn(option, "name")
  return (
    <th scope="col" className={`tl-number tl-casefigures__option${chosen ? " is-chosen" : ""}`}>
      <span>{name}</span>
      {isBest && <span className="tl-small tl-casefigures__best">{t("case.best")}</span>}
      {(mayEdit || chosen) && <label className="tl-casefigures__choose"><input type="radio" name="chosen-option" checked={chosen} disabled={!mayEdit} onChange={onChoose} aria-label={t("case.chooseOption", { option: name })} />{t(chosen ? "case.chosen" : "case.choose")}</label>}
    </th>
  )
}
