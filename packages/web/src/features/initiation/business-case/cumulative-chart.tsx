// When does the money come back? The cumulative flow of each option over the periods, told apart by dash and name; as figures it stands in the grid.

import { useChartWidth } from "../../../app/use-chart-width.ts"
import { t } from "../../../i18n/catalogue.ts"
import { textIn } from "../draft/row-of.ts"
import type { CaseView } from "./case-of.ts"
import { moneyText } from "./money-words.ts"
import type { MoneyOf } from "./money-words.ts"

const [WIDE, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [560, 250, 70, 120, 14, 24]
const DASHES = ["6 3", "7 4", "2 4", "10 3 2 3", "4 2", "12 4"] as const

export function CumulativeChart({ view, money }: { readonly view: CaseView; readonly money: MoneyOf }) {
  const width = useChartWidth(WIDE)
  const series = view.appraisal.options.filter(({ cumulative }) => cumulative.some((amount) => amount !== 0))
  if (series.length === 0) return null
  const values = series.flatMap(({ cumulative }) => cumulative)
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const x = (at: number) => LEFT + ((width - LEFT - RIGHT) * at) / Math.max(1, view.periods)
  const y = (amount: number) => TOP + ((HEIGHT - TOP - BOTTOM) * (high - amount)) / Math.max(1, high - low)
  const nameOf = (id: string) => textIn(view.options.find((option) => option.id === id) ?? {}, "name")
  const ends = spread(series.map((each) => ({ option: each.option, y: y(each.cumulative.at(-1) ?? 0) })))
  return (
    <figure className="tl-chart">
      <figcaption><h3>{t("case.cumulativeTitle")}</h3><p className="tl-hidden">{series.map(({ option, cumulative }) => t("case.cumulativeEnds", { option: nameOf(option), amount: moneyText(cumulative.at(-1) ?? 0, money) })).join(" ")}</p></figcaption>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
        {[high, 0, low].filter((each, at, all) => all.indexOf(each) === at).map((amount) => <g key={amount}><line className={amount === 0 ? "tl-chart__zero" : "tl-chart__rule"} x1={LEFT} x2={width - RIGHT} y1={y(amount)} y2={y(amount)} /><text className="tl-chart__text" x={LEFT - 6} y={y(amount) + 4} textAnchor="end">{moneyText(amount, money)}</text></g>)}
        {Array.from({ length: view.periods + 1 }, (_, at) => at).filter((at) => at % Math.ceil(view.periods / 10) === 0).map((at) => <text key={at} className="tl-chart__text" x={x(at)} y={HEIGHT - 6} textAnchor="middle">{at}</text>)}
        {series.map(({ option, cumulative }) => {
          const order = view.options.findIndex(({ id }) => id === option)
          const points = Array.from({ length: view.periods + 1 }, (_, at) => `${x(at)},${y(cumulative[at] ?? cumulative.at(-1) ?? 0)}`).join(" ")
          const chosen = option === view.chosen
          return <g key={option} className={chosen ? "tl-chart__series is-chosen" : "tl-chart__series"}><polyline points={points} strokeDasharray={chosen ? "" : DASHES[order % DASHES.length]} /><text className="tl-chart__name" x={width - RIGHT + 6} y={(ends.get(option) ?? 0) + 4}>{cut(nameOf(option))}</text></g>
        })}
      </svg>
    </figure>
  )
}

const LINE = 14
const LONGEST = 18
const cut = (name: string) => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name)

/** Names at the ends of the lines, moved apart where they would lie upon each other. */
function spread(ends: readonly { readonly option: string; readonly y: number }[]): ReadonlyMap<string, number> {
  let last = Number.NEGATIVE_INFINITY
  return new Map(ends.toSorted((a, b) => a.y - b.y).map(({ option, y }) => {
    last = Math.max(y, last + LINE)
    return [option, last]
  }))
}
