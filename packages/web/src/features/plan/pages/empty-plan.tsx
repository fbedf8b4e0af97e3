// What stands over the timeline of a plan without tasks, or where the filter leaves none: what to do next.

import { Button } from "@mantine/core"
import { t } from "../../../i18n/catalogue.ts"
import { planCommand } from "../commands/all-commands.ts"
import { NO_FILTER } from "../rows/task-filter.ts"
import { useDesk, usePlanNow, useView } from "../view/use-desk.ts"

export function EmptyPlan() {
  const desk = useDesk()
  const { plan } = usePlanNow()
  useView((view) => view.filter)
  if (plan.task.size > 0) {
    if (desk.rows.rowOf.size > 0) return null
    return <div className="tl-plan-empty"><p>{t("plan.empty.filtered")}</p><Button variant="default" onClick={() => desk.view.set({ filter: NO_FILTER })}>{t("plan.filter.clear")}</Button></div>
  }
  const addTask = planCommand("plan.addTask")
  return (
    <div className="tl-plan-empty">
      <h2>{t("plan.empty.title")}</h2>
      {desk.rights.edit ? <p>{t("plan.empty.text")}</p> : <p>{t("plan.empty.readOnly")}</p>}
      {addTask.isEnabled(desk) ? <Button onClick={() => addTask.perform(desk)}>{addTask.label()}</Button> : null}
    </div>
  )
}
