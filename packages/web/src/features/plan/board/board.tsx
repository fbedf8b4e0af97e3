// The board. Cards are moved with the pointer, with Ctrl and an arrow, or by their menu; columns count their cards and say
// when more is in progress than agreed.

import { Checkbox, NumberInput, TextInput } from "@mantine/core"
import { useMemo, useState } from "react"
import type { TaskState } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import { mayEdit } from "../commands/plan-user-command.ts"
import { NO_FILTER } from "../rows/task-filter.ts"
import { hasOwnTasks } from "../store/report-progress.ts"
import { TaskPanel } from "../panel/task-panel.tsx"
import { PlanFrame } from "../pages/plan-frame.tsx"
import { SavingState } from "../toolbar/saving-state.tsx"
import { useDesk, usePlanNow, useView } from "../view/use-desk.ts"
import { BoardColumn } from "./board-column.tsx"
import { BOARD_STATES, boardColumns } from "./board-columns.ts"
import { useWipLimit } from "./wip-limit.ts"

/** Where the columns do not fit beside each other, the board begins with what is being worked on. */
function showWork(board: HTMLElement | null): void {
  const column = board?.querySelector<HTMLElement>("[data-state=inProgress]")
  if (board === null || column === null || column === undefined || board.scrollWidth <= board.clientWidth) return
  const [at, edge] = [column.getBoundingClientRect(), board.getBoundingClientRect()]
  board.scrollBy({ left: (at.left + at.right - edge.left - edge.right) / 2 })
}

export function Board() {
  const desk = useDesk()
  const { plan, schedule } = usePlanNow()
  const panel = useView((view) => view.panel)
  const [text, setText] = useState("")
  const editor = mayEdit(desk)
  // Who only reports looks for what is theirs.
  const [mine, setMine] = useState(() => !editor && hasOwnTasks(desk))
  const [withCancelled, setWithCancelled] = useState(false)
  const [limit, setLimit] = useWipLimit(desk.projectId)
  const columns = useMemo(() => boardColumns({ plan, schedule, userId: desk.userId, asOf: desk.asOf }, { ...NO_FILTER, text, mine }), [plan, schedule, desk, text, mine])
  const states = BOARD_STATES.filter((state) => state !== "cancelled" || withCancelled)
  return (
    <PlanFrame>
      <div className="tl-plan-toolbar">
        <h1 className="tl-hidden">{t("plan.board.title")}</h1>
        <TextInput size="xs" w={200} value={text} placeholder={t("plan.filter.text")} aria-label={t("plan.filter.text")} onChange={(event) => setText(event.currentTarget.value)} />
        <Checkbox size="xs" label={t("plan.filter.mine")} checked={mine} onChange={(event) => setMine(event.currentTarget.checked)} />
        <Checkbox size="xs" label={t("plan.board.cancelled")} checked={withCancelled} onChange={(event) => setWithCancelled(event.currentTarget.checked)} />
        {editor && <NumberInput size="xs" w={150} min={0} max={999} value={limit === 0 ? "" : limit} placeholder={t("plan.board.limit")} aria-label={t("plan.board.limit")} onChange={(value) => setLimit(Number(value) || 0)} />}
        <SavingState />
      </div>
      <div className="tl-plan-main">
        <section className="tl-board" aria-label={t("plan.board.title")} ref={showWork}>
          {states.map((state: TaskState) => <BoardColumn key={state} state={state} tasks={columns.get(state) ?? []} limit={state === "inProgress" && limit > 0 ? limit : null} />)}
        </section>
        {panel === null ? null : <TaskPanel tab={panel} />}
      </div>
    </PlanFrame>
  )
}
