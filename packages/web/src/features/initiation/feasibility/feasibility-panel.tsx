// The feasibility study as a grid: criteria by dimension with weight, score and confidence, and beside it what they come to at once.

import { Button } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { FEASIBILITY_DIMENSIONS } from "./dimensions.ts"
import { feasibilityOf } from "@throughline/lifecycle"
import { t } from "../../../i18n/catalogue.ts"
import type { ArtefactPanelProps } from "../../artefacts/index.ts"
import { DraftStatus } from "../draft/draft-status.tsx"
import { changed, freshId, rowsIn, textIn } from "../draft/row-of.ts"
import type { Row } from "../draft/row-of.ts"
import { useFieldsDraft } from "../draft/use-fields-draft.ts"
import { CriteriaGrid } from "./criteria-grid.tsx"
import { Outcome } from "./outcome.tsx"
import { USUAL_CRITERIA } from "./usual-criteria.ts"
import "../initiation.css"

export default function FeasibilityPanel({ projectId, artefact }: ArtefactPanelProps) {
  const draft = useFieldsDraft(projectId, artefact)
  const criteria = rowsIn(draft.fields, "criteria")
  const result = feasibilityOf({ fields: draft.fields })
  const setRows = (rows: readonly Row[]) => draft.set({ criteria: rows })
  const add = (dimension: string) => setRows([...criteria, { id: freshId(criteria), dimension, question: null, weight: 10, score: null, confidence: null, knockOut: false, minimum: null }])
  const begin = () => setRows(USUAL_CRITERIA.map(({ question, ...rest }, at) => ({ id: `r${at + 1}`, question: t(question), score: null, confidence: null, knockOut: false, minimum: null, ...rest })))
  const used = FEASIBILITY_DIMENSIONS.filter((dimension) => criteria.some((row) => textIn(row, "dimension") === dimension))
  return (
    <section className="tl-sheet tl-stack tl-stack--tight tl-feasibility" aria-labelledby="feasibility-title">
      <div className="tl-line tl-apart tl-panelhead"><h2 id="feasibility-title">{t("feasibility.title")}</h2>{artefact.mayEdit && <DraftStatus draft={draft} />}</div>
      {criteria.length > 0 && <Outcome result={result} criteria={criteria} fields={draft.fields} mayEdit={artefact.mayEdit} onChange={draft.set} />}
      {criteria.length === 0 && <p className="tl-panelhead">{t("feasibility.empty")}</p>}
      {criteria.length > 0 && <CriteriaGrid criteria={criteria} dimensions={used} knockedOut={new Set(result.knockedOut.map((at) => criteria[at]?.id ?? ""))} mayEdit={artefact.mayEdit} onChange={(id, part) => setRows(changed(criteria, id, part))} onRemove={(id) => setRows(criteria.filter((row) => row.id !== id))} onAdd={add} />}
      {artefact.mayEdit && (
        <div className="tl-line tl-panelfoot">
          {criteria.length === 0 && <Button size="xs" onClick={begin}>{t("feasibility.begin")}</Button>}
          <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden="true" />} onClick={() => add(used.at(-1) ?? "technical")}>{t("feasibility.add")}</Button>
        </div>
      )}
    </section>
  )
}
