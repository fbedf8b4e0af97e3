// The sheet of a status report: title block, health, figures against the baseline, milestones, tasks late, next and done.

import type { Client } from "@throughline/contract"
import { StatusWord } from "../../../app/status-mark.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil, formatMoment } from "../../../i18n/format-date.ts"
import { formatPercent } from "../../../i18n/format-number.ts"
import { reasonWords } from "../../projects/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import { MilestoneTable, Slip } from "../../projects/overview/milestone-table.tsx"
import { ReportFigures } from "./report-figures.tsx"
import { ReportTasks } from "./report-tasks.tsx"

export type StatusReport = Awaited<ReturnType<Client["statusReportRead"]>>

export function ReportSheet({ projectId, report }: { readonly projectId: ProjectId; readonly report: StatusReport }) {
  return (
    <article className="tl-report tl-sheet">
      <TitleBlock report={report} />
      <section aria-labelledby="report-health">
        <h2 id="report-health">{t("overview.health")}</h2>
        <table className="tl-table">
          <thead className="tl-hidden"><tr><th scope="col">{t("overview.dimension")}</th><th scope="col">{t("overview.standing")}</th><th scope="col">{t("overview.reason")}</th></tr></thead>
          <tbody>
            {report.marks.map((mark) => <tr key={mark.dimension}><td>{t(`dimension.${mark.dimension}`)}</td><td><StatusWord health={mark.health} /></td><td>{reasonWords(mark, report)}</td></tr>)}
          </tbody>
        </table>
      </section>
      <ReportFigures report={report} />
      <section aria-labelledby="report-milestones">
        <h2 id="report-milestones">{t("overview.milestones")}</h2>
        <MilestoneTable projectId={projectId} milestones={report.milestones} minutesPerDay={report.minutesPerDay} />
      </section>
      <ReportTasks id="late" projectId={projectId} tasks={report.late} minutesPerDay={report.minutesPerDay} />
      <ReportTasks id="next" projectId={projectId} tasks={report.next} minutesPerDay={report.minutesPerDay} />
      <ReportTasks id="done" projectId={projectId} tasks={report.done} minutesPerDay={report.minutesPerDay} />
      <footer className="tl-soft tl-small">{t("report.generated", { when: formatMoment(report.generatedAt, report.timeZone), zone: report.timeZone })}</footer>
    </article>
  )
}

function TitleBlock({ report }: { readonly report: StatusReport }) {
  return (
    <header>
      <p className="tl-soft">{report.organisationName}</p>
      <p className="tl-report__title">{report.projectName}</p>
      <dl className="tl-report__block">
        <div><dt>{t("field.statusDate")}</dt><dd>{formatCivil(report.statusDate)}</dd></div>
        <div><dt>{t("role.projectManager")}</dt><dd>{report.projectManagers.join(", ") || "–"}</dd></div>
        <div><dt>{t("field.start")}</dt><dd>{formatCivil(report.start) || "–"}</dd></div>
        <div><dt>{t("field.finish")}</dt><dd>{formatCivil(report.finish) || "–"}</dd></div>
        <div><dt>{report.baselineName === null ? t("milestones.baseline") : t("report.baseline", { name: report.baselineName })}</dt><dd>{formatCivil(report.baselineFinish) || t("milestones.noBaseline")}{report.finishSlipMinutes !== null && <> (<Slip minutes={report.finishSlipMinutes} minutesPerDay={report.minutesPerDay} />)</>}</dd></div>
        <div><dt>{t("figures.complete")}</dt><dd>{formatPercent(report.percentComplete)}</dd></div>
      </dl>
    </header>
  )
}
