// Milestones against the baseline: finish, what was promised, and the slip beside it.

import { IconCircleCheck } from "@tabler/icons-react"
import { AnchorLink } from "../../../app/links.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil } from "../../../i18n/format-date.ts"
import { formatSlip } from "../../../i18n/format-number.ts"
import type { Project, ProjectId } from "../project-query.ts"
import "./milestones.css"

export interface MilestoneTableProps {
  readonly projectId: ProjectId
  readonly milestones: Project["milestones"]
  readonly minutesPerDay?: number
}

export function MilestoneTable({ projectId, milestones, minutesPerDay = 480 }: MilestoneTableProps) {
  if (milestones.length === 0) return <p className="tl-soft">{t("milestones.none")}</p>
  return (
    <div className="tl-sheet">
      <table className="tl-table tl-milestones">
        <thead>
          <tr>
            <th scope="col">{t("milestones.name")}</th><th scope="col" className="tl-number">{t("milestones.finish")}</th><th scope="col" className="tl-number">{t("milestones.baseline")}</th>
            <th scope="col" className="tl-number">{t("milestones.slip")}</th><th scope="col">{t("milestones.standing")}</th>
          </tr>
        </thead>
        <tbody>
          {milestones.map((milestone) => (
            <tr key={milestone.taskId}>
              <td data-lead><AnchorLink to="/projects/$projectId/plan" params={{ projectId }} search={{ task: milestone.taskId }} inherit>{milestone.name}</AnchorLink></td>
              <td className="tl-number" data-label={t("milestones.finish")}>{formatCivil(milestone.finish)}</td>
              <td className="tl-number" data-label={t("milestones.baseline")}>{milestone.baselineFinish === null ? <span className="tl-soft">{t("milestones.noBaseline")}</span> : formatCivil(milestone.baselineFinish)}</td>
              <td className="tl-number" data-label={t("milestones.slip")}>{milestone.slipMinutes === null ? "" : <Slip minutes={milestone.slipMinutes} minutesPerDay={minutesPerDay} />}</td>
              <td data-label={t("milestones.standing")}>{milestone.done ? <span className="tl-status tl-status--good"><IconCircleCheck size={15} aria-hidden="true" />{t("milestones.done")}</span> : milestone.critical ? <span className="tl-status tl-status--critical">{t("milestones.critical")}</span> : t("milestones.open")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function Slip({ minutes, minutesPerDay }: { readonly minutes: number; readonly minutesPerDay: number }) {
  const kind = minutes > 0 ? "critical" : minutes < 0 ? "good" : "unknown"
  return <span className={`tl-status--${kind}`}>{formatSlip(minutes, { minutesPerDay })}</span>
}
