// Work and cost at the status date: planned until now, earned, spent, in all, and the baseline.

import { t } from "../../../i18n/catalogue.ts"
import { formatMoney, formatNumber, formatWork } from "../../../i18n/format-number.ts"
import type { StatusReport } from "./report-sheet.tsx"

interface Line {
  readonly name: string
  readonly planned: number | null
  readonly earned: number | null
  readonly actual: number | null
  readonly total: number | null
  readonly baseline: number | null
  readonly write: (value: number) => string
}

export function ReportFigures({ report }: { readonly report: StatusReport }) {
  const { figures, currency, currencyDigits } = report
  const work: Line = { name: t("figures.work"), planned: figures.plannedWork, earned: figures.earnedWork, actual: figures.actualWork, total: figures.work, baseline: figures.baselineWork, write: formatWork }
  const cost: Line = { name: t("figures.cost"), planned: figures.plannedCost, earned: figures.earnedCost, actual: figures.actualCost, total: figures.cost, baseline: figures.baselineCost, write: (minor) => formatMoney(minor, currency, { digits: currencyDigits, whole: true }) }
  const lines = figures.cost === null ? [work] : [work, cost]
  return (
    <section aria-labelledby="report-figures">
      <h2 id="report-figures">{t("overview.figures")}</h2>
      <div className="tl-scroll">
        <table className="tl-table">
          <thead>
            <tr>
              <th scope="col">{t("report.measure")}</th>
              {(["planned", "earned", "actual", "index", "total", "baseline"] as const).map((name) => <th key={name} scope="col" className="tl-number" title={t(`report.hint.${name}`)}>{t(`report.${name === "baseline" ? "baselineTotal" : name}`)}</th>)}
            </tr>
          </thead>
          <tbody>{lines.map((line) => <FigureRow key={line.name} line={line} />)}</tbody>
        </table>
      </div>
      <p className="tl-soft tl-small">{t("report.indexWords")}</p>
    </section>
  )
}

function FigureRow({ line }: { readonly line: Line }) {
  const cell = (value: number | null) => <td className="tl-number">{value === null ? "–" : line.write(value)}</td>
  return (
    <tr>
      <th scope="row">{line.name}</th>
      {cell(line.planned)}{cell(line.earned)}{cell(line.actual)}
      <td className="tl-number">{indexWords(line.earned, line.planned)}</td>
      {cell(line.total)}{cell(line.baseline)}
    </tr>
  )
}

/** Earned against planned: below 1 is behind. Without anything planned there is no index. */
function indexWords(earned: number | null, planned: number | null): string {
  return earned === null || planned === null || planned === 0 ? "–" : formatNumber(earned / planned, 2)
}
