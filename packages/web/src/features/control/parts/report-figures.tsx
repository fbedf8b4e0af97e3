// Work and cost at the status date: planned until now, earned, spent, in all, and the baseline.

import { t } from "../../../i18n/catalogue.ts"
import { formatMoney, formatRatio, formatWork } from "../../../i18n/format-number.ts"
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
      <table className="tl-table tl-table--cards">
        <thead>
          <tr>
            <th scope="col">{t("report.measure")}</th>
            {(["planned", "earned", "actual", "index", "total", "baseline"] as const).map((name) => <th key={name} scope="col" className="tl-number" title={t(`report.hint.${name}`)}>{t(`report.${name === "baseline" ? "baselineTotal" : name}`)}</th>)}
          </tr>
        </thead>
        <tbody>{lines.map((line) => <FigureRow key={line.name} line={line} />)}</tbody>
      </table>
      <p className="tl-soft tl-small">{t("report.indexWords")}</p>
    </section>
  )
}

function FigureRow({ line }: { readonly line: Line }) {
  return (
    <tr>
      <td data-lead>{line.name}</td>
      <Cell name="planned" value={line.planned} write={line.write} />
      <Cell name="earned" value={line.earned} write={line.write} />
      <Cell name="actual" value={line.actual} write={line.write} />
      <td className="tl-number" data-label={t("report.index")}>{indexWords(line.earned, line.planned)}</td>
      <Cell name="total" value={line.total} write={line.write} />
      <Cell name="baselineTotal" value={line.baseline} write={line.write} />
    </tr>
  )
}

interface CellProps {
  readonly name: "planned" | "earned" | "actual" | "total" | "baselineTotal"
  readonly value: number | null
  readonly write: (value: number) => string
}

function Cell({ name, value, write }: CellProps) {
  return <td className="tl-number" data-label={t(`report.${name}`)}>{value === null ? "–" : write(value)}</td>
}

/** Earned against planned: below 1 is behind. Without anything planned there is no index. */
function indexWords(earned: number | null, planned: number | null): string {
  return earned === null || planned === null || planned === 0 ? "–" : formatRatio(earned / planned)
}
