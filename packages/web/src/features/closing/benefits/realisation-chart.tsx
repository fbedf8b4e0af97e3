// Planned against measured over time, small: measured as a line with points, planned dashed, baseline and target as rules. The
// table beside it says the same.

import { useChartWidth } from "../../../app/use-chart-width.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil } from "../../../i18n/format-date.ts"
import { formatNumber } from "../../../i18n/format-number.ts"
import { fieldWord } from "../../artefacts/index.ts"
import type { OneBenefit } from "./benefit-figures.ts"

const [WIDE, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [360, 150, 44, 84, 12, 24]
const dayOf = (date: string) => Date.parse(date) / 86_400_000

export function RealisationChart({ figures: { points, baseline, target, start } }: { readonly figures: OneBenefit }) {
  const width = useChartWidth(WIDE)
  const dates = [...points.map(({ date }) => date), ...(start === null ? [] : [start])].toSorted()
  const [first = "", last = ""] = [dates[0], dates.at(-1)]
  const values = [...points.flatMap(({ actual, planned }) => [actual, planned]), baseline, target].filter((value) => value !== null)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const x = (date: string) => LEFT + ((width - LEFT - RIGHT) * (dayOf(date) - dayOf(first))) / Math.max(1, dayOf(last) - dayOf(first))
  const y = (value: number) => TOP + ((HEIGHT - TOP - BOTTOM) * (high - value)) / (high === low ? 1 : high - low)
  const planned = points.flatMap(({ date, planned: value }) => (value === null ? [] : [`${x(date)},${y(value)}`]))
  const rules = [{ name: fieldWord("benefit", "baseline"), value: baseline }, { name: fieldWord("benefit", "target"), value: target }].flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]))
  return (
    <figure className="tl-realisation__chart">
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
        {rules.map(({ name, value }) => <g key={name}><line className="is-rule" x1={LEFT} x2={width - RIGHT} y1={y(value)} y2={y(value)} /><text x={LEFT - 6} y={y(value) + 4} textAnchor="end">{formatNumber(value)}</text><text x={width - RIGHT + 6} y={y(value) + 4}>{name}</text></g>)}
        <polyline className="is-planned" points={planned.join(" ")} />
        <polyline className="is-measured" points={points.map(({ date, actual }) => `${x(date)},${y(actual)}`).join(" ")} />
        {points.map(({ date, planned: value }) => value !== null && <circle key={date} className="is-plan" cx={x(date)} cy={y(value)} r="2.5" />)}
        {points.map(({ date, actual }) => <circle key={date} className="is-point" cx={x(date)} cy={y(actual)} r="3.5" />)}
        <text x={LEFT} y={HEIGHT - 6}>{formatCivil(first)}</text>
        {last !== first && <text x={width - RIGHT} y={HEIGHT - 6} textAnchor="end">{formatCivil(last)}</text>}
      </svg>
      <figcaption className="tl-soft tl-small">{t("realisation.chart")}</figcaption>
    </figure>
  )
}
