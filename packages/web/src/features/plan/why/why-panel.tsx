// "Why is this date here?" The causes of the date in sentences, then the chain back to the start of the plan or to a
// date that somebody gave. What can be taken away (a constraint) has its button here.

import { Button, CloseButton, SegmentedControl } from "@mantine/core"
import { drivingChain, explain } from "@throughline/plan"
import type { Explanation, TaskId } from "@throughline/plan"
import { useMemo } from "react"
import { t } from "../../../i18n/catalogue.ts"
import { mayEdit } from "../commands/plan-user-command.ts"
import { behindPieces } from "../levelling/move-words.ts"
import { useDesk, usePlanNow } from "../view/use-desk.ts"
import { Moved } from "./moved.tsx"
import { causePieces, headingOf } from "./why-words.ts"
import type { Piece } from "./why-words.ts"

/** A chain longer than this is read from both ends. */
const CHAIN_MAX = 60

export function WhyPanel({ taskId, edge }: { readonly taskId: TaskId; readonly edge: "start" | "finish" }) {
  const desk = useDesk()
  const { plan, schedule } = usePlanNow()
  const task = plan.task.get(taskId)
  const own = useMemo(() => (plan.task.has(taskId) ? explain(plan, schedule, taskId, edge) : null), [plan, schedule, taskId, edge])
  const chain = useMemo(() => (plan.task.has(taskId) ? drivingChain(plan, schedule, taskId).slice(edge === "start" ? 1 : 0) : []), [plan, schedule, taskId, edge])
  const close = () => desk.view.set({ why: null })
  if (task === undefined || own === null) return null
  const constrained = own.causes.some((cause) => cause.kind === "constraint" && cause.summaryId === null) && task.constraint !== "asap"
  return (
    <aside className="tl-plan-panel" aria-label={t("plan.command.explain")}>
      <header className="tl-plan-panelhead">
        <h2>{t("plan.command.explain")}</h2>
        <CloseButton aria-label={t("action.close")} onClick={close} />
      </header>
      <div className="tl-plan-panelbody tl-stack">
        <div className="tl-line">
          <TaskLink taskId={taskId} name={task.name} />
          <SegmentedControl
            size="xs" value={edge} aria-label={t("plan.why.edge")} data={[{ value: "start", label: t("plan.column.start") }, { value: "finish", label: t("plan.column.finish") }]}
            onChange={(value) => desk.view.set({ why: { taskId, edge: value === "finish" ? "finish" : "start" } })}
          />
        </div>
        <section aria-live="polite">
          <h3>{headingOf(own)}</h3>
          <Causes of={own} />
          {constrained && mayEdit(desk)
            ? <Button size="compact-sm" variant="light" onClick={() => desk.run([{ name: "setConstraint", args: { taskId, constraint: "asap", date: null } }], t("plan.label.removeConstraint", { task: task.name }))}>{t("plan.why.removeConstraint")}</Button>
            : null}
        </section>
        <Moved taskId={taskId} edge={edge} />
        {chain.length === 0 ? null : <Chain chain={chain} />}
      </div>
    </aside>
  )
}

function Chain({ chain }: { readonly chain: readonly Explanation[] }) {
  const { plan } = usePlanNow()
  return (
    <section>
      <h3>{t("plan.why.chain")}</h3>
      <ol className="tl-plan-chain">
        {chain.slice(0, CHAIN_MAX).map((step) => (
          <li key={`${step.taskId}${step.edge}`}>
            <TaskLink taskId={step.taskId} name={plan.task.get(step.taskId)?.name ?? ""} />
            <span className="tl-soft"> {headingOf(step)}</span>
            <Causes of={{ ...step, causes: step.causes.slice(0, 2) }} />
          </li>
        ))}
      </ol>
      {chain.length > CHAIN_MAX ? <p className="tl-soft">{t("plan.why.more", { count: chain.length - CHAIN_MAX })}</p> : null}
    </section>
  )
}

function Causes({ of }: { readonly of: Explanation }) {
  const desk = useDesk()
  const { plan, schedule } = usePlanNow()
  return (
    <ul className="tl-plan-causes">
      {of.causes.map((cause, index) => <li key={`${cause.kind}${index}`}><Pieces pieces={[...causePieces(cause, of.taskId, { plan, language: desk.language }), ...behindPieces(cause, of.taskId, plan, schedule)]} /></li>)}
    </ul>
  )
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return <>{pieces.map((piece, index) => (piece.kind === "words" ? <span key={index}>{piece.text}</span> : <TaskLink key={index} taskId={piece.taskId} name={piece.name} />))}</>
}

function TaskLink({ taskId, name }: { readonly taskId: TaskId; readonly name: string }) {
  const desk = useDesk()
  return <button type="button" className="tl-plan-link" onClick={() => desk.reveal(taskId)}>{name === "" ? t("plan.unnamed") : name}</button>
}
