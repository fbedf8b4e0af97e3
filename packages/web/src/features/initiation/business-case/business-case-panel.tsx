// The business case worked upon: all options on one grid of costs and benefits, their figures side by side, what decides them.

import { Button } from "@mantine/core"
import { useState } from "react"
import { t } from "../../../i18n/catalogue.ts"
import type { ArtefactPanelProps } from "../../artefacts/index.ts"
import { useProject } from "../../projects/project-query.ts"
import { DraftStatus } from "../draft/draft-status.tsx"
import { useFieldsDraft } from "../draft/use-fields-draft.ts"
import { caseOf, usualOptions } from "./case-of.ts"
import { CashGrid } from "./cash-grid.tsx"
import { CumulativeChart } from "./cumulative-chart.tsx"
import { FiguresTable } from "./figures-table.tsx"
import { Scenarios } from "./scenarios.tsx"
import { Terms } from "./terms.tsx"
import { Tornado } from "./tornado.tsx"
import "../initiation.css"

export default function BusinessCasePanel({ projectId, artefact }: ArtefactPanelProps) {
  const project = useProject(projectId)
  const draft = useFieldsDraft(projectId, artefact)
  const view = caseOf(artefact, draft.fields)
  const [looked, setLooked] = useState<string | null>(null)
  const mayEdit = artefact.mayEdit
  const money = { currency: project.currency, digits: project.currencyDigits }
  const shown = [looked, view.chosen, view.appraisal.ranking[0]].find((id) => view.options.some((option) => option.id === id)) ?? null
  const appraisal = view.appraisal.options.find(({ option }) => option === shown)
  const begin = () => draft.set({ options: usualOptions({ nothing: t("case.nothing"), minimum: t("case.minimum"), preferred: t("case.preferred") }), scenarios: [{ id: "low", name: t("case.low"), cost: 12_000, benefit: 8_000 }, { id: "base", name: t("case.base"), cost: 10_000, benefit: 10_000 }, { id: "high", name: t("case.high"), cost: 10_000, benefit: 12_000 }] })
  return (
    <section className="tl-sheet tl-case" aria-labelledby="case-title">
      <div className="tl-line tl-apart tl-panelhead"><h2 id="case-title">{t("case.title")}</h2>{mayEdit && <DraftStatus draft={draft} />}</div>
      {view.options.length === 0 ? (
        <div className="tl-panelhead tl-stack tl-stack--tight"><p>{t("case.empty")}</p>{mayEdit && <div><Button size="xs" onClick={begin}>{t("case.begin")}</Button></div>}</div>
      ) : (
        <>
          <Terms fields={draft.fields} view={view} mayEdit={mayEdit} onChange={draft.set} />
          <FiguresTable view={view} money={money} mayEdit={mayEdit} onChoose={(id) => draft.set({ chosenOption: id })} />
          <CashGrid view={view} fields={draft.fields} money={money} mayEdit={mayEdit} onChange={draft.set} />
          <div className="tl-case__charts">
            <CumulativeChart view={view} money={money} />
            {appraisal !== undefined && <Tornado view={view} appraisal={appraisal} money={money} onLook={setLooked} />}
          </div>
          <Scenarios view={view} fields={draft.fields} money={money} mayEdit={mayEdit} onChange={draft.set} />
        </>
      )}
    </section>
  )
}
