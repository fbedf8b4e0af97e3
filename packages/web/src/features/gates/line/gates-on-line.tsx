// The gates behind one station of THE LINE: each a diamond with its state in words, and the way to its page.

import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { t } from "../../../i18n/catalogue.ts"
import type { ProjectId } from "../../projects/project-query.ts"
import { GateDiamond } from "../gate-diamond.tsx"
import { gatesQuery } from "../gate-query.ts"
import { gatesAfter, standingOf } from "../gate-standing.ts"
import { said } from "../words/said.ts"
import "../gates.css"

export function GatesOnLine({ projectId, station }: { readonly projectId: ProjectId; readonly station: string }) {
  const gates = gatesAfter(useQuery(gatesQuery(projectId)).data?.items ?? [], station)
  if (gates.length === 0) return null
  return (
    <span className="tl-linegates">
      {gates.map((gate) => {
        const standing = standingOf(gate)
        const words = t("gate.onLine", { gate: said(gate.name), standing: t(`gate.standing.${standing}`), met: gate.met, of: gate.of })
        return (
          <Link key={gate.id} to="/projects/$projectId/gates/$gateId" params={{ projectId, gateId: gate.id }} className="tl-linegates__gate" title={words}>
            <GateDiamond standing={standing} size={17} /><span className="tl-hidden">{words}</span>
          </Link>
        )
      })}
    </span>
  )
}
