// What drives the finish: for each task how far the project's finish moves between its good and its bad draws.

import type { Plan, PlanSimulation } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import { formatPercent, formatSlip } from "../../../i18n/format-number.ts"
import { useDesk } from "../view/use-desk.ts"
import { driversOf } from "./drivers.ts"
import type { Driver } from "./drivers.ts"

const SHOWN = 10

export function Tornado({ result, plan }: { readonly result: PlanSimulation; readonly plan: Plan }) {
  const drivers = driversOf(result, plan, SHOWN)
  if (drivers.length === 0) return <p>{t("plan.simulation.certain")}</p>
  const reach = Math.max(...drivers.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]))
  return (
    <section className="tl-stack tl-stack--tight">
      <h3>{t("plan.simulation.drivers")}</h3>
      <p className="tl-soft tl-small">{t("plan.simulation.drivers.hint")}</p>
      <ul className="tl-sim-tornado">{drivers.map((driver) => <DriverBar key={driver.key} driver={driver} reach={reach} plan={plan} />)}</ul>
    </section>
  )
}

function DriverBar({ driver, reach, plan }: { readonly driver: Driver; readonly reach: number; readonly plan: Plan }) {
  const desk = useDesk()
  const { low, high, criticality, taskId } = driver
  const slip = (ticks: number): string => formatSlip(ticks / 10, { minutesPerDay: plan.settings.minutesPerDay })
  const share = (ticks: number): number => 50 + (ticks / reach) * 50
  const [from, to] = [Math.min(low, high, 0), Math.max(low, high, 0)]
  return (
    <li>
      <div className="tl-sim-driver">
        {taskId === null ? <span>{driver.name}</span> : <button type="button" className="tl-plan-link" onClick={() => desk.reveal(taskId)}>{driver.name || t("plan.unnamed")}</button>}
        <span className="tl-soft tl-small">{criticality === null ? t("plan.simulation.risk") : t("plan.simulation.criticality", { share: formatPercent(criticality * 100) })}</span>
      </div>
      <div className="tl-sim-bar" aria-hidden>
        <span className="tl-sim-early" style={{ left: `${share(from)}%`, width: `${50 - share(from)}%` }} />
        <span className="tl-sim-late" style={{ left: "50%", width: `${share(to) - 50}%` }} />
      </div>
      <div className="tl-sim-ends tl-small">{t("plan.simulation.swing", { low: slip(low), high: slip(high) })}</div>
    </li>
  )
}
