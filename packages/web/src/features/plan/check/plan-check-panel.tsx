// The fourteen checks of a plan's quality, each with its measure and the tasks that offend.

import { CloseButton } from "@mantine/core"
import { latestBaselineOf, planQuality } from "@throughline/plan"
import type { Plan, PlanCheck, TaskId } from "@throughline/plan"
import { useMemo } from "react"
import { StatusMark } from "../../../app/status-mark.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatInstant } from "../../../i18n/format-date.ts"
import { useDesk, usePlanNow } from "../view/use-desk.ts"
import { checkAdvice, checkMeasure, checkTitle } from "./check-words.ts"

export function PlanCheckPanel() {
  const desk = useDesk()
  const { plan, schedule } = usePlanNow()
  const { asOf } = desk
  const baseline = latestBaselineOf(plan)
  const checks = useMemo(() => planQuality(plan, schedule, { dataDate: asOf, baseline: latestBaselineOf(plan) }), [plan, schedule, asOf])
  const failed = checks.filter(({ passed }) => passed === false).length
  return (
    <aside className="tl-plan-panel" aria-label={t("plan.command.check")}>
      <header className="tl-plan-panelhead">
        <h2>{t("plan.check.title")}</h2>
        <CloseButton aria-label={t("action.close")} onClick={() => desk.view.set({ check: false })} />
      </header>
      <div className="tl-plan-panelbody tl-stack">
        <p className="tl-soft">{t("plan.check.asOf", { date: formatInstant(asOf), baseline: baseline === null ? t("plan.check.noBaseline") : t("plan.check.baseline", { name: baseline.name === "" ? String(baseline.number) : baseline.name }) })}</p>
        <p aria-live="polite">{failed === 0 ? t("plan.check.allPassed") : t("plan.check.failed", { count: failed })}</p>
        <ol className="tl-plan-checks">{checks.map((check) => <Check key={check.code} check={check} />)}</ol>
      </div>
    </aside>
  )
}

const HEALTH = { true: "good", false: "critical", null: "unknown" } as const
/** More offenders than this are only counted. */
const SHOWN = 30

function Check({ check }: { readonly check: PlanCheck }) {
  const { plan } = usePlanNow()
  const offenders = offendersOf(plan, check)
  return (
    <li>
      <div className="tl-line"><StatusMark health={HEALTH[`${check.passed}`]} /><strong>{checkTitle(check)}</strong></div>
      <div className="tl-soft tl-small">{checkMeasure(check)}</div>
      {check.passed !== false ? null : (
        <details>
          <summary>{t("plan.check.offenders", { count: offenders.length })}</summary>
          <p className="tl-small">{checkAdvice(check)}</p>
          <ul>
            {offenders.slice(0, SHOWN).map(({ key, taskId, name }) => <li key={key}><Offender taskId={taskId} name={name} /></li>)}
            {offenders.length > SHOWN ? <li className="tl-soft">{t("plan.check.more", { count: offenders.length - SHOWN })}</li> : null}
          </ul>
        </details>
      )}
    </li>
  )
}

interface Offending {
  readonly key: string
  readonly taskId: TaskId
  readonly name: string
}

/** Links are shown by both ends, and lead to the task that waits. */
function offendersOf(plan: Plan, { tasks, links }: PlanCheck): readonly Offending[] {
  const nameOf = (id: TaskId): string => plan.task.get(id)?.name || t("plan.unnamed")
  const ofLinks = links.flatMap((id) => plan.link.get(id) ?? []).map(({ id, predecessorId, successorId, kind }) => ({ key: id, taskId: successorId, name: `${nameOf(predecessorId)} → ${nameOf(successorId)} (${kind})` }))
  return [...tasks.map((id) => ({ key: id, taskId: id, name: nameOf(id) })), ...ofLinks]
}

function Offender({ taskId, name }: Pick<Offending, "taskId" | "name">) {
  const desk = useDesk()
  return <button type="button" className="tl-plan-link" onClick={() => desk.reveal(taskId)}>{name}</button>
}
