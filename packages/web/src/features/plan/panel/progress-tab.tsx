// What has been done. People without the right to change the plan report on their own tasks here.

import { Button } from "@mantine/core"
import { t } from "../../../i18n/catalogue.ts"
import { formatPercent } from "../../../i18n/format-number.ts"
import { mayEditChosen } from "../commands/plan-user-command.ts"
import { mayReport } from "../store/report-progress.ts"
import { useDesk } from "../view/use-desk.ts"
import { CellField } from "./cell-field.tsx"
import { ReportForm, STEPS } from "./report-form.tsx"
import { SplitTask } from "./split-task.tsx"
import type { TabProps } from "./tab-props.ts"

const COLUMNS = ["percentComplete", "state", "actualStart", "actualFinish", "actualWork", "remainingWork"] as const

export function ProgressTab(props: TabProps) {
  const { task, dates, summary } = props
  const desk = useDesk()
  const edits = mayEditChosen(desk)
  if (!edits && !summary && mayReport(desk, task.id)) return <ReportForm {...props} />
  const set = (percent: number) => desk.run([{ name: "setProgress", args: { tasks: [{ taskId: task.id, percent: percent * 100, start: dates.start, finish: dates.finish }] } }], t("plan.label.progress", { percent, count: 1 }))
  return (
    <div className="tl-stack">
      {edits && !summary ? <div className="tl-line">{STEPS.map((percent) => <Button key={percent} size="compact-sm" variant={dates.percentComplete === percent * 100 ? "filled" : "light"} onClick={() => set(percent)}>{formatPercent(percent)}</Button>)}</div> : null}
      <div className="tl-plan-form">{COLUMNS.map((column) => <CellField key={column} task={task} column={column} />)}</div>
      {edits && !summary && dates.duration > 0 ? <SplitTask task={task} /> : null}
    </div>
  )
}
