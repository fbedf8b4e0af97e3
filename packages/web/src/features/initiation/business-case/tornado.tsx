// Which line decides? Each line moved by the same share, widest effect first; a table says the same with the break-even of each.

import type { OptionAppraisal } from "@throughline/lifecycle"
import { ScrollBox } from "../../../app/scroll-box.tsx"
import { useChartWidth } from "../../../app/use-chart-width.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatNumber } from "../../../i18n/format-number.ts"
import { textIn } from "../draft/row-of.ts"
import { percentText } from "../feasibility/criteria-grid.tsx"
import type { CaseView } from "./case-of.ts"
import { moneyText, NOTHING } from "./money-words.ts"
import type { MoneyOf } from "./money-words.ts"

interface TornadoProps {
  readonly view: CaseView
  readonly appraisal: OptionAppraisal
  readonly money: MoneyOf
  readonly onLook: (option: string) => void
}

const [WIDE, BAR, LABEL, SHOWN] = [560, 26, 150, 12]

export function Tornado({ view, appraisal, money, onLook }: TornadoProps) {
  const width = useChartWidth(WIDE)
  const bars = appraisal.tornado.slice(0, SHOWN)
  const middle = appraisal.netPresentValue ?? 0
  const values = [0, middle, ...bars.flatMap(({ low, high }) => [low, high])]
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const x = (amount: number) => LABEL + ((width - LABEL - 10) * (amount - least)) / Math.max(1, most - least)
  const height = bars.length * BAR + 30
  const nameOf = (id: string) => textIn(view.lines.find((line) => line.id === id) ?? {}, "label")
  return (
    <figure className="tl-chart">
      <figcaption className="tl-line tl-apart">
        <h3>{t("case.tornado", { variation: percentText(view.appraisal.terms.variation) })}</h3>
        <select className="tl-select" aria-label={t("case.tornadoOption")} value={appraisal.option} onChange={(event) => onLook(event.currentTarget.value)}>{view.options.map((option) => <option key={option.id} value={option.id}>{textIn(option, "name")}</option>)}</select>
      </figcaption>
      {bars.length === 0 ? <p className="tl-soft">{t("case.noLines")}</p> : (
        <>
          <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
            {bars.map(({ line, low, high }, at) => (
              <g key={line}>
                <text className="tl-chart__text tl-chart__text--ink" x={LABEL - 8} y={at * BAR + 17} textAnchor="end">{cut(nameOf(line))}</text>
                <rect className="tl-chart__bad" x={x(Math.min(low, high))} width={Math.max(1, x(middle) - x(Math.min(low, high)))} y={at * BAR + 5} height={BAR - 10} />
                <rect className="tl-chart__good" x={x(middle)} width={Math.max(1, x(Math.max(low, high)) - x(middle))} y={at * BAR + 5} height={BAR - 10} />
              </g>
            ))}
            <line className="tl-chart__zero" x1={x(0)} x2={x(0)} y1={0} y2={bars.length * BAR} />
            <line className="tl-chart__middle" x1={x(middle)} x2={x(middle)} y1={0} y2={bars.length * BAR + 4} />
            <text className="tl-chart__text" x={Math.min(width - 40, Math.max(LABEL + 40, x(middle)))} y={height - 8} textAnchor="middle">{moneyText(middle, money)}</text>
          </svg>
          <details className="tl-evidencefold"><summary>{t("case.tornadoTable")}</summary>
            <ScrollBox label={t("case.tornadoTable")}><table className="tl-table">
              <caption className="tl-hidden">{t("case.tornadoTable")}</caption>
              <thead><tr><th scope="col">{t("case.line")}</th><th scope="col" className="tl-number">{t("case.lower")}</th><th scope="col" className="tl-number">{t("case.higher")}</th><th scope="col">{t("case.breakEven")}</th></tr></thead>
              <tbody>{appraisal.tornado.map(({ line, low, high, breakEvenFactor }) => <tr key={line}><th scope="row">{nameOf(line)}</th><td className="tl-number">{moneyText(low, money)}</td><td className="tl-number">{moneyText(high, money)}</td><td>{breakEvenWords(breakEvenFactor)}</td></tr>)}</tbody>
            </table></ScrollBox>
          </details>
        </>
      )}
    </figure>
  )
}

const LONGEST = 22
const cut = (name: string) => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name)

function breakEvenWords(factor: number | null): string {
  if (factor === null) return NOTHING
  const change = Math.abs(factor - 1) * 100
  if (factor < 0) return t("case.breakEvenNever")
  return t(factor < 1 ? "case.breakEvenFalls" : "case.breakEvenRises", { change: formatNumber(change, 1) })
}
