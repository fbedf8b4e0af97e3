// What the charter agrees and where the project stands against it: each tolerance beside the present forecast, the figures of the
// business case to be taken over, and what authorising unlocks.

import { Button } from "@mantine/core"
import { useQueries, useQuery } from "@tanstack/react-query"
import type { ArtefactKindName } from "@throughline/contract"
import type { ArtefactFacts } from "@throughline/lifecycle"
import { tolerancesOf } from "@throughline/lifecycle"
import { t } from "../../../i18n/catalogue.ts"
import { formatMoment } from "../../../i18n/format-date.ts"
import { useMe } from "../../../app/session.ts"
import { api } from "../../../app/api.ts"
import { artefactsKey, useSave } from "../../artefacts/index.ts"
import type { ArtefactPanelProps, ArtefactSummary } from "../../artefacts/index.ts"
import { gatesQuery } from "../../gates/index.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { useProject } from "../../projects/project-query.ts"
import type { ProjectId } from "../../projects/project-query.ts"
import { fromBusinessCase } from "./from-business-case.ts"
import { ToleranceTable } from "./tolerance-table.tsx"
import "../initiation.css"

/** What tolerances are measured upon. */
const MEASURED = ["requirement", "benefit", "risk", "defect"] as const satisfies readonly ArtefactKindName[]
const MOST = 200

export default function CharterPanel({ projectId, artefact }: ArtefactPanelProps) {
  const project = useProject(projectId)
  const gates = useQuery(gatesQuery(projectId)).data
  const { timeZone } = useMe()
  const measured = useMeasured(projectId)
  const saving = useSave(projectId, artefact)
  const businessCase = useQuery({ queryKey: [...artefactsKey(projectId), "one-of", "businessCase"], queryFn: async ({ signal }) => (await api.artefactList({ projectId, kind: "businessCase", limit: 1 }, { signal })).items[0] ?? null }).data ?? null
  const facts = measured === null ? null : tolerancesOf(factsOf(artefact), { finish: project.finish?.slice(0, 10) ?? "", cost: project.figures.cost, artefacts: measured })
  const taken = businessCase === null ? null : fromBusinessCase(factsOf(businessCase))
  return (
    <section className="tl-sheet tl-sheet--padded tl-stack" aria-labelledby="charter-standing">
      <h2 id="charter-standing">{t("charter.standing")}</h2>
      {gates?.authorisedAt == null
        ? <div className="tl-gate__warning"><p><strong>{t("charter.notYet")}</strong></p><ul className="tl-charter__unlocks">{(["spend", "book", "order", "done", "watch"] as const).map((each) => <li key={each}>{t(`charter.unlocks.${each}`)}</li>)}</ul></div>
        : <p className="tl-gate__summary">{t("charter.authorised", { name: gates.authorisedBy ?? t("artefact.someone"), when: formatMoment(gates.authorisedAt, timeZone) })}</p>}
      {facts === null ? <p className="tl-soft">{t("charter.noTolerances")}</p> : <ToleranceTable tolerances={facts} money={{ currency: project.currency, digits: project.currencyDigits }} />}
      {artefact.mayEdit && taken !== null && (
        <div className="tl-stack tl-stack--tight">
          <div><Button size="xs" variant="default" loading={saving.pending} onClick={() => saving.save({ fields: { ...taken } }, () => undefined)}>{t("charter.takeOver")}</Button></div>
          <p className="tl-soft tl-small">{t("charter.takeOverHint")}</p>
          <FormProblem error={saving.error ?? null} />
        </div>
      )}
    </section>
  )
}

function factsOf({ id, kind, key, title, state, owner, fields, version }: Pick<ArtefactSummary, "id" | "kind" | "key" | "title" | "state" | "owner" | "fields" | "version">): ArtefactFacts {
  return { id, kind, key, title, state, ownerId: owner?.id ?? null, fields, version }
}

/** Null until all are there: half a register would say a wrong figure. */
function useMeasured(projectId: ProjectId): readonly ArtefactFacts[] | null {
  return useQueries({
    queries: MEASURED.map((kind) => ({
      queryKey: [...artefactsKey(projectId), "all", kind],
      queryFn: async ({ signal }: { readonly signal: AbortSignal }) => {
        const all: ArtefactFacts[] = []
        for (let after: string | null = ""; after !== null;) {
          const page: Awaited<ReturnType<typeof api.artefactList>> = await api.artefactList({ projectId, kind, limit: MOST, ...(after === "" ? {} : { after }) }, { signal })
          all.push(...page.items.map(factsOf))
          after = page.next
        }
        return all
      },
    })),
    combine: (answers) => (answers.some(({ data, isError }) => data === undefined && !isError) ? null : answers.flatMap(({ data }) => data ?? [])),
  })
}
