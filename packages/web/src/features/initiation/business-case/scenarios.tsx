// What if costs and benefits come otherwise? Scenarios with their factors, and what each option is worth in each.

import { ActionIcon, Button } from "@mantine/core"
import { IconPlus, IconX } from "@tabler/icons-react"
import { ScrollBox } from "../../../app/scroll-box.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { fieldWord } from "../../artefacts/index.ts"
import { NumberCell } from "../draft/number-cell.tsx"
import { changed, freshId, numberIn, rowsIn, textIn } from "../draft/row-of.ts"
import { TextCell } from "../draft/text-cell.tsx"
import type { FieldValues } from "../draft/use-fields-draft.ts"
import { percentText } from "../feasibility/criteria-grid.tsx"
import type { CaseView } from "./case-of.ts"
import { moneyText } from "./money-words.ts"
import type { MoneyOf } from "./money-words.ts"

interface ScenariosProps {
  readonly view: CaseView
  readonly fields: FieldValues
  readonly money: MoneyOf
  readonly mayEdit: boolean
  readonly onChange: (part: FieldValues) => void
}

const FACTOR = { type: "percent", max: 100_000 } as const

export function Scenarios({ view, fields, money, mayEdit, onChange }: ScenariosProps) {
  const rows = rowsIn(fields, "scenarios")
  const set = (id: string, part: FieldValues) => onChange({ scenarios: changed(rows, id, part) })
  const word = (name: string) => fieldWord("businessCase", `scenarios.${name}`)
  return (
    <div>
      <h3 className="tl-panelhead">{fieldWord("businessCase", "scenarios")}</h3>
      {rows.length > 0 && (
        <ScrollBox label={fieldWord("businessCase", "scenarios")}>
          <table className="tl-table tl-grid">
            <caption className="tl-hidden">{fieldWord("businessCase", "scenarios")}</caption>
            <thead><tr><th scope="col">{word("name")}</th><th scope="col" className="tl-number">{word("cost")}</th><th scope="col" className="tl-number">{word("benefit")}</th>{view.options.map((option) => <th key={option.id} scope="col" className="tl-number">{textIn(option, "name")}</th>)}<th scope="col"><span className="tl-hidden">{t("action.remove")}</span></th></tr></thead>
            <tbody>
              {rows.map((row, at) => {
                const name = textIn(row, "name")
                return (
                  <tr key={row.id}>
                    <th scope="row"><TextCell value={name} label={word("name")} readOnly={!mayEdit} onChange={(value) => set(row.id, { name: value === "" ? null : value })} /></th>
                    {(["cost", "benefit"] as const).map((side) => <td key={side}><NumberCell field={FACTOR} value={numberIn(row, side) ?? 10_000} label={t("sheet.cellOf", { field: word(side), row: name })} readOnly={!mayEdit} shown={percentText(numberIn(row, side) ?? 10_000)} onChange={(value) => set(row.id, { [side]: value })} /></td>)}
                    {view.appraisal.options.map((option) => <td key={option.option} className="tl-number">{moneyText(option.scenarios[at]?.netPresentValue ?? null, money, true)}</td>)}
                    <td>{mayEdit && <ActionIcon size={24} variant="subtle" color="gray" aria-label={t("sheet.removeRow", { row: name })} onClick={() => onChange({ scenarios: rows.filter(({ id }) => id !== row.id) })}><IconX size={14} /></ActionIcon>}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {mayEdit && rows.length < 10 && <div className="tl-panelfoot"><Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} aria-hidden="true" />} onClick={() => onChange({ scenarios: [...rows, { id: freshId(rows), name: null, cost: 10_000, benefit: 10_000 }] })}>{t("case.addScenario")}</Button></div>}
    </div>
  )
}
