// The moves of a proposal: those that levelling asks for, to be chosen one by one, and the tasks that follow them.

import { Checkbox } from "@mantine/core"
import type { LevellingMove, TaskId } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import { formatInstant } from "../../../i18n/format-date.ts"
import { formatSlip } from "../../../i18n/format-number.ts"
import { useDesk, usePlanNow } from "../view/use-desk.ts"
import type { Piece } from "../why/why-words.ts"
import { movePieces } from "./move-words.ts"

/** More moves than this are only counted: nobody reads them one by one. */
const SHOWN = 200

interface Listed {
  readonly moves: readonly LevellingMove[]
  readonly chosen: ReadonlySet<TaskId>
  readonly toggle: (taskId: TaskId) => void
}

export function MoveList({ moves, chosen, toggle }: Listed) {
  const own = moves.filter(({ edit }) => edit !== null)
  const following = moves.filter(({ edit }) => edit === null)
  return (
    <>
      <ol className="tl-plan-checks">
        {own.slice(0, SHOWN).map((move) => <Chosen key={move.taskId} move={move} checked={chosen.has(move.taskId)} toggle={() => toggle(move.taskId)} />)}
      </ol>
      {own.length > SHOWN ? <p className="tl-soft">{t("plan.level.more", { count: own.length - SHOWN })}</p> : null}
      {following.length === 0 ? null : (
        <details>
          <summary>{t("plan.level.following", { count: following.length })}</summary>
          <ol className="tl-plan-checks">{following.slice(0, SHOWN).map((move) => <li key={move.taskId}><Move move={move} /></li>)}</ol>
          {following.length > SHOWN ? <p className="tl-soft">{t("plan.level.more", { count: following.length - SHOWN })}</p> : null}
        </details>
      )}
    </>
  )
}

function Chosen({ move, checked, toggle }: { readonly move: LevellingMove; readonly checked: boolean; readonly toggle: () => void }) {
  const task = useName(move.taskId)
  return (
    <li className="tl-line" style={{ alignItems: "flex-start", flexWrap: "nowrap" }}>
      <Checkbox size="xs" checked={checked} aria-label={t("plan.level.choose", { task })} onChange={toggle} />
      <Move move={move} />
    </li>
  )
}

function Move({ move }: { readonly move: LevellingMove }) {
  const { plan } = usePlanNow()
  const { from, to, shift, edit, because } = move
  return (
    <div>
      <TaskLink taskId={move.taskId} /> <strong>{formatSlip(shift / 10, { minutesPerDay: plan.settings.minutesPerDay })}</strong>
      <div className="tl-small">{t("plan.level.moves", { from: formatInstant(from.start), to: formatInstant(to.start) })}{edit?.splits === undefined ? "" : ` ${t("plan.level.interrupted", { count: edit.splits.length })}`}</div>
      <div className="tl-soft tl-small"><Pieces pieces={movePieces(because, plan)} /></div>
    </div>
  )
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return <>{pieces.map((piece, index) => (piece.kind === "words" ? <span key={index}>{piece.text}</span> : <TaskLink key={index} taskId={piece.taskId} />))}</>
}

function TaskLink({ taskId }: { readonly taskId: TaskId }) {
  const desk = useDesk()
  return <button type="button" className="tl-plan-link" onClick={() => desk.reveal(taskId)}>{useName(taskId)}</button>
}

function useName(taskId: TaskId): string {
  return usePlanNow().plan.task.get(taskId)?.name || t("plan.unnamed")
}
