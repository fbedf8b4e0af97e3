// One change for many artefacts: which field or step, what value, and in one sentence what will happen. All or none is changed.

import { Button, NativeSelect, Textarea } from "@mantine/core"
import { useMutation } from "@tanstack/react-query"
import type { ArtefactKind, Client } from "@throughline/contract"
import { useState } from "react"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { t } from "../../../i18n/catalogue.ts"
import type { ProjectId } from "../../projects/index.ts"
import { FieldEditor } from "../values/field-editor.tsx"
import { valueText } from "../values/value-text.ts"
import type { ValueWorld } from "../values/value-text.ts"
import { stateWord, stepWord } from "../words/artefact-words.ts"
import { settingOf } from "../words/shown-field.ts"
import type { ShownField } from "../words/shown-field.ts"
import type { ArtefactSummary } from "../query/artefact-query.ts"
import "./bulk-dialog.css"
import { bulkSteps } from "./bulk-steps.ts"
import type { BulkStep } from "./bulk-steps.ts"

export interface BulkChange {
  readonly ownerId?: `usr_${string}` | null
  readonly fields?: Record<string, unknown>
  readonly custom?: Record<string, unknown>
  readonly step?: string
  readonly reason?: string
}

export type BulkDone = Awaited<ReturnType<Client["artefactBulk"]>>

export interface BulkDialogProps {
  readonly projectId: ProjectId
  readonly kind: ArtefactKind
  readonly chosen: readonly ArtefactSummary[]
  readonly fields: readonly ShownField[]
  readonly world: ValueWorld
  readonly apply: (to: readonly ArtefactSummary[], change: BulkChange) => Promise<BulkDone>
  readonly onDone: (done: BulkDone) => void
}

const NOT_IN_BULK = new Set(["title", "state", "number", "updatedAt"])

export function BulkDialog({ projectId, kind, chosen, fields, world, apply, onDone }: BulkDialogProps) {
  const steps = bulkSteps(kind, chosen)
  const settable = fields.filter(({ name, field }) => !NOT_IN_BULK.has(name) && field.type !== "rows")
  const [what, setWhat] = useState("")
  const [value, setValue] = useState<unknown>(null)
  const [problem, setProblem] = useState<string | undefined>()
  const [reason, setReason] = useState("")
  const shown = settable.find(({ name }) => `field:${name}` === what)
  const step = steps.find(({ name }) => `step:${name}` === what)
  const { open, fixed } = editable(kind, chosen, shown)
  const save = useMutation({ mutationFn: () => apply(open, changeOf(shown, step, value, reason)), meta: { shown: true }, onSuccess: onDone })
  const choose = (next: string) => {
    setWhat(next)
    setValue(settable.find(({ name }) => `field:${name}` === next)?.field.type === "boolean" ? true : null)
    setProblem(undefined)
    save.reset()
  }
  const ready = problem === undefined && open.length > 0 && (shown !== undefined || (step !== undefined && step.possible === chosen.length && (!step.needsReason || reason.trim() !== "")))
  return (
    <form className="tl-stack" onSubmit={(event) => { event.preventDefault(); save.mutate() }}>
      <NativeSelect label={t("artefact.bulkWhat")} value={what} onChange={(event) => choose(event.currentTarget.value)} data-autofocus>
        <option value="">{t("artefact.bulkPick")}</option>
        <optgroup label={t("artefact.bulkFields")}>{settable.map(({ name, label }) => <option key={name} value={`field:${name}`}>{label}</option>)}</optgroup>
        <optgroup label={t("artefact.bulkSteps")}>{steps.map(({ name, possible }) => <option key={name} value={`step:${name}`} disabled={possible < chosen.length}>{possible < chosen.length ? t("artefact.bulkStepSome", { step: stepWord(kind.kind, name), possible, count: chosen.length }) : stepWord(kind.kind, name)}</option>)}</optgroup>
      </NativeSelect>
      {shown !== undefined && <div key={shown.name}><span id="bulk-value" className="tl-field__label">{shown.label}</span><FieldEditor projectId={projectId} shown={shown} value={value} world={world} labelledBy="bulk-value" onChange={(next, trouble) => { setValue(next); setProblem(trouble) }} /></div>}
      {step?.needsReason === true && <Textarea label={t("artefact.reason")} value={reason} onChange={(event) => setReason(event.currentTarget.value)} required autosize minRows={2} />}
      {fixed.length > 0 && <p className="tl-summary tl-summary--attention">{t("artefact.bulkFixed", { which: keysOf(fixed), count: fixed.length, state: [...new Set(fixed.map(({ state }) => stateWord(kind.kind, state)))].join(", ") })}</p>}
      {open.length > 0 && (shown !== undefined || step !== undefined) && <p className="tl-summary">{summary()}</p>}
      <FormProblem error={save.error} />
      <div><Button type="submit" disabled={!ready} loading={save.isPending}>{t("artefact.bulkApply", { count: open.length })}</Button></div>
    </form>
  )

  function summary(): string {
    const which = keysOf(open)
    if (step !== undefined) return t("artefact.bulkSumStep", { which, state: stateWord(kind.kind, step.to) })
    const said = shown === undefined ? "" : valueText(shown, value, world)
    return t("artefact.bulkSumField", { which, field: shown?.label ?? "", value: said === "" ? t("value.none") : said })
  }
}

/** What was agreed stays as it was agreed: only its owner can change. */
function editable(kind: ArtefactKind, chosen: readonly ArtefactSummary[], shown: ShownField | undefined): { readonly open: readonly ArtefactSummary[]; readonly fixed: readonly ArtefactSummary[] } {
  const isFixed = ({ state }: ArtefactSummary) => shown !== undefined && shown.name !== "owner" && kind.fixed.includes(state)
  return { open: chosen.filter((each) => !isFixed(each)), fixed: chosen.filter(isFixed) }
}

function keysOf(some: readonly ArtefactSummary[]): string {
  const keys = some.slice(0, 5).map(({ key }) => key).join(", ")
  return some.length > 5 ? t("artefact.bulkAndMore", { keys, count: some.length - 5 }) : keys
}

function changeOf(shown: ShownField | undefined, step: BulkStep | undefined, value: unknown, reason: string): BulkChange {
  if (step !== undefined) return { step: step.name, ...(reason.trim() === "" ? {} : { reason }) }
  if (shown === undefined) return {}
  if (shown.name === "owner") return { ownerId: isUser(value) ? value : null }
  return settingOf(shown.name, value)
}

function isUser(value: unknown): value is `usr_${string}` {
  return typeof value === "string" && value.startsWith("usr_")
}
