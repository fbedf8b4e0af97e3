// Under which governance a project stands, and changing it: what was decided stays, open gates are replaced.

import { Button } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { AnchorLink } from "../../../app/links.tsx"
import { confirm } from "../../../app/confirm.tsx"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import type { ProjectId } from "../../projects/project-query.ts"
import { GateDiamond } from "../gate-diamond.tsx"
import { gatesKey, gatesQuery } from "../gate-query.ts"
import type { Governance } from "../gate-query.ts"
import { standingOf } from "../gate-standing.ts"
import { said } from "../words/said.ts"
import { GovernanceChoice } from "./governance-choice.tsx"
import { governanceName } from "./governance-name.ts"

export function ProjectGovernance({ projectId, mayChange }: { readonly projectId: ProjectId; readonly mayChange: boolean }) {
  const queries = useQueryClient()
  const [wanted, setWanted] = useState<Governance | null>(null)
  const gates = useQuery({ ...gatesQuery(projectId), throwOnError: true }).data
  const govern = useMutation({
    mutationFn: (governance: Governance) => api.projectGovern({ projectId, governanceId: governance.id }),
    meta: { shown: true },
    onSuccess: (_, governance) => {
      setWanted(null)
      toast.done(t("governance.changed", { name: governanceName(governance) }))
      void queries.invalidateQueries({ queryKey: ["project", projectId] })
      return queries.invalidateQueries({ queryKey: gatesKey(projectId) })
    },
  })
  if (gates === undefined) return null
  const now = gates.governance
  const ask = async (governance: Governance) => {
    if (await confirm({ title: t("governance.changeTitle", { name: governanceName(governance) }), body: t("governance.changeBody"), action: t("governance.change") })) govern.mutate(governance)
  }
  return (
    <section className="tl-stack tl-stack--tight" aria-labelledby="settings-governance">
      <h2 id="settings-governance">{t("governance.title")}</h2>
      <p>{now === null ? t("governance.none") : t("governance.now", { name: governanceName(now), version: now.version })}</p>
      <ul className="tl-governance__gates">
        {gates.items.map((gate) => <li key={gate.id}><GateDiamond standing={standingOf(gate)} /> <AnchorLink to="/projects/$projectId/gates/$gateId" params={{ projectId, gateId: gate.id }} className="tl-target">{said(gate.name)}</AnchorLink> <span className="tl-soft tl-small">{t(`gate.standing.${standingOf(gate)}`)}</span></li>)}
      </ul>
      {mayChange && <GovernanceChoice value={wanted?.id ?? now?.id ?? ""} onChange={setWanted} />}
      <FormProblem error={govern.error} />
      {mayChange && wanted !== null && wanted.id !== now?.id && <div><Button loading={govern.isPending} onClick={() => void ask(wanted)}>{t("governance.change")}</Button></div>}
    </section>
  )
}
