// What somebody reports on their own task without the right to change the plan: how far it is, its state, when it began and ended.

import { Button, NativeSelect } from "@mantine/core"
import { toIso } from "@throughline/plan"
import type { Instant } from "@throughline/engine"
import { t } from "../../../i18n/catalogue.ts"
import { formatPercent } from "../../../i18n/format-number.ts"
import { BOARD_STATES } from "../board/board-columns.ts"
import { cellText } from "../columns/cell-text.ts"
import { columnName } from "../columns/column-words.ts"
import { DateField } from "../dialogs/date-field.tsx"
import { cellContext } from "../grid/cell-context.ts"
import { reportProgress } from "../store/report-progress.ts"
import type { ProgressReport } from "../store/report-progress.ts"
import { useDesk } from "../view/use-desk.ts"
import type { TabProps } from "./tab-props.ts"

export const STEPS = [0, 25, 50, 75, 100] as const
const FACTS = ["work", "actualWork", "remainingWork", "start", "finish"] as const

export function ReportForm({ task, dates }: TabProps) {
  const desk = useDesk()
  const context = cellContext(desk, task.id)
  const report = (what: ProgressReport) => void reportProgress(desk, task.id, what)
  const at = (value: Instant | null) => (value === null ? null : toIso(value))
  return (
    <div className="tl-stack">
      <fieldset className="tl-line tl-plan-plain" aria-label={columnName("percentComplete")}>
        {STEPS.map((percent) => <Button key={percent} size="compact-sm" variant={dates.percentComplete === percent * 100 ? "filled" : "light"} aria-pressed={dates.percentComplete === percent * 100} onClick={() => report({ percentComplete: percent })}>{formatPercent(percent)}</Button>)}
      </fieldset>
      <div className="tl-plan-form">
        <NativeSelect label={columnName("state")} value={task.state} data={BOARD_STATES.map((value) => ({ value, label: t(`plan.state.${value}`) }))} onChange={(event) => { const state = BOARD_STATES.find((each) => each === event.currentTarget.value); if (state !== undefined) report({ state }) }} />
        <DateField label={columnName("actualStart")} value={task.actualStart} edge="start" onChange={(value) => report({ actualStart: at(value) })} />
        <DateField label={columnName("actualFinish")} value={task.actualFinish} edge="finish" onChange={(value) => report({ actualFinish: at(value) })} />
      </div>
      <dl className="tl-plan-facts">
        {context === null ? null : FACTS.map((column) => <div key={column}><dt>{columnName(column)}</dt><dd>{cellText(column, context) || "–"}</dd></div>)}
      </dl>
    </div>
  )
}
