// What has been done. People without the right to change the plan report on their own tasks here.

import { Button } from "@mantine/core"
import { t } from "../../../i18n/catalogue.ts"
import { formatPercent } from "../../../i18n/format-number.ts"
import { mayEditChosen } from "../commands/plan-user-command.ts"
import { mayReport, reportProgress } from "../store/report-progress.ts"
import { useDesk } from "../view/use-desk.ts"
import { CellField } from "./cell-field.tsx"
import { SplitTask } from "./split-task.tsx"
import type { TabProps } from "./tab-props.ts"

const COLUMNS = ["percentComplete", "state", "actualStart", "actualFinish", "actualWork", "remainingWork"] as const
const STEPS = [0, 25, 50, 75, 100] as const

export function ProgressTab({ task, dates, summary }: TabProps) {
  const desk = useDesk()
  const edits = mayEditChosen(desk)
  const set = (percent: number) => {
    if (edits) desk.run([{ name: "setProgress", args: { tasks: [{ taskId: task.id, percent: percent * 100, start: dates.start, finish: dates.finish }] } }], t("plan.label.progress", { percent, count: 1 }))
    else void reportProgress(desk, task.id, { percentComplete: percent })
  }
  const mayStep = !summary && (edits || mayReport(desk, task.id))
  return (
    <div className="tl-stack">
      {mayStep ? <div className="tl-line">{STEPS.map((percent) => <Button key={percent} size="compact-sm" variant={dates.percentComplete === percent * 100 ? "filled" : "light"} onClick={() => set(percent)}>{formatPercent(percent)}</Button>)}</div> : null}
      <div className="tl-plan-form">{COLUMNS.map((column) => <CellField key={column} task={task} column={column} />)}</div>
      {edits && !summary && dates.duration > 0 ? <SplitTask task={task} /> : null}
    </div>
  )
}
