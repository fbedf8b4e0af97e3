// The dates that were promised: milestones and tasks with a deadline, with the dates that half and four of five runs keep.

import { PERCENTS } from "@throughline/engine"
import type { Plan, PlanSimulation } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import { formatInstant } from "../../../i18n/format-date.ts"
import { formatPercent } from "../../../i18n/format-number.ts"
import { useDesk } from "../view/use-desk.ts"

const SHOWN = 30

export function MilestoneTable({ result, plan }: { readonly result: PlanSimulation; readonly plan: Plan }) {
  const desk = useDesk()
  const rows = [...result.tasks].flatMap(([id, { finish, meetsDeadline }]) => {
    const task = plan.task.get(id)
    const isPromised = task !== undefined && task.active && (task.milestone || task.duration === 0 || task.deadline !== null) && task.actualFinish === null
    return isPromised && finish !== null && !desk.now.schedule.children.has(id) ? [{ id, name: task.name, finish, meetsDeadline }] : []
  })
  if (rows.length === 0) return null
  return (
    <section className="tl-stack tl-stack--tight">
      <h3>{t("plan.simulation.milestones")}</h3>
        <table className="tl-table tl-sim-percents">
          <thead><tr><th scope="col">{t("plan.column.name")}</th><th scope="col">{t("plan.simulation.p50")}</th><th scope="col">{t("plan.simulation.p80")}</th><th scope="col">{t("plan.column.deadline")}</th></tr></thead>
          <tbody>
            {rows.slice(0, SHOWN).map(({ id, name, finish, meetsDeadline }) => (
              <tr key={id}>
                <td><button type="button" className="tl-plan-link" onClick={() => desk.reveal(id)}>{name || t("plan.unnamed")}</button></td>
                <td>{formatInstant(finish[PERCENTS.indexOf(50)] ?? null, "short")}</td>
                <td>{formatInstant(finish[PERCENTS.indexOf(80)] ?? null, "short")}</td>
                <td>{meetsDeadline === null ? "" : formatPercent(meetsDeadline * 100)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      {rows.length > SHOWN ? <p className="tl-soft tl-small">{t("plan.check.more", { count: rows.length - SHOWN })}</p> : null}
    </section>
  )
}
