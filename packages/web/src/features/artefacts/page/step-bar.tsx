// The state of an artefact and the steps that the reader may take from it now. A step that still lacks something says what, and
// leads there.

import { Button } from "@mantine/core"
import { modals } from "@mantine/modals"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { artefactKindOf } from "@throughline/contract"
import type { Transition } from "@throughline/contract"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { keepDraft } from "../../../app/draft.ts"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import { mayInProject, useProject } from "../../projects/index.ts"
import { artefactQuery, artefactsKey } from "../query/artefact-query.ts"
import type { OpenStep } from "../query/artefact-query.ts"
import { stateWord, stepWord } from "../words/artefact-words.ts"
import { standingOf } from "../words/state-mark.tsx"
import { ApproversDialog } from "./approvers-dialog.tsx"
import { fieldElementId } from "./artefact-field.tsx"
import { useArtefactPage } from "./page-context.ts"
import { panelOfField } from "./panel-place.ts"
import { ReasonDialog } from "./reason-dialog.tsx"

const reasonDraft = (artefactId: string, step: string) => `reason.${artefactId}.${step}`

export function StepBar() {
  const { projectId, artefact } = useArtefactPage()
  const queries = useQueryClient()
  const [lacking, setLacking] = useState<string | null>(null)
  const query = artefactQuery(projectId, artefact.id)
  const take = useMutation({
    mutationFn: ({ step, reason }: { readonly step: string; readonly reason?: string }) => api.artefactStep({ projectId, artefactId: artefact.id, seenRevision: artefact.revision, step, ...(reason === undefined ? {} : { reason }) }),
    onSuccess: (next, { step }) => {
      keepDraft(reasonDraft(artefact.id, step), "")
      queries.setQueryData(query.queryKey, next)
      toast.done(t("artefact.stepTaken", { key: next.key, state: stateWord(next.kind, next.state) }))
      void queries.invalidateQueries({ queryKey: ["project", projectId] })
      return queries.invalidateQueries({ queryKey: artefactsKey(projectId), predicate: ({ queryKey }) => queryKey[2] !== "one" })
    },
    onError: () => queries.invalidateQueries({ queryKey: query.queryKey }),
  })
  const begin = (step: OpenStep) => {
    if (step.missing.length > 0) return setLacking(lacking === step.step ? null : step.step)
    const title = stepWord(artefact.kind, step.step)
    const closeButtonProps = { "aria-label": t("action.close") }
    if (step.asksApprovers) return modals.open({ title: t("artefact.approval.ask"), size: "md", closeButtonProps, children: <ApproversDialog projectId={projectId} artefact={artefact} step={step.step} onDirect={() => take.mutate({ step: step.step })} /> })
    if (step.needsReason) return modals.open({ title, closeButtonProps, children: <ReasonDialog action={title} draft={reasonDraft(artefact.id, step.step)} onDone={(reason) => take.mutate({ step: step.step, reason })} /> })
    take.mutate({ step: step.step })
  }
  const open = artefact.steps.find(({ step }) => step === lacking)
  const asked = useAskable()
  if (artefact.steps.length === 0 && asked === null) return null
  return (
    <div className="tl-steps tl-no-print">
      <fieldset className="tl-line tl-steps__row" aria-label={t("artefact.steps")}>
        {inOrder(artefact.steps, artefact.kind).map((step, at) => (
          <Button
            key={step.step} size="xs" variant={at === 0 && !isSetback(artefact.kind, step) ? "filled" : "default"} loading={take.isPending && take.variables.step === step.step} onClick={() => begin(step)}
            {...(step.missing.length > 0 ? { "aria-expanded": lacking === step.step } : {})} title={t("artefact.leadsTo", { state: stateWord(artefact.kind, step.to) })}
            rightSection={step.missing.length > 0 ? <span className="tl-steps__lacking">{t("artefact.missingCount", { count: step.missing.length })}</span> : undefined}
          >
            {stepWord(artefact.kind, step.step)}
          </Button>
        ))}
        {asked !== null && <Button size="xs" variant={artefact.steps.length === 0 ? "filled" : "default"} onClick={() => begin({ step: asked.name, to: asked.to, missing: [], needsReason: false, asksApprovers: true })}>{t("artefact.approval.ask")}</Button>}
      </fieldset>
      {open !== undefined && <Missing step={open} />}
    </div>
  )
}

/** A step that others must agree to, where the reader may ask them but not take it. */
function useAskable(): Transition | null {
  const { projectId, artefact } = useArtefactPage()
  const project = useProject(projectId)
  if (!mayInProject(project, "artefact.write")) return null
  const step = artefactKindOf(artefact.kind).transitions.find(({ asks, from }) => asks === "approvers" && from.includes(artefact.state))
  return step === undefined || artefact.steps.some((each) => each.step === step.name) ? null : step
}

function Missing({ step }: { readonly step: OpenStep }) {
  const { artefact, fields, setOpen } = useArtefactPage()
  const goTo = (name: string) => {
    const panel = panelOfField(artefact.kind, name)
    panel?.scrollIntoView({ block: "center" })
    if (panel !== null) return panel.focus({ preventScroll: true })
    if (artefact.mayEdit) setOpen(name)
    requestAnimationFrame(() => document.getElementById(fieldElementId(name))?.scrollIntoView({ block: "center" }))
  }
  return (
    <output className="tl-steps__missing">
      {t("artefact.missingFor", { step: stepWord(artefact.kind, step.step) })}{" "}
      {step.missing.map((name) => <button key={name} type="button" className="tl-steps__field" onClick={() => goTo(name)}>{fields.find((field) => field.name === name)?.label ?? name}</button>)}
    </output>
  )
}

function isSetback(kind: string, step: OpenStep): boolean {
  return step.needsReason || ["trouble", "aside"].includes(standingOf(kind, step.to))
}

/** What leads on stands first. */
function inOrder(steps: readonly OpenStep[], kind: string): readonly OpenStep[] {
  return [...steps.filter((step) => !isSetback(kind, step)), ...steps.filter((step) => isSetback(kind, step))]
}
