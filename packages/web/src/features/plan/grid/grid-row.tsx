// One row of the grid. Plain elements: hundreds of cells are made in a scrolled frame. Draws itself again only when
// something that it shows has changed.

/* oxlint-disable jsx-a11y/role-supports-aria-props -- aria-description holds for every role since ARIA 1.3 */
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows of a virtual tree grid are placed one by one, which table elements do not allow */
import { memo } from "react"
import type { Baseline, Plan, PlanSchedule, Task, TaskId, TaskSchedule } from "@throughline/plan"
import { ROW_HEIGHT } from "../timeline/bar-geometry.ts"
import { cellText } from "../columns/cell-text.ts"
import type { CellContext } from "../columns/cell-text.ts"
import { isEditable } from "../columns/cell-edit.ts"
import { IS_NUMERIC } from "../columns/column-words.ts"
import type { ColumnId } from "../columns/column-ids.ts"
import { columnPlaces } from "../view/view-state.ts"
import type { ColumnWidth } from "../view/view-state.ts"
import { NameCell } from "./name-cell.tsx"
import { rowReading } from "./row-reading.ts"
import type { PresentPerson } from "../view/presence.ts"

export interface GridRowProps {
  readonly row: number
  readonly task: Task
  readonly dates: TaskSchedule
  readonly columns: readonly ColumnWidth[]
  /** Whatever cells of this row depend on beyond task and dates: drawn again when it changes. */
  readonly facts: RowFacts
  /** Column under the cursor; null on all other rows. */
  readonly cursor: ColumnId | null
  readonly selected: boolean
  readonly people: readonly PresentPerson[]
  readonly tabStop: string
}

export interface RowFacts {
  readonly plan: Plan
  readonly schedule: PlanSchedule
  readonly baseline: Baseline | null
  readonly language: "en" | "de"
  readonly level: number
  readonly summary: boolean
  readonly collapsed: boolean
  readonly dimmed: boolean
}

export const GridRow = memo(function GridRow({ row, task, dates, columns, facts, cursor, selected, people }: GridRowProps) {
  const context: CellContext = { plan: facts.plan, schedule: facts.schedule, task, dates, summary: facts.summary, baseline: facts.baseline, language: facts.language }
  const { lefts } = columnPlaces(columns)
  return (
    <div
      role="row" className={rowClass(task, facts, selected)} style={{ transform: `translateY(${row * ROW_HEIGHT}px)` }} data-task={task.id}
      aria-rowindex={row + 2} aria-level={facts.level} aria-selected={selected} aria-description={rowReading(context)}
      {...(facts.summary ? { "aria-expanded": !facts.collapsed } : {})}
    >
      {columns.map(({ id, width }, index) => {
        const person = people.find((one) => one.field === id || (one.field === null && id === "name"))
        return (
          <div
            key={id} role="gridcell" id={cellId(task.id, id)} data-column={id} aria-colindex={index + 1} aria-selected={cursor === id || selected}
            className={cellClass(id, context, cursor === id)} style={{ insetInlineStart: lefts[index] ?? 0, width }} {...(isEditable(id, context) ? {} : { "aria-readonly": true })}
            {...(person === undefined ? {} : { "data-person": person.initials, title: person.name })}
          >
            {id === "name" ? <NameCell task={task} facts={facts} /> : cellText(id, context)}
          </div>
        )
      })}
    </div>
  )
}, sameRow)

/** The plan behind the facts changes with every edit; a row looks only at its own part of it. */
function sameRow(before: GridRowProps, after: GridRowProps): boolean {
  return before.row === after.row && before.task === after.task && before.dates === after.dates && before.columns === after.columns && before.cursor === after.cursor
    && before.selected === after.selected && before.people === after.people && before.tabStop === after.tabStop && sameFacts(before.facts, after.facts)
}

function sameFacts(a: RowFacts, b: RowFacts): boolean {
  return a.level === b.level && a.summary === b.summary && a.collapsed === b.collapsed && a.dimmed === b.dimmed && a.baseline === b.baseline && a.language === b.language
    && a.plan.link === b.plan.link && a.plan.assignment === b.plan.assignment && a.plan.resource === b.plan.resource && a.plan.calendar === b.plan.calendar
    && a.plan.settings === b.plan.settings && a.schedule.wbs === b.schedule.wbs
}

export function cellId(taskId: TaskId | null, column: ColumnId): string {
  return `cell-${taskId ?? "new"}-${column}`
}

function rowClass(task: Task, facts: RowFacts, selected: boolean): string {
  return ["tl-plan-row", selected ? "is-selected" : "", facts.summary ? "is-summary" : "", task.active ? "" : "is-inactive", facts.dimmed ? "is-dimmed" : ""].filter(Boolean).join(" ")
}

function cellClass(id: ColumnId, { dates }: CellContext, cursor: boolean): string {
  const critical = id === "critical" || (id === "totalSlack" && dates.totalSlack < 0)
  return ["tl-plan-cell", IS_NUMERIC.has(id) ? "is-number" : "", cursor ? "is-cursor" : "", critical && dates.critical ? "is-critical" : "", id === "finish" && dates.missesDeadline ? "is-late" : ""].filter(Boolean).join(" ")
}
