// The simulation of the plan: what is asked for, the run while it lasts, and what it says about finish, cost and tasks.

import { Button, CloseButton, Progress } from "@mantine/core"
import { useState, useSyncExternalStore } from "react"
import { t } from "../../../i18n/catalogue.ts"
import { formatPercent } from "../../../i18n/format-number.ts"
import { useDesk } from "../view/use-desk.ts"
import { simulationOf } from "./simulation-desk.ts"
import { SimulationForm } from "./simulation-form.tsx"
import { SimulationReport } from "./simulation-report.tsx"
import "./simulation.css"

export function SimulationPanel() {
  const desk = useDesk()
  const simulation = simulationOf(desk)
  const { running, failed, outcome, stale } = useSyncExternalStore(simulation.subscribe, simulation.snapshot)
  const [asking, setAsking] = useState(outcome === null)
  return (
    <aside className="tl-plan-panel" aria-label={t("plan.simulation.title")}>
      <header className="tl-plan-panelhead">
        <h2>{t("plan.simulation.title")}</h2>
        <CloseButton aria-label={t("action.close")} onClick={() => desk.view.set({ simulate: false })} />
      </header>
      <div className="tl-plan-panelbody tl-stack">
        {failed === null ? null : <p role="alert">{t("plan.simulation.failed", { reason: failed })}</p>}
        {running === null ? null : (
          <div className="tl-line">
            <Progress className="tl-sim-progress" value={running * 100} aria-label={t("plan.simulation.progress", { done: formatPercent(running * 100) })} />
            <Button size="compact-sm" variant="default" onClick={() => simulation.cancel()}>{t("action.cancel")}</Button>
          </div>
        )}
        {stale && outcome !== null && running === null ? (
          <div className="tl-line tl-sim-stale">
            <output>{t("plan.simulation.stale")}</output>
            <Button size="compact-sm" onClick={() => simulation.start(outcome.choice)}>{t("plan.simulation.again")}</Button>
          </div>
        ) : null}
        {asking || outcome === null
          ? <SimulationForm running={running !== null} start={(choice) => { setAsking(false); simulation.start(choice) }} />
          : <SimulationReport outcome={outcome} stale={stale} change={() => setAsking(true)} clear={() => { simulation.clear(); setAsking(true) }} />}
      </div>
    </aside>
  )
}
