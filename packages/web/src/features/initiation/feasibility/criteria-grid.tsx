// The criteria by dimension, editable in place. A knock-out below its minimum is marked, whatever the total says.

import { ActionIcon } from "@mantine/core"
import { IconPlus, IconX } from "@tabler/icons-react"
import { FEASIBILITY_DIMENSIONS } from "./dimensions.ts"
import { Fragment } from "react"
import { ScrollBox } from "../../../app/scroll-box.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatNumber } from "../../../i18n/format-number.ts"
import { choiceWord, fieldWord } from "../../artefacts/index.ts"
import { NumberCell } from "../draft/number-cell.tsx"
import { numberIn, textIn } from "../draft/row-of.ts"
import type { Row } from "../draft/row-of.ts"
import { TextCell } from "../draft/text-cell.tsx"

interface CriteriaGridProps {
  readonly criteria: readonly Row[]
  readonly dimensions: readonly string[]
  readonly knockedOut: ReadonlySet<string>
  readonly mayEdit: boolean
  readonly onChange: (id: string, part: Readonly<Record<string, unknown>>) => void
  readonly onRemove: (id: string) => void
  readonly onAdd: (dimension: string) => void
}

const SCORES = [0, 1, 2, 3, 4, 5] as const
const COLUMNS = 8

export function CriteriaGrid({ criteria, dimensions, mayEdit, onAdd, ...rest }: CriteriaGridProps) {
  const word = (name: string) => fieldWord("feasibility", `criteria.${name}`)
  return (
    <ScrollBox label={t("feasibility.criteria")}>
      <table className="tl-table tl-grid tl-feasibility__grid">
        <caption className="tl-hidden">{t("feasibility.title")}</caption>
        <thead><tr><th scope="col">{word("question")}</th><th scope="col" className="tl-number">{word("weight")}</th><th scope="col">{word("score")}</th><th scope="col" className="tl-number">{word("confidence")}</th><th scope="col">{word("knockOut")}</th><th scope="col">{word("evidence")}</th><th scope="col">{word("mitigation")}</th><th scope="col"><span className="tl-hidden">{t("action.remove")}</span></th></tr></thead>
        {dimensions.map((dimension) => {
          const own = criteria.filter((row) => textIn(row, "dimension") === dimension)
          const name = choiceWord("feasibility", "criteria.dimension", dimension)
          return (
            <tbody key={dimension}>
              <tr className="tl-grid__group"><th scope="rowgroup" colSpan={COLUMNS}><span className="tl-line">{name}<span className="tl-soft tl-small">{t("feasibility.weightSum", { weight: formatNumber(own.reduce((sum, row) => sum + (numberIn(row, "weight") ?? 0), 0)) })}</span>{mayEdit && <ActionIcon size={24} variant="subtle" aria-label={t("feasibility.addIn", { dimension: name })} onClick={() => onAdd(dimension)}><IconPlus size={14} /></ActionIcon>}</span></th></tr>
              {own.map((row) => <Criterion key={row.id} row={row} mayEdit={mayEdit} out={rest.knockedOut.has(row.id)} onChange={(part) => rest.onChange(row.id, part)} onRemove={() => rest.onRemove(row.id)} />)}
            </tbody>
          )
        })}
      </table>
    </ScrollBox>
  )
}

interface CriterionProps {
  readonly row: Row
  readonly mayEdit: boolean
  readonly out: boolean
  readonly onChange: (part: Readonly<Record<string, unknown>>) => void
  readonly onRemove: () => void
}

function Criterion({ row, mayEdit, out, onChange, onRemove }: CriterionProps) {
  const question = textIn(row, "question")
  const named = (name: string) => t("sheet.cellOf", { field: fieldWord("feasibility", `criteria.${name}`), row: question === "" ? t("feasibility.newOne") : question })
  const knockOut = row["knockOut"] === true
  return (
    <tr className={out ? "is-out" : undefined}>
      <td className="tl-feasibility__question"><TextCell value={question} label={named("question")} max={500} readOnly={!mayEdit} placeholder={t("feasibility.newOne")} onChange={(value) => onChange({ question: value === "" ? null : value })} />
        {mayEdit && question === "" && <select className="tl-select" aria-label={named("dimension")} value={textIn(row, "dimension")} onChange={(event) => onChange({ dimension: event.currentTarget.value })}>{FEASIBILITY_DIMENSIONS.map((each) => <option key={each} value={each}>{choiceWord("feasibility", "criteria.dimension", each)}</option>)}</select>}
        {out && <span className="tl-feasibility__out">{t("feasibility.out", { minimum: numberIn(row, "minimum") ?? 1 })}</span>}
      </td>
      <td><NumberCell field={{ type: "integer", min: 0, max: 1_000 }} value={numberIn(row, "weight")} label={named("weight")} readOnly={!mayEdit} onChange={(value) => onChange({ weight: value })} /></td>
      <td><ScorePick value={numberIn(row, "score")} label={named("score")} mayEdit={mayEdit} onChange={(score) => onChange({ score })} /></td>
      <td><NumberCell field={{ type: "percent" }} value={numberIn(row, "confidence")} label={named("confidence")} readOnly={!mayEdit} shown={percentText(numberIn(row, "confidence"))} onChange={(value) => onChange({ confidence: value })} /></td>
      <td className="tl-feasibility__knock">
        <input type="checkbox" aria-label={named("knockOut")} checked={knockOut} disabled={!mayEdit} onChange={(event) => onChange({ knockOut: event.currentTarget.checked, minimum: event.currentTarget.checked ? (numberIn(row, "minimum") ?? 2) : null })} />
        {knockOut && <select className="tl-select" aria-label={named("minimum")} disabled={!mayEdit} value={String(numberIn(row, "minimum") ?? 1)} onChange={(event) => onChange({ minimum: Number(event.currentTarget.value) })}>{SCORES.slice(1).map((score) => <option key={score} value={score}>{t("feasibility.atLeast", { score })}</option>)}</select>}
      </td>
      <td><TextCell value={textIn(row, "evidence")} label={named("evidence")} max={5_000} readOnly={!mayEdit} onChange={(value) => onChange({ evidence: value })} /></td>
      <td><TextCell value={textIn(row, "mitigation")} label={named("mitigation")} max={5_000} readOnly={!mayEdit} onChange={(value) => onChange({ mitigation: value })} /></td>
      <td>{mayEdit && <ActionIcon size={24} variant="subtle" color="gray" aria-label={t("sheet.removeRow", { row: question === "" ? t("feasibility.newOne") : question })} onClick={onRemove}><IconX size={14} /></ActionIcon>}</td>
    </tr>
  )
}

function ScorePick({ value, label, mayEdit, onChange }: { readonly value: number | null; readonly label: string; readonly mayEdit: boolean; readonly onChange: (score: number | null) => void }) {
  return (
    <select className="tl-select tl-feasibility__score" aria-label={label} disabled={!mayEdit} value={value ?? ""} onChange={(event) => onChange(event.currentTarget.value === "" ? null : Number(event.currentTarget.value))}>
      <option value="">{t("feasibility.open")}</option>
      {SCORES.map((score) => <Fragment key={score}><option value={score}>{t(`feasibility.score.${score}`)}</option></Fragment>)}
    </select>
  )
}

export function percentText(value: number | null): string {
  return value === null ? "" : t("artefact.percent", { value: formatNumber(value / 100, 2) })
}
