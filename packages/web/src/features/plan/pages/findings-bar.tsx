// What is wrong with the plan as a whole, with a way to each place.

import { IconAlertTriangle } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import { useDesk, usePlanNow } from "../view/use-desk.ts"

const SHOWN = 4

export function FindingsBar() {
  const desk = useDesk()
  const { plan, schedule } = usePlanNow()
  // A missed deadline is marked at its task; here stands what breaks the computation.
  const findings = schedule.findings.filter((finding) => finding.code !== "missedDeadline")
  if (findings.length === 0) return null
  return (
    <output className="tl-plan-findings">
      <IconAlertTriangle size={16} aria-hidden />
      {findings.slice(0, SHOWN).map((finding, index) => {
        const { code, taskId } = finding
        const words = t(`plan.finding.${code}`, { task: taskId === null ? "" : (plan.task.get(taskId)?.name ?? ""), path: finding.path.map((id) => plan.task.get(id)?.name ?? "").join(" → ") })
        return taskId === null ? <span key={code}>{words}</span> : <button key={`${code}${taskId}${index}`} type="button" className="tl-plan-link" onClick={() => desk.reveal(taskId)}>{words}</button>
      })}
      {findings.length > SHOWN ? <span className="tl-soft">{t("plan.finding.more", { count: findings.length - SHOWN })}</span> : null}
    </output>
  )
}
