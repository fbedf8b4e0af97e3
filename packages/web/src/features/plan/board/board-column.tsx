// One column of the board. Long columns show their first cards; the rest is one button away.

/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- a column only receives cards; moving them has its keys on the cards */
import { Button } from "@mantine/core"
import { useState } from "react"
import type { Task, TaskId, TaskState } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import { useDesk } from "../view/use-desk.ts"
import { BoardCard } from "./board-card.tsx"
import { mayMoveCard, setTaskState } from "./set-task-state.ts"

const SHOWN = 60
export const CARD_TYPE = "application/x-throughline-task"

export function BoardColumn({ state, tasks, limit }: { readonly state: TaskState; readonly tasks: readonly Task[]; readonly limit: number | null }) {
  const desk = useDesk()
  const [shown, setShown] = useState(SHOWN)
  const [over, setOver] = useState(false)
  const tooMany = limit !== null && tasks.length > limit
  const heading = t(`plan.state.${state}`)
  return (
    <section
      className={`tl-board-column${over ? " is-over" : ""}`} aria-label={heading} data-state={state}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(CARD_TYPE)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => event.currentTarget === event.target && setOver(false)}
      onDrop={(event) => {
        setOver(false)
        const id = event.dataTransfer.getData(CARD_TYPE)
        if (isTaskId(id) && mayMoveCard(desk, id)) setTaskState(desk, id, state)
      }}
    >
      <header>
        <h2>{heading}</h2>
        <span className={tooMany ? "tl-board-over" : "tl-soft"}>{limit === null ? t("plan.board.count", { count: tasks.length }) : t(tooMany ? "plan.board.overLimit" : "plan.board.ofLimit", { count: tasks.length, limit })}</span>
      </header>
      <ul>
        {tasks.slice(0, shown).map((task) => <BoardCard key={task.id} task={task} />)}
      </ul>
      {tasks.length > shown ? <Button variant="subtle" size="xs" onClick={() => setShown(shown + 200)}>{t("plan.board.more", { count: tasks.length - shown })}</Button> : null}
    </section>
  )
}

function isTaskId(text: string): text is TaskId {
  return text.startsWith("tsk_")
}
