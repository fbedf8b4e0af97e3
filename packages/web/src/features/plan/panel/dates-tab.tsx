// When the task is, what holds it there, and by when it must be done.

import { Button } from "@mantine/core"
import { t } from "../../../i18n/catalogue.ts"
import { cellText } from "../columns/cell-text.ts"
import { columnName } from "../columns/column-words.ts"
import { cellContext } from "../grid/cell-context.ts"
import { useDesk } from "../view/use-desk.ts"
import { CellField } from "./cell-field.tsx"
import type { TabProps } from "./tab-props.ts"

const COLUMNS = ["start", "finish", "constraint", "constraintDate", "deadline"] as const
const FACTS = ["totalSlack", "freeSlack", "lateStart", "lateFinish", "baselineStart", "baselineFinish", "finishVariance"] as const

export function DatesTab({ task }: TabProps) {
  const desk = useDesk()
  const context = cellContext(desk, task.id)
  return (
    <div className="tl-stack">
      <div className="tl-plan-form">{COLUMNS.map((column) => <CellField key={column} task={task} column={column} />)}</div>
      <div className="tl-line">
        {(["start", "finish"] as const).map((edge) => <Button key={edge} size="compact-sm" variant="light" onClick={() => desk.view.set({ why: { taskId: task.id, edge } })}>{t(`plan.why.ask.${edge}`)}</Button>)}
      </div>
      <dl className="tl-plan-facts">
        {context === null ? null : FACTS.map((column) => {
          const text = cellText(column, context)
          return text === "" ? null : <div key={column}><dt>{columnName(column)}</dt><dd>{text}</dd></div>
        })}
        {context?.dates.critical === true ? <div><dt>{columnName("critical")}</dt><dd>{t("plan.yes")}</dd></div> : null}
      </dl>
    </div>
  )
}
