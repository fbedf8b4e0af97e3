// The S-curve over its histogram: which share of the runs ends by when, or costs at most what. The same in a table for
// readers who do not see the drawing.

import { PERCENTS } from "@throughline/engine"
import type { OutcomeSummary } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import { formatPercent } from "../../../i18n/format-number.ts"

interface Shown {
  readonly label: string
  readonly outcome: OutcomeSummary
  readonly planned: number
  readonly shown: (value: number) => string
}

const WIDTH = 352
const HEIGHT = 150
const LEFT = 42
const BOTTOM = 22
const GRID = [0, 20, 50, 80, 100] as const

export function OutcomeCurve({ label, outcome, planned, shown }: Shown) {
  const first = outcome.curve[0]?.value ?? 0
  const last = outcome.curve.at(-1)?.value ?? first
  if (first === last) return null
  const x = (value: number): number => LEFT + ((value - first) / (last - first)) * (WIDTH - LEFT - 4)
  const y = (share: number): number => 6 + (1 - share) * (HEIGHT - BOTTOM - 6)
  const highest = Math.max(...outcome.histogram.map(({ count }) => count))
  const p80 = outcome.percentiles[PERCENTS.indexOf(80)] ?? last
  const line = outcome.curve.map(({ value, share }) => `${x(value).toFixed(1)},${y(share).toFixed(1)}`).join(" ")
  return (
    <figure className="tl-sim-figure">
      <figcaption>{label}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden>
        {GRID.map((percent) => (
          <g key={percent}>
            <line className="tl-sim-grid" x1={LEFT} x2={WIDTH - 4} y1={y(percent / 100)} y2={y(percent / 100)} />
            <text className="tl-sim-tick" x={LEFT - 4} y={y(percent / 100) + 4} textAnchor="end">{formatPercent(percent)}</text>
          </g>
        ))}
        {outcome.histogram.map(({ from, to, count }) => (
          <rect key={from} className="tl-sim-bin" x={x(from)} width={Math.max(0.5, x(to) - x(from) - 1)} y={y((count / highest) * 0.6)} height={y(0) - y((count / highest) * 0.6)} />
        ))}
        <polyline className="tl-sim-curve" points={line} />
        <line className="tl-sim-p80" x1={x(p80)} x2={x(p80)} y1={y(0.8)} y2={y(0)} />
        {planned < first || planned > last ? null : <line className="tl-sim-planned" x1={x(planned)} x2={x(planned)} y1={y(1)} y2={y(0)} />}
        <text className="tl-sim-tick" x={LEFT} y={HEIGHT - 6}>{shown(first)}</text>
        <text className="tl-sim-tick" x={WIDTH - 4} y={HEIGHT - 6} textAnchor="end">{shown(last)}</text>
      </svg>
      <p className="tl-soft tl-small">{t("plan.simulation.curve.legend", { p80: shown(p80) })}</p>
      <details>
        <summary className="tl-small">{t("plan.simulation.curve.table")}</summary>
        <table className="tl-table">
          <thead><tr><th scope="col">{t("plan.simulation.certainty")}</th><th scope="col" className="tl-number">{label}</th></tr></thead>
          <tbody>{PERCENTS.map((percent, n) => <tr key={percent}><th scope="row">{formatPercent(percent)}</th><td className="tl-number">{shown(outcome.percentiles[n] ?? 0)}</td></tr>)}</tbody>
        </table>
      </details>
    </figure>
  )
}
