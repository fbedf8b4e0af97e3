// Triage without leaving the pipeline: what the idea says, its scores, and the decision with its reason.

import { Button, Modal, Textarea } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { AnchorLink } from "../../../app/links.tsx"
import { PageLoading } from "../../../app/page-loading.tsx"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import { artefactQuery, artefactsKey, fieldWord, stateWord, stepWord } from "../../artefacts/index.ts"
import type { Artefact } from "../../artefacts/index.ts"
import { textIn } from "../draft/row-of.ts"
import { DemandScoring } from "./demand-scoring.tsx"
import { ideasKey } from "./idea-query.ts"
import type { Idea } from "./idea-query.ts"
import "../../artefacts/artefacts.css"
import "../../gates/gates.css"

interface TriageProps {
  readonly idea: Idea
  readonly onClose: () => void
}

export function TriageDialog({ idea, onClose }: TriageProps) {
  return <Modal opened size="xl" title={idea.title} onClose={onClose} closeButtonProps={{ "aria-label": t("action.close") }}><Triage idea={idea} onClose={onClose} /></Modal>
}

function Triage({ idea: { projectId, artefactId }, onClose }: TriageProps) {
  const artefact = useQuery({ ...artefactQuery(projectId, artefactId), throwOnError: true }).data
  const queries = useQueryClient()
  if (artefact === undefined) return <PageLoading />
  const decided = (next: Artefact) => {
    queries.setQueryData(artefactQuery(projectId, artefactId).queryKey, next)
    toast.done(t("idea.stepTaken", { idea: next.title, state: stateWord("demand", next.state) }))
    void queries.invalidateQueries({ queryKey: ideasKey })
    void queries.invalidateQueries({ queryKey: artefactsKey(projectId), predicate: ({ queryKey }) => queryKey[2] !== "one" })
    onClose()
  }
  return (
    <div className="tl-stack">
      {(["problem", "outcome"] as const).map((name) => textIn(artefact.fields, name) !== "" && <div key={name}><h3>{fieldWord("demand", name)}</h3><p className="tl-field__text tl-triage__text">{textIn(artefact.fields, name)}</p></div>)}
      <p><AnchorLink to="/projects/$projectId/artefacts/$kind/$artefactId" params={{ projectId, kind: "demand", artefactId }} className="tl-target">{t("idea.toPage")}</AnchorLink></p>
      <DemandScoring projectId={projectId} artefact={artefact} />
      <Decision artefact={artefact} onDone={decided} />
    </div>
  )
}

function Decision({ artefact, onDone }: { readonly artefact: Artefact; readonly onDone: (next: Artefact) => void }) {
  const queries = useQueryClient()
  const [reason, setReason] = useState("")
  const [lacking, setLacking] = useState<string | null>(null)
  const { projectId, id: artefactId } = artefact
  const take = useMutation({
    mutationFn: (step: string) => {
      const now = queries.getQueryData(artefactQuery(projectId, artefactId).queryKey) ?? artefact
      return api.artefactStep({ projectId, artefactId, seenRevision: now.revision, step, ...(reason.trim() === "" ? {} : { reason: reason.trim() }) })
    },
    meta: { shown: true }, onSuccess: onDone,
  })
  const begin = ({ step, missing, needsReason }: Artefact["steps"][number]) => {
    const word = stepWord("demand", step)
    if (missing.length > 0) return setLacking(t("idea.missing", { fields: missing.map((name) => fieldWord("demand", name)).join(", ") }))
    if (needsReason && reason.trim() === "") return setLacking(t("idea.reasonNeeded", { step: word }))
    setLacking(null)
    take.mutate(step)
  }
  return (
    <fieldset className="tl-triage">
      <legend>{t("idea.steps")}</legend>
      {artefact.steps.length === 0 ? <p className="tl-soft">{t("idea.stepsNone")}</p> : (
        <>
          <Textarea label={t("idea.reason")} value={reason} onChange={(event) => setReason(event.currentTarget.value)} autosize minRows={2} maxLength={20_000} />
          {lacking !== null && <p role="alert" className="tl-gate__warning">{lacking}</p>}
          <FormProblem error={take.error} />
          <div className="tl-line">{artefact.steps.map((step) => <Button key={step.step} size="xs" variant={step.needsReason ? "default" : "filled"} loading={take.isPending && take.variables === step.step} onClick={() => begin(step)}>{stepWord("demand", step.step)}</Button>)}</div>
        </>
      )}
    </fieldset>
  )
}
