// The line of a project in several standings.

import { t } from "../../../i18n/catalogue.ts"
import { GateDiamond } from "../../gates/gate-diamond.tsx"
import type { GateStanding } from "../../gates/gate-standing.ts"
import { TheLine } from "../../projects/line/the-line.tsx"
import type { ProjectState, Station } from "../../projects/line/line.ts"
import { SAMPLE } from "../fixed-data.ts"
import { Sample, Section } from "./section.tsx"

type Shown = "closed" | "ready" | "conditional" | "deferred" | "approved"

const STANDINGS: readonly (readonly [Station, ProjectState, Shown])[] = [
  ["initiation", "idea", "closed"], ["planning", "planning", "ready"], ["execution", "executing", "conditional"], ["execution", "onHold", "deferred"], ["closing", "closed", "approved"],
]

const gateAfterInitiation = (standing: GateStanding) => function Gate({ station }: { readonly station: Station }) {
  return station === "initiation" ? <span className="tl-linegates"><GateDiamond standing={standing} size={17} /></span> : null
}
const GATES = { closed: gateAfterInitiation("closed"), ready: gateAfterInitiation("ready"), conditional: gateAfterInitiation("conditional"), deferred: gateAfterInitiation("deferred"), approved: gateAfterInitiation("approved") }

export function Lines() {
  return (
    <Section id="line" title={t("design.line")}>
      {STANDINGS.map(([station, state, gate]) => (
        <Sample key={state} name={t(`projectState.${state}`)}>
          <div className="tl-sheet"><TheLine projectId={SAMPLE} station={station} state={state} mayOpen={() => true} label={t("design.lineOf", { state: t(`projectState.${state}`) })} Gates={GATES[gate]} /></div>
        </Sample>
      ))}
    </Section>
  )
}
