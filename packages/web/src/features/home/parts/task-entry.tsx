// One of my tasks: what, where, until when; and two controls to report: its state and how much is done.

import { AnchorLink } from "../../../app/links.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil } from "../../../i18n/format-date.ts"
import { formatDuration, formatPercent } from "../../../i18n/format-number.ts"
import { useReport } from "../use-report.ts"
import type { MyTask } from "../work-query.ts"
import { PercentSlider } from "./percent-slider.tsx"

const STATES = ["backlog", "ready", "inProgress", "done", "cancelled"] as const

export function TaskEntry({ task }: { readonly task: MyTask }) {
  const report = useReport(task)
  return (
    <li className="tl-home__task">
      <div className="tl-home__what">
        <AnchorLink to="/projects/$projectId/plan" params={{ projectId: task.projectId }} search={{ task: task.id }} className="tl-home__name">{task.name}</AnchorLink>
        <span className="tl-soft tl-small">{task.wbs === "" ? task.projectName : `${task.wbs} · ${task.projectName}`}</span>
      </div>
      <div className="tl-home__when">
        <span>{t("home.until", { day: formatCivil(task.finish, "day") })}</span>
        <span className="tl-soft tl-small">{task.milestone ? t("field.milestone") : formatDuration(task.durationMinutes)}{task.critical && ` · ${t("home.critical")}`}</span>
      </div>
      {task.mayReport ? (
        <div className="tl-home__report">
          <select className="tl-select" aria-label={t("home.stateOf", { task: task.name })} value={task.state} disabled={report.isPending} onChange={(event) => {
            const state = STATES.find((each) => each === event.currentTarget.value)
            if (state !== undefined) report.mutate({ state })
          }}>
            {STATES.map((state) => <option key={state} value={state}>{t(`taskState.${state}`)}</option>)}
          </select>
          <PercentSlider label={t("home.progressOf", { task: task.name })} value={task.percentComplete} disabled={report.isPending} onCommit={(percentComplete) => report.mutate({ percentComplete })} />
        </div>
      ) : <span className="tl-soft">{t(`taskState.${task.state}`)} · {formatPercent(task.percentComplete)}</span>}
    </li>
  )
}
