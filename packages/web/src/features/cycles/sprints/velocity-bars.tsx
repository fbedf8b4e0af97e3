// Done points of the last closed sprints as bars, with their median as a line.

import { t } from "../../../i18n/catalogue.ts"
import { formatNumber } from "../../../i18n/format-number.ts"

const [WIDTH, HEIGHT, BAR] = [36, 84, 26]

export function VelocityBars({ values, median }: { readonly values: readonly number[]; readonly median: number | null }) {
  const top = Math.max(1, ...values)
  const size = (value: number) => Math.round((value / top) * (HEIGHT - 18))
  const words = t("cycles.velocityWords", { values: values.map((value) => formatNumber(value)).join(", "), median: formatNumber(median ?? 0) })
  return (
    <figure className="tl-sprints__velocity">
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing made here, with its words */}
      <svg viewBox={`0 0 ${values.length * WIDTH} ${HEIGHT}`} width={values.length * WIDTH} height={HEIGHT} role="img" aria-label={words}>
        {values.map((value, at) => (
          // Bars have no identity but their place.
          <g key={at} transform={`translate(${at * WIDTH} 0)`}>
            <rect x={(WIDTH - BAR) / 2} y={HEIGHT - size(value)} width={BAR} height={size(value)} className="tl-sprints__bar" />
          </g>
        ))}
        {median !== null && <path d={`M0 ${HEIGHT - size(median)}H${values.length * WIDTH}`} className="tl-sprints__median" />}
        {/* Over the line, which would strike them through. */}
        {values.map((value, at) => <text key={at} x={at * WIDTH + WIDTH / 2} y={HEIGHT - size(value) - 5} textAnchor="middle" className="tl-sprints__value">{formatNumber(value)}</text>)}
      </svg>
      <figcaption className="tl-small">{t("cycles.median", { median: formatNumber(median ?? 0) })}</figcaption>
    </figure>
  )
}
