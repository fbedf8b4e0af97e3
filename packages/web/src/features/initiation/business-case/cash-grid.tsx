// One grid of cash flows: lines of each option with an amount for each period, edited like a spreadsheet, a block pasted at once.

import { ActionIcon, Button } from "@mantine/core"
import { IconPlus, IconX } from "@tabler/icons-react"
import { artefactKindOf } from "@throughline/contract"
import { useEffect, useRef } from "react"
import { ScrollBox } from "../../../app/scroll-box.tsx"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatNumber } from "../../../i18n/format-number.ts"
import { choiceWord, fieldWord } from "../../artefacts/index.ts"
import { NumberCell } from "../draft/number-cell.tsx"
import { changed, freshId, numbersIn, textIn } from "../draft/row-of.ts"
import type { Row } from "../draft/row-of.ts"
import { TextCell } from "../draft/text-cell.tsx"
import type { FieldValues } from "../draft/use-fields-draft.ts"
import { withAmount } from "./case-of.ts"
import type { CaseView } from "./case-of.ts"
import type { MoneyOf } from "./money-words.ts"
import { pastedLines } from "./pasted-lines.ts"
import type { PastePlace } from "./pasted-lines.ts"

interface CashGridProps {
  readonly view: CaseView
  readonly fields: FieldValues
  readonly money: MoneyOf
  readonly mayEdit: boolean
  readonly onChange: (part: FieldValues) => void
}

const MONEY = { type: "money" } as const
const lineFields = artefactKindOf("businessCase").fields["lines"]
const choicesOf = (name: string): readonly string[] => {
  const field = lineFields?.type === "rows" ? lineFields.fields[name] : undefined
  return field?.type === "choice" ? field.of : []
}
const OPTION_KINDS = ["doNothing", "doMinimum", "preferred", "other"] as const

export function CashGrid({ view, fields, money, mayEdit, onChange }: CashGridProps) {
  const { options, lines, periods } = view
  const year = Number(textIn(fields, "baseDate").slice(0, 4))
  const all = Array.from({ length: periods + 1 }, (_, at) => at)
  const setLines = (next: readonly Row[]) => onChange({ lines: next })
  const addLine = (option: string, direction: "cost" | "benefit") => setLines([...lines, { id: freshId(lines), option, label: null, direction, treatment: direction === "cost" ? "capex" : "opex", stage: direction === "cost" ? "implementation" : "benefit", cashable: true, amounts: [] }])
  const paste = (from: Row, at: PastePlace["at"], block: readonly (readonly string[])[]) => {
    const { lines: next, added, unread, beyond } = pastedLines(lines, { from, at, digits: money.digits, last: periods }, block)
    setLines(next)
    toast.done(t("case.pasted", { rows: block.length, added }))
    if (unread > 0) toast.refused(t("case.pastedUnread", { count: unread }))
    if (beyond > 0) toast.refused(t("case.pastedBeyond", { count: beyond, last: periods }))
  }
  const { removeOption, removeLine } = useRemoval(view, onChange)
  return (
    <div className="tl-case__gridbox">
      <div className="tl-line tl-apart tl-panelhead"><h3>{t("case.grid")}</h3><span className="tl-soft tl-small">{t("case.gridHint", { currency: money.currency })}</span></div>
      <ScrollBox label={t("case.grid")}>
        <table className="tl-table tl-grid tl-cashgrid">
          <caption className="tl-hidden">{t("case.grid")}</caption>
          <thead><tr><th scope="col" className="tl-cashgrid__label">{fieldWord("businessCase", "lines.label")}</th><th scope="col">{fieldWord("businessCase", "lines.stage")}</th><th scope="col">{fieldWord("businessCase", "lines.treatment")}</th>{all.map((at) => <th key={at} scope="col" className="tl-number">{at === 0 ? t("case.now") : at}{year > 0 && <span className="tl-soft tl-small tl-block">{year + at}</span>}</th>)}<th scope="col" className="tl-number">{t("case.sum")}</th><th scope="col"><span className="tl-hidden">{t("action.remove")}</span></th></tr></thead>
          {options.map((option) => {
            const own = lines.filter((line) => textIn(line, "option") === option.id)
            const appraisal = view.appraisal.options.find((each) => each.option === option.id)
            const name = textIn(option, "name")
            return (
              <tbody key={option.id}>
                <tr className="tl-grid__group">
                  <th scope="rowgroup" className="tl-cashgrid__label"><TextCell value={name} label={t("case.optionName")} readOnly={!mayEdit} placeholder={t("case.unnamed")} onChange={(value) => onChange({ options: changed(options, option.id, { name: value === "" ? null : value }) })} /></th>
                  <th colSpan={periods + 5} className="tl-cashgrid__tools">
                    <span className="tl-line">
                      <select className="tl-select" aria-label={t("sheet.cellOf", { field: fieldWord("businessCase", "options.kind"), row: name })} disabled={!mayEdit} value={textIn(option, "kind")} onChange={(event) => onChange({ options: changed(options, option.id, { kind: event.currentTarget.value }) })}>{textIn(option, "kind") === "" && <option value="">–</option>}{OPTION_KINDS.map((kind) => <option key={kind} value={kind}>{choiceWord("businessCase", "options.kind", kind)}</option>)}</select>
                      {mayEdit && <><Button size="compact-xs" variant="default" onClick={() => addLine(option.id, "cost")}>{t("case.addCost")}</Button><Button size="compact-xs" variant="default" onClick={() => addLine(option.id, "benefit")}>{t("case.addBenefit")}</Button><Button size="compact-xs" variant="subtle" color="gray" onClick={() => removeOption(option)} aria-label={t("sheet.removeRow", { row: name })}>{t("action.remove")}</Button></>}
                    </span>
                  </th>
                </tr>
                {own.map((line) => <Line key={line.id} line={line} periods={all} money={money} mayEdit={mayEdit} onChange={(part) => setLines(changed(lines, line.id, part))} onPaste={(at, block) => paste(line, at, block)} onRemove={() => removeLine(line)} />)}
                {appraisal !== undefined && own.length > 0 && <><SumRow label={t("case.net")} amounts={appraisal.net} periods={all} money={money} withTotal /><SumRow label={t("case.cumulative")} amounts={appraisal.cumulative} periods={all} money={money} /></>}
              </tbody>
            )
          })}
        </table>
      </ScrollBox>
      {mayEdit && <div className="tl-panelfoot"><Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} aria-hidden="true" />} onClick={() => onChange({ options: [...options, { id: freshId(options), name: null, kind: "other", kept: true }] })}>{t("case.addOption")}</Button></div>}
    </div>
  )
}

/** Takes away at once, with a way back that leaves what was typed since where it is. */
function useRemoval({ options, lines, chosen }: CaseView, onChange: CashGridProps["onChange"]) {
  const now = useRef({ options, lines })
  useEffect(() => { now.current = { options, lines } })
  const removeOption = (option: Row) => {
    const at = options.indexOf(option)
    const its = lines.filter((line) => textIn(line, "option") === option.id)
    onChange({ options: options.filter((each) => each !== option), lines: lines.filter((line) => !its.includes(line)), ...(chosen === option.id ? { chosenOption: null } : {}) })
    toast.undoable(t("case.removed", { what: textIn(option, "name") === "" ? t("case.unnamed") : textIn(option, "name") }), () => onChange({ options: now.current.options.toSpliced(at, 0, option), lines: [...now.current.lines, ...its], ...(chosen === option.id ? { chosenOption: option.id } : {}) }))
  }
  const removeLine = (line: Row) => {
    const at = lines.indexOf(line)
    onChange({ lines: lines.filter((each) => each !== line) })
    toast.undoable(t("case.removed", { what: textIn(line, "label") === "" ? t("case.line") : textIn(line, "label") }), () => onChange({ lines: now.current.lines.toSpliced(at, 0, line) }))
  }
  return { removeOption, removeLine }
}

interface LineProps {
  readonly line: Row
  readonly periods: readonly number[]
  readonly money: MoneyOf
  readonly mayEdit: boolean
  readonly onChange: (part: FieldValues) => void
  readonly onPaste: (at: PastePlace["at"], block: readonly (readonly string[])[]) => void
  readonly onRemove: () => void
}

function Line({ line, periods, money, mayEdit, onChange, onPaste, onRemove }: LineProps) {
  const label = textIn(line, "label")
  const amounts = numbersIn(line, "amounts")
  const benefit = textIn(line, "direction") === "benefit"
  const row = label === "" ? t(benefit ? "case.newBenefit" : "case.newCost") : label
  const pick = (name: "stage" | "treatment") => <select className="tl-select" aria-label={t("sheet.cellOf", { field: fieldWord("businessCase", `lines.${name}`), row })} disabled={!mayEdit} value={textIn(line, name)} onChange={(event) => onChange({ [name]: event.currentTarget.value })}>{textIn(line, name) === "" && <option value="">–</option>}{choicesOf(name).map((choice) => <option key={choice} value={choice}>{choiceWord("businessCase", `lines.${name}`, choice)}</option>)}</select>
  return (
    <tr className={benefit ? "is-benefit" : "is-cost"}>
      <th scope="row" className="tl-cashgrid__label"><span className="tl-cashgrid__sign" title={choiceWord("businessCase", "lines.direction", benefit ? "benefit" : "cost")}><span aria-hidden="true">{benefit ? "+" : "−"}</span><span className="tl-hidden">{choiceWord("businessCase", "lines.direction", benefit ? "benefit" : "cost")}</span></span><TextCell value={label} label={fieldWord("businessCase", "lines.label")} readOnly={!mayEdit} placeholder={row} onChange={(value) => onChange({ label: value === "" ? null : value })} onPaste={(block) => onPaste("label", block)} /></th>
      <td>{pick("stage")}</td>
      <td>{benefit ? <label className="tl-cashgrid__cash"><input type="checkbox" checked={line["cashable"] === true} disabled={!mayEdit} onChange={(event) => onChange({ cashable: event.currentTarget.checked })} />{fieldWord("businessCase", "lines.cashable")}</label> : pick("treatment")}</td>
      {periods.map((at) => <td key={at}><NumberCell field={MONEY} value={amounts[at] ?? null} digits={money.digits} label={t("case.amountOf", { line: row, period: at })} readOnly={!mayEdit} shown={amounts[at] === undefined || amounts[at] === 0 ? "" : plain(amounts[at], money)} onChange={(value) => onChange({ amounts: withAmount(amounts, at, value ?? 0) })} onPaste={(block) => onPaste(at, block)} /></td>)}
      <td className="tl-number">{plain(amounts.reduce((sum, each) => sum + each, 0), money)}</td>
      <td>{mayEdit && <ActionIcon size={24} variant="subtle" color="gray" aria-label={t("sheet.removeRow", { row })} onClick={onRemove}><IconX size={14} /></ActionIcon>}</td>
    </tr>
  )
}

function SumRow({ label, amounts, periods, money, withTotal = false }: { readonly label: string; readonly amounts: readonly number[]; readonly periods: readonly number[]; readonly money: MoneyOf; readonly withTotal?: boolean }) {
  return (
    <tr className="tl-cashgrid__sum">
      <th scope="row" colSpan={3} className="tl-cashgrid__label">{label}</th>
      {periods.map((at) => <td key={at} className="tl-number">{plain(amounts[at] ?? (withTotal ? 0 : (amounts.at(-1) ?? 0)), money)}</td>)}
      <td className="tl-number">{withTotal ? plain(amounts.reduce((sum, each) => sum + each, 0), money) : ""}</td>
      <td aria-hidden="true" />
    </tr>
  )
}

const plain = (amount: number, { digits }: MoneyOf) => formatNumber(amount / 10 ** digits, digits)
