// One list of tasks of a status report: late, next or done.

import { AnchorLink } from "../../../app/links.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil } from "../../../i18n/format-date.ts"
import { formatPercent, formatSlip } from "../../../i18n/format-number.ts"
import type { ProjectId } from "../../projects/index.ts"
import type { StatusReport } from "./report-sheet.tsx"

export interface ReportTasksProps {
  readonly id: "late" | "next" | "done"
  readonly projectId: ProjectId
  readonly tasks: StatusReport["late"]
  readonly minutesPerDay: number
}

export function ReportTasks({ id, projectId, tasks, minutesPerDay }: ReportTasksProps) {
  return (
    <section aria-labelledby={`report-${id}`}>
      <h2 id={`report-${id}`}>{t(`report.${id}`)}</h2>
      {tasks.length === 0 ? <p className="tl-soft">{t(`report.none.${id}`)}</p> : (
        <table className="tl-table tl-table--cards">
          <thead>
            <tr>
              <th scope="col">{t("report.task")}</th><th scope="col">{t("report.who")}</th><th scope="col" className="tl-number">{t("field.start")}</th><th scope="col" className="tl-number">{t("field.finish")}</th>
              <th scope="col" className="tl-number">{t("milestones.baseline")}</th><th scope="col" className="tl-number">{t("figures.complete")}</th>{id === "late" && <th scope="col" className="tl-number">{t("report.lateBy")}</th>}
            </tr>
          </thead>
          <tbody>
            {tasks.map((task) => (
              <tr key={task.taskId}>
                <td data-lead><span className="tl-soft tl-small">{task.wbs}</span> <AnchorLink to="/projects/$projectId/plan" params={{ projectId }} search={{ task: task.taskId }} inherit>{task.name}</AnchorLink></td>
                <td data-label={t("report.who")}>{task.assignees.join(", ")}</td>
                <td className="tl-number" data-label={t("field.start")}>{formatCivil(task.start)}</td>
                <td className="tl-number" data-label={t("field.finish")}>{formatCivil(task.finish)}</td>
                <td className="tl-number" data-label={t("milestones.baseline")}>{formatCivil(task.baselineFinish)}</td>
                <td className="tl-number" data-label={t("figures.complete")}>{formatPercent(task.percentComplete)}</td>
                {id === "late" && <td className="tl-number tl-status--critical" data-label={t("report.lateBy")}>{formatSlip(task.lateMinutes, { minutesPerDay })}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
