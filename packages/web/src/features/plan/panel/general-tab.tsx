// What the task is.

import { Checkbox } from "@mantine/core"
import type { SimpleTaskFields } from "@throughline/plan"
import { lazy, Suspense } from "react"
import { t } from "../../../i18n/catalogue.ts"
import { mayEdit } from "../commands/plan-user-command.ts"
import { useDesk } from "../view/use-desk.ts"
import { CellField } from "./cell-field.tsx"
import type { TabProps } from "./tab-props.ts"

const COLUMNS = ["duration", "estimate", "work", "correlationGroup", "mode", "state", "type", "priority", "wbs", "calendar"] as const
const FLAGS = ["milestone", "active", "estimated", "effortDriven", "ignoreResourceCalendar", "hideBar"] as const

const EstimateLine = lazy(() => import("../estimates/estimate-line.tsx"))

export function GeneralTab(props: TabProps) {
  const { task, summary } = props
  const desk = useDesk()
  const set = (fields: Partial<SimpleTaskFields>) => void desk.run([{ name: "updateTask", args: { taskId: task.id, fields } }], t("plan.label.task", { task: task.name }))
  return (
    <div className="tl-plan-form">
      <CellField task={task} column="name" wide />
      {!summary && !task.milestone && <Suspense fallback={null}><EstimateLine {...props} /></Suspense>}
      {COLUMNS.map((column) => <CellField key={column} task={task} column={column} />)}
      <fieldset className="tl-plan-plain tl-plan-wide tl-stack tl-stack--tight" disabled={!mayEdit(desk)}>
        <legend className="tl-hidden">{t("plan.panel.flags")}</legend>
        {FLAGS.map((flag) => <Checkbox key={flag} checked={task[flag]} label={t(`plan.flag.${flag}`)} onChange={(event) => set({ [flag]: event.currentTarget.checked })} />)}
      </fieldset>
    </div>
  )
}
