// The parts of an import's report: counts, losses, differing dates.

import { StatusMark } from "../../../app/status-mark.tsx"
import { t, tOr } from "../../../i18n/catalogue.ts"
import { formatCivil } from "../../../i18n/format-date.ts"
import { formatNumber } from "../../../i18n/format-number.ts"
import type { ImportReport } from "./import-query.ts"
import "./import.css"

const COUNTED = ["tasks", "milestones", "summaries", "links", "resources", "assignments", "calendars", "baselines"] as const

export function Counts({ report }: { readonly report: ImportReport }) {
  const { counts } = report
  if (counts === null) return null
  return (
    <section className="tl-stack tl-stack--tight" aria-labelledby="import-counts">
      <h2 id="import-counts">{t("import.creates")}</h2>
      <dl className="tl-sheet tl-counts">
        {COUNTED.map((name) => <div key={name}><dt>{t(`import.count.${name}`)}</dt><dd>{formatNumber(counts[name])}</dd></div>)}
      </dl>
      {report.start !== null && report.finish !== null && <p className="tl-soft">{t("import.span", { start: formatCivil(report.start), finish: formatCivil(report.finish) })}</p>}
    </section>
  )
}

export function Findings({ report }: { readonly report: ImportReport }) {
  return (
    <section className="tl-stack tl-stack--tight" aria-labelledby="import-findings">
      <h2 id="import-findings">{t("import.findings")}</h2>
      {report.findings.length === 0 ? <p className="tl-line"><StatusMark health="good" silent />{t("import.noFindings")}</p> : (
        <div className="tl-sheet tl-scroll">
          <table className="tl-table">
            <thead><tr><th scope="col">{t("import.severity")}</th><th scope="col">{t("import.what")}</th><th scope="col" className="tl-number">{t("import.howOften")}</th></tr></thead>
            <tbody>
              {report.findings.map((finding) => (
                <tr key={`${finding.code}${finding.message}`}>
                  <td className={`tl-severity--${finding.severity}`}>{t(`import.severity.${finding.severity}`)}</td>
                  <td>{tOr(`finding.${finding.code}`, finding.message)}{finding.examples.length > 0 && <div className="tl-soft tl-small">{finding.examples.join(", ")}</div>}</td>
                  <td className="tl-number">{formatNumber(finding.count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

export function DateDifferences({ report }: { readonly report: ImportReport }) {
  const { differences, differenceCount } = report
  return (
    <section className="tl-stack tl-stack--tight" aria-labelledby="import-dates">
      <h2 id="import-dates">{t("import.dates")}</h2>
      {differenceCount === 0 ? <p className="tl-line"><StatusMark health="good" silent />{t("import.sameDates")}</p> : (
        <>
          <p>{t("import.differentDates", { count: differenceCount, shown: differences.length })}</p>
          <div className="tl-sheet tl-scroll tl-differences">
            <table className="tl-table">
              <thead><tr><th scope="col" className="tl-number">{t("import.number")}</th><th scope="col">{t("import.task")}</th><th scope="col">{t("import.field")}</th><th scope="col" className="tl-number">{t("import.inFile")}</th><th scope="col" className="tl-number">{t("import.here")}</th></tr></thead>
              <tbody>
                {differences.map((each) => (
                  <tr key={`${each.number}${each.field}`}>
                    <td className="tl-number">{each.number}</td><td>{each.name}</td><td>{t(`field.${each.field}`)}</td>
                    <td className="tl-number">{formatCivil(each.file, "dateTime")}</td><td className="tl-number">{formatCivil(each.ours, "dateTime")}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  )
}
