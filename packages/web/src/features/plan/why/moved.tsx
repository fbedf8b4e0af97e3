// Since when has this date moved, and why? A waterfall of causes with the days of each; every edit with who made it, and a
// button that takes the latest one back.

import { Button, Select } from "@mantine/core"
import { useMutation, useQuery } from "@tanstack/react-query"
import type { Client } from "@throughline/contract"
import type { TaskId } from "@throughline/plan"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { problemWords } from "../../../app/problem-words.ts"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil, formatRelative } from "../../../i18n/format-date.ts"
import { formatDuration, formatSlip } from "../../../i18n/format-number.ts"
import { mayEdit } from "../commands/plan-user-command.ts"
import { isProjectId } from "../store/project-id.ts"
import { useDesk, usePlanNow } from "../view/use-desk.ts"
import { MovedStep } from "./moved-step.tsx"
import { firstChoice, sinceChoices } from "./since-choice.ts"
import { waterfall } from "./waterfall.ts"

export type Move = Awaited<ReturnType<Client["planMoved"]>>

export function Moved({ taskId, edge }: { readonly taskId: TaskId; readonly edge: "start" | "finish" }) {
  const { projectId } = useDesk()
  const { plan, revision } = usePlanNow()
  const [opened] = useState(() => Date.now())
  const choices = sinceChoices(plan.baseline, opened)
  const [chosen, choose] = useState(() => firstChoice(choices))
  const since = choices.find(({ value }) => value === chosen)?.at ?? null
  const moved = useQuery({
    queryKey: ["planMoved", projectId, taskId, edge, since, revision], enabled: isProjectId(projectId),
    queryFn: ({ signal }) => api.planMoved({ projectId: isProjectId(projectId) ? projectId : "prj_", taskId, edge, ...(since === null ? {} : { since: new Date(since).toISOString() }) }, { signal }),
  })
  // A plan that no server keeps has no change log.
  if (!isProjectId(projectId)) return null
  return (
    <section>
      <h3>{t("plan.moved.title")}</h3>
      <Select size="xs" label={t("plan.moved.since")} data={choices.map(({ value, label }) => ({ value, label }))} value={chosen} allowDeselect={false} comboboxProps={{ withinPortal: false }} onChange={(value) => choose(value ?? "week")} />
      <div aria-live="polite">
        {moved.isError ? <p role="alert">{problemWords(moved.error).title}</p> : moved.data === undefined ? <p className="tl-soft">{t("plan.moved.loading")}</p> : <Waterfall move={moved.data} now={opened} />}
      </div>
    </section>
  )
}

function Waterfall({ move, now }: { readonly move: Move; readonly now: number }) {
  const desk = useDesk()
  const { plan, revision } = usePlanNow()
  const undo = useUndo()
  if (move.from === null) return <p className="tl-soft">{t("plan.moved.new")}</p>
  if (move.parts.length === 0) return <p className="tl-soft">{t("plan.moved.still")}</p>
  const slip = (ticks: number): string => formatSlip(ticks / 10, plan.settings)
  const bars = waterfall(move.parts.map(({ working }) => working))
  const undoable = mayEdit(desk) && move.toRevision === revision
  return (
    <>
      <p>{t(move.ticks > 0 ? "plan.moved.later" : "plan.moved.earlier", { days: formatDuration(Math.abs(move.working) / 10, plan.settings), from: formatCivil(move.from, "dateTime"), to: formatCivil(move.to, "dateTime") })}</p>
      <ol className="tl-plan-waterfall">
        {move.parts.map((part, index) => (
          <li key={part.cause}>
            <div className="tl-plan-fall">
              <span>{t(`plan.moved.cause.${part.cause}`)}</span>
              <span className="tl-plan-falltrack" aria-hidden><span className={part.working < 0 ? "is-earlier" : ""} style={{ insetInlineStart: `${100 * (bars[index]?.left ?? 0)}%`, width: `${100 * (bars[index]?.width ?? 0)}%` }} /></span>
              <strong>{slip(part.working)}</strong>
            </div>
            <ul>
              {part.steps.map((step) => (
                <MovedStep key={`${step.revision ?? ""}${step.entities[0]?.id ?? ""}`} step={step} slip={slip(step.working)} when={step.at === null ? "" : formatRelative(step.at, now)}>
                  {undoable && step.changeId !== null && step.revision === revision ? <Button size="compact-xs" variant="default" loading={undo.isPending} onClick={() => undo.mutate(step.changeId ?? "chg_")}>{t("action.undo")}</Button> : null}
                </MovedStep>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  )
}

/** The plan follows by the live stream, as it does after everybody's edits. */
function useUndo() {
  const { projectId } = useDesk()
  return useMutation({
    mutationFn: (changeId: `chg_${string}`) => api.planUndo({ projectId: isProjectId(projectId) ? projectId : "prj_", changeId }),
    onError: (error) => toast.problem(error),
  })
}
