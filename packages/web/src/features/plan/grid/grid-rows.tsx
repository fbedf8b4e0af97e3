// The rows in sight: tasks, headings of groups, and the empty row at the end.

/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows of a virtual tree grid are placed one by one, which table elements do not allow */
import type { Plan } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import { ROW_HEIGHT } from "../timeline/bar-geometry.ts"
import type { PlanRows } from "../rows/plan-rows.ts"
import { groupName } from "../rows/task-groups.ts"
import { useDesk, usePlanNow, useView } from "../view/use-desk.ts"
import { usePeopleByTask } from "../view/use-people.ts"
import { columnPlaces } from "../view/view-state.ts"
import { cellId, GridRow } from "./grid-row.tsx"

const NOBODY: readonly never[] = []

export function GridRows({ first, count, rows, plan }: { readonly first: number; readonly count: number; readonly rows: PlanRows; readonly plan: Plan }) {
  const desk = useDesk()
  const { schedule } = usePlanNow()
  const { columns, cursor, selected, baselineId, collapsed } = useView((view) => view)
  const people = usePeopleByTask()
  const baseline = baselineId === null ? null : (plan.baseline.get(baselineId) ?? null)
  const shown = []
  for (let row = first; row < Math.min(rows.ids.length, first + count); row += 1) {
    const id = rows.ids[row] ?? null
    const task = id === null ? undefined : plan.task.get(id)
    const dates = id === null ? undefined : schedule.task.get(id)
    if (id === null || task === undefined || dates === undefined) {
      const heading = rows.headings.get(row)
      shown.push(heading === undefined
        ? <NewRow key="new" row={row} cursor={cursor?.taskId === null ? cursor.column : null} />
        : <HeadingRow key={heading.key} row={row} name={groupName(heading.key)} count={heading.count} />)
      continue
    }
    const facts = {
      plan, schedule, baseline, language: desk.language, level: rows.outlined ? (schedule.outlineLevel.get(id) ?? 1) : 1, summary: schedule.children.has(id),
      collapsed: collapsed.has(id), dimmed: rows.context.has(id),
    }
    const isCursor = cursor?.taskId === id
    shown.push(<GridRow key={id} row={row} task={task} dates={dates} columns={columns} facts={facts} cursor={isCursor ? cursor.column : null} selected={selected.has(id)} people={people.get(id) ?? NOBODY} tabStop="" />)
  }
  return <>{shown}</>
}

function NewRow({ row, cursor }: { readonly row: number; readonly cursor: string | null }) {
  const columns = useView((view) => view.columns)
  const { lefts } = columnPlaces(columns)
  return (
    <div role="row" aria-rowindex={row + 2} className="tl-plan-row is-new" style={{ transform: `translateY(${row * ROW_HEIGHT}px)` }} data-task="">
      {columns.map(({ id, width }, index) => {
        return (
          <div key={id} role="gridcell" id={cellId(null, id)} data-column={id} aria-colindex={index + 1} className={`tl-plan-cell${cursor === id ? " is-cursor" : ""}`} style={{ insetInlineStart: lefts[index] ?? 0, width }}>
            {id === "name" ? <span className="tl-soft">{t("plan.newRow")}</span> : null}
          </div>
        )
      })}
    </div>
  )
}

function HeadingRow({ row, name, count }: { readonly row: number; readonly name: string; readonly count: number }) {
  return (
    <div role="row" aria-rowindex={row + 2} className="tl-plan-row is-heading" style={{ transform: `translateY(${row * ROW_HEIGHT}px)` }}>
      <div role="gridcell" className="tl-plan-cell is-heading" aria-colindex={1}>{t("plan.group.heading", { name, count })}</div>
    </div>
  )
}
