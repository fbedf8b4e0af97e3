// The picture of an impact: what lies one link away, two links away, and so on. The list beside it says the same to everybody.

import { useMemo } from "react"
import { t } from "../../../i18n/catalogue.ts"
import type { Impact } from "../thread-query.ts"
import { layoutOf } from "./layout.ts"
import type { PlacedThing } from "./layout.ts"

const [BOX, HEIGHT, GAP, BETWEEN, MOST] = [170, 36, 12, 60, 120]

export function ImpactGraph({ impact }: { readonly impact: Impact }) {
  const layout = useMemo(() => layoutOf(impact, MOST), [impact])
  const byId = new Map(impact.things.map((thing) => [thing.id, thing]))
  const counts = Map.groupBy(layout.things, ({ column }) => column)
  const height = Math.max(1, layout.lines) * (HEIGHT + GAP) + GAP
  const x = ({ column }: PlacedThing) => column * (BOX + BETWEEN) + 2
  const y = ({ column, line }: PlacedThing) => (height - (counts.get(column)?.length ?? 1) * (HEIGHT + GAP)) / 2 + line * (HEIGHT + GAP) + GAP / 2
  const width = layout.columns * (BOX + BETWEEN) - BETWEEN + 4
  return (
    <figure className="tl-impact">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <section className="tl-scroll" tabIndex={0} aria-label={t("thread.graph")}>
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {/* Two things may be joined twice in the same way; lines have no identity but their place. */}
          {layout.links.map(({ from, to, type }, at) => <path key={at} className={type === "touches" ? "tl-impact__link is-touching" : "tl-impact__link"} d={curve(from, to, x, y)} />)}
          {layout.things.map((placed) => {
            const thing = byId.get(placed.id)
            return thing === undefined ? null : (
              <g key={placed.id} className={placed.column === 0 ? "tl-impact__thing is-centre" : "tl-impact__thing"} transform={`translate(${x(placed)} ${y(placed)})`}>
                <title>{`${thing.key} ${thing.title}`}</title>
                <rect width={BOX} height={HEIGHT} rx="3" />
                <text x="8" y="14" className="tl-impact__key">{thing.key}</text>
                <text x="8" y="29">{cut(thing.title)}</text>
              </g>
            )
          })}
        </svg>
      </section>
      {layout.hidden > 0 && <figcaption className="tl-soft tl-small">{t("thread.graphHidden", { count: layout.hidden })}</figcaption>}
    </figure>
  )
}

const LONGEST = 25
const cut = (title: string) => (title.length > LONGEST ? `${title.slice(0, LONGEST - 1)}…` : title)

function curve(one: PlacedThing, other: PlacedThing, x: (thing: PlacedThing) => number, y: (thing: PlacedThing) => number): string {
  const [from, to] = one.column <= other.column ? [one, other] : [other, one]
  const [y1, y2] = [y(from) + HEIGHT / 2, y(to) + HEIGHT / 2]
  const x1 = x(from) + BOX
  // Within a column the line bows out on the right.
  const x2 = from.column === to.column ? x1 : x(to)
  const bow = from.column === to.column ? BETWEEN * 0.6 : (x2 - x1) / 2
  return from.column === to.column ? `M${x1} ${y1}C${x1 + bow} ${y1} ${x1 + bow} ${y2} ${x2} ${y2}` : `M${x1} ${y1}C${x1 + bow} ${y1} ${x2 - bow} ${y2} ${x2} ${y2}`
}
