// The indicator over time: measured as a line with points, planned as a dashed one, baseline and target as rules; beneath it as a table.

import { ScrollBox } from "../../../app/scroll-box.tsx"
import { useChartWidth } from "../../../app/use-chart-width.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil } from "../../../i18n/format-date.ts"
import { formatNumber } from "../../../i18n/format-number.ts"
import { fieldWord } from "../../artefacts/index.ts"
import { dayOf } from "./measurements.ts"
import type { Measurement } from "./measurements.ts"

interface BenefitChartProps {
  readonly measured: readonly Measurement[]
  readonly baseline: number | null
  readonly target: number | null
  readonly start: string
  readonly end: string
  readonly unit: string
}

const [WIDE, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [720, 240, 60, 110, 14, 26]

export function BenefitChart({ measured, baseline, target, start, end, unit }: BenefitChartProps) {
  const width = useChartWidth(WIDE)
  const days = [...measured.map(({ date }) => dayOf(date)), ...[start, end].filter((date) => date !== "").map(dayOf)]
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const values = [...measured.flatMap(({ value, planned }) => [value, planned]), baseline, target].filter((value) => value !== null)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const x = (date: string) => LEFT + ((width - LEFT - RIGHT) * (dayOf(date) - first)) / Math.max(1, last - first)
  const y = (value: number) => TOP + ((HEIGHT - TOP - BOTTOM) * (high - value)) / (high === low ? 1 : high - low)
  const line = (name: "value" | "planned") => measured.flatMap((each) => (each[name] === null ? [] : [`${x(each.date)},${y(each[name])}`])).join(" ")
  const rules = [...(baseline === null ? [] : [{ name: fieldWord("benefit", "baseline"), value: baseline }]), ...(target === null ? [] : [{ name: fieldWord("benefit", "target"), value: target }])]
  return (
    <figure className="tl-chart">
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
        {rules.map(({ name, value }) => <g key={name}><line className="tl-chart__rule" x1={LEFT} x2={width - RIGHT} y1={y(value)} y2={y(value)} /><text className="tl-chart__text" x={LEFT - 6} y={y(value) + 4} textAnchor="end">{formatNumber(value)}</text><text className="tl-chart__text" x={width - RIGHT + 6} y={y(value) + 4}>{name}</text></g>)}
        <polyline className="tl-chart__planned" points={line("planned")} />
        <polyline className="tl-chart__measured" points={line("value")} />
        {measured.map((each) => each.value !== null && <circle key={each.date} className="tl-chart__point" cx={x(each.date)} cy={y(each.value)} r="3.5" />)}
        <text className="tl-chart__text" x={LEFT} y={HEIGHT - 6}>{formatCivil(dateOf(first))}</text>
        <text className="tl-chart__text" x={width - RIGHT} y={HEIGHT - 6} textAnchor="end">{formatCivil(dateOf(last))}</text>
      </svg>
      <details className="tl-evidencefold">
        <summary>{t("benefit.asTable")}</summary>
        <ScrollBox label={t("benefit.asTable")}><table className="tl-table">
          <caption className="tl-hidden">{fieldWord("benefit", "measurements")}</caption>
          <thead><tr><th scope="col">{fieldWord("benefit", "measurements.date")}</th><th scope="col" className="tl-number">{fieldWord("benefit", "measurements.value")}{unit === "" ? "" : ` (${unit})`}</th><th scope="col" className="tl-number">{fieldWord("benefit", "measurements.planned")}</th></tr></thead>
          <tbody>{measured.map(({ date, value, planned }) => <tr key={date}><th scope="row">{formatCivil(date)}</th><td className="tl-number">{value === null ? "–" : formatNumber(value, 6)}</td><td className="tl-number">{planned === null ? "–" : formatNumber(planned, 6)}</td></tr>)}</tbody>
        </table></ScrollBox>
      </details>
    </figure>
  )
}

const dateOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)
