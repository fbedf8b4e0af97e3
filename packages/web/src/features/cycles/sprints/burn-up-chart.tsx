// Scope and done points over the days; beneath it the same as a table.

import { useChartWidth } from "../../../app/use-chart-width.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil } from "../../../i18n/format-date.ts"
import { formatNumber } from "../../../i18n/format-number.ts"
import { burnUpDrawing } from "./burn-up-scale.ts"
import type { BurnUpPoint } from "./burn-up-scale.ts"

const [WIDE, HEIGHT, BESIDE] = [420, 150, 48]

export function BurnUpChart({ points }: { readonly points: readonly BurnUpPoint[] }) {
  // Beside the drawing stand its figures.
  const width = useChartWidth(WIDE + BESIDE) - BESIDE
  const last = points.at(-1)
  if (last === undefined) return <p className="tl-soft">{t("cycles.burnUpNone")}</p>
  const { scope, done, ticks, ends } = burnUpDrawing(points, width, HEIGHT)
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing made here, with its words */}
      <svg viewBox={`-34 -10 ${width + BESIDE} ${HEIGHT + 34}`} className="tl-sprints__chart" role="img" aria-label={t("cycles.burnUpWords", { done: formatNumber(last.done), scope: formatNumber(last.scope), day: formatCivil(last.day) })}>
        {ticks.map(({ value, y }) => <g key={value}><path d={`M0 ${y}H${width}`} className="tl-sprints__rule" /><text x={-6} y={y + 4} textAnchor="end">{formatNumber(value)}</text></g>)}
        {ends.map(({ day, x }, at) => <text key={day} x={x} y={HEIGHT + 18} textAnchor={at === 0 ? "start" : "end"}>{formatCivil(day)}</text>)}
        <path d={`${done}V${HEIGHT}H0Z`} className="tl-sprints__donefill" />
        <path d={done} className="tl-sprints__done" />
        <path d={scope} className="tl-sprints__scope" />
      </svg>
      <p className="tl-small tl-soft"><span className="tl-sprints__key is-scope" aria-hidden="true" /> {t("cycles.scope", { points: formatNumber(last.scope) })} <span className="tl-sprints__key is-done" aria-hidden="true" /> {t("cycles.done", { points: formatNumber(last.done) })}</p>
      <details className="tl-small">
        <summary>{t("cycles.asTable")}</summary>
        <table className="tl-table">
          <thead><tr><th scope="col">{t("cycles.day")}</th><th scope="col" className="tl-number">{t("cycles.scopeColumn")}</th><th scope="col" className="tl-number">{t("cycles.doneColumn")}</th></tr></thead>
          <tbody>{points.map(({ day, scope: whole, done: part }) => <tr key={day}><td>{formatCivil(day)}</td><td className="tl-number">{formatNumber(whole)}</td><td className="tl-number">{formatNumber(part)}</td></tr>)}</tbody>
        </table>
      </details>
    </>
  )
}
