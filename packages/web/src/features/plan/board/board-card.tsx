// A task on the board.

/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- what dragging does has its keys on the button inside */
import type { KeyboardEvent } from "react"
import type { Task } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import { formatInstant } from "../../../i18n/format-date.ts"
import { formatPercent } from "../../../i18n/format-number.ts"
import { resourcesText } from "../columns/cell-text.ts"
import { assignmentsOf } from "../rows/plan-index.ts"
import { isLate } from "../rows/task-filter.ts"
import { taskName } from "../rows/task-name.ts"
import { firstTab } from "../panel/first-tab.ts"
import { useDesk, usePlanNow } from "../view/use-desk.ts"
import { CARD_TYPE } from "./board-column.tsx"
import { BOARD_STATES, stateBeside } from "./board-columns.ts"
import { mayMoveCard, setTaskState } from "./set-task-state.ts"

export function BoardCard({ task }: { readonly task: Task }) {
  const desk = useDesk()
  const { plan, schedule } = usePlanNow()
  const dates = schedule.task.get(task.id)
  if (dates === undefined) return null
  const movable = mayMoveCard(desk, task.id)
  const late = isLate(task, dates.finish, dates.start, dates.percentComplete, dates.missesDeadline, desk.asOf)
  const people = resourcesText(plan, assignmentsOf(plan, task.id), desk.language)
  const open = () => {
    desk.goTo({ taskId: task.id, column: "name" })
    desk.view.set({ panel: firstTab(desk, task.id) })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (!(event.ctrlKey || event.metaKey) || !movable) return
    const next = event.key === "ArrowRight" ? stateBeside(task.state, 1) : event.key === "ArrowLeft" ? stateBeside(task.state, -1) : null
    if (next === null) return
    event.preventDefault()
    setTaskState(desk, task.id, next)
    // The card is drawn anew in its other column; the focus goes with it.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-card="${task.id}"] button`)?.focus())
  }
  return (
    <li
      className={`tl-board-card${dates.critical ? " is-critical" : ""}`} data-card={task.id} draggable={movable}
      onDragStart={(event) => {
        event.dataTransfer.setData(CARD_TYPE, task.id)
        event.dataTransfer.effectAllowed = "move"
      }}
    >
      <button type="button" className="tl-board-name" onClick={open} onKeyDown={onKeyDown}>{taskName(task)}</button>
      <span className="tl-small tl-soft">{schedule.wbs.get(task.id)} · {formatInstant(dates.start, "short")} – {formatInstant(dates.finish, "short")}</span>
      <span className="tl-line tl-small">
        {people === "" ? null : <span>{people}</span>}
        {dates.percentComplete > 0 ? <span>{formatPercent(dates.percentComplete / 100)}</span> : null}
        {dates.critical ? <span className="tl-board-mark is-critical">{t("plan.column.critical")}</span> : null}
        {late ? <span className="tl-board-mark is-late">{t("plan.late")}</span> : null}
      </span>
      {movable ? (
        <label className="tl-board-move">
          <span className="tl-hidden">{t("plan.board.move", { task: task.name })}</span>
          <select value={task.state} onChange={(event) => setTaskState(desk, task.id, BOARD_STATES.find((state) => state === event.target.value) ?? task.state)}>
            {BOARD_STATES.map((state) => <option key={state} value={state}>{t(`plan.state.${state}`)}</option>)}
          </select>
        </label>
      ) : null}
    </li>
  )
}
