// One field of an artefact: for reading, and where the reader may, a click or Enter makes it an editor in the same place.

import { Button } from "@mantine/core"
import { IconPencil } from "@tabler/icons-react"
import { isSaid } from "@throughline/contract"
import { useId, useRef, useState } from "react"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import { FieldEditor } from "../values/field-editor.tsx"
import { isLong, settingOf, valueOf } from "../words/shown-field.ts"
import type { ShownField } from "../words/shown-field.ts"
import { ConflictNote } from "./conflict-note.tsx"
import { forgetFieldDraft, keepFieldDraft, readFieldDraft } from "./field-draft.ts"
import { FieldValue } from "./field-value.tsx"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { useArtefactPage } from "./page-context.ts"
import { useFocusInside } from "./use-focus-inside.ts"
import { useSave } from "./use-save.ts"

export const fieldElementId = (name: string) => `field-${name.replace(".", "-")}`

export function ArtefactField({ shown }: { readonly shown: ShownField }) {
  const { artefact, open, setOpen } = useArtefactPage()
  const label = useId()
  const value = valueOf(artefact, shown.name)
  const editing = open === shown.name && artefact.mayEdit
  const draft = artefact.mayEdit && !editing && readFieldDraft(artefact.id, shown.name) !== null
  const missing = artefact.steps.some((step) => step.missing.includes(shown.name))
  return (
    <div className={`tl-field${isLong(shown.field) && isSaid(value) ? " is-long" : ""}${editing ? " is-open" : ""}`} id={fieldElementId(shown.name)}>
      <div className="tl-field__head">
        <span id={label} className="tl-field__label">{shown.label}</span>
        {missing && <span className="tl-field__missing" title={t("artefact.stillMissingHint")}>{t("artefact.stillMissing")}</span>}
        {draft && <span className="tl-field__draft">{t("artefact.draftKept")}</span>}
        {artefact.mayEdit && !editing && <button type="button" className="tl-field__edit" aria-label={t("artefact.editField", { field: shown.label })} onClick={() => setOpen(shown.name)}><IconPencil size={14} aria-hidden="true" /></button>}
      </div>
      {editing ? <OpenField shown={shown} value={value} label={label} /> : <Closed shown={shown} value={value} label={label} />}
    </div>
  )
}

/** A short or empty value is itself the button: the whole of it can be hit. */
function Closed({ shown, value, label }: { readonly shown: ShownField; readonly value: unknown; readonly label: string }) {
  const { artefact, setOpen } = useArtefactPage()
  const content = <FieldValue shown={shown} value={value} />
  if (!artefact.mayEdit || (isSaid(value) && (isLong(shown.field) || HOLDS_LINKS.has(shown.field.type)))) return <div className="tl-field__value">{content}</div>
  const id = `${label}-value`
  return <button type="button" id={id} className="tl-field__value tl-field__value--button" aria-labelledby={`${label} ${id}`} tabIndex={-1} onClick={() => setOpen(shown.name)}>{content}</button>
}

const HOLDS_LINKS = new Set(["link", "artefact", "artefacts", "task", "tasks"])
/** Taken as soon as they are chosen; others wait for Enter or the button. */
const AT_ONCE = new Set(["choice", "score", "role", "boolean", "person", "artefact", "task"])
/** Lists of the browser's own: an arrow key chooses the next entry, which is not yet the answer. */
const BY_ARROWS = new Set(["choice", "score", "role"])
/** Enter is a part of these. */
const MULTI_LINE = new Set(["text", "lines", "rows"])

function OpenField({ shown, value, label }: { readonly shown: ShownField; readonly value: unknown; readonly label: string }) {
  const { projectId, artefact, world, setOpen } = useArtefactPage()
  // What others save while this is open must not be overwritten unseen: the save says which revision was before the eyes.
  const [begun] = useState(() => readFieldDraft(artefact.id, shown.name) ?? { value, revision: artefact.revision })
  const [seen] = useState(value)
  const [typed, setTyped] = useState<unknown>(begun.value)
  const [problem, setProblem] = useState<string | undefined>()
  const saving = useSave(projectId, artefact)
  const form = useFocusInside<HTMLFormElement>()
  const byKeys = useRef(false)
  const differs = JSON.stringify(typed ?? null) !== JSON.stringify(value ?? null)
  /** What was typed stays on this device: Escape loses nothing. */
  const leave = () => {
    if (!differs) forgetFieldDraft(artefact.id, shown.name)
    setOpen(null)
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`#${fieldElementId(shown.name)} .tl-field__edit`)?.focus())
  }
  const close = () => {
    leave()
    forgetFieldDraft(artefact.id, shown.name)
  }
  const discard = () => {
    close()
    if (differs) toast.undoable(t("artefact.discarded", { field: shown.label }), () => { keepFieldDraft(artefact.id, shown.name, { value: typed, revision: begun.revision }); setOpen(shown.name) })
  }
  const submit = (next: unknown) => {
    if (JSON.stringify(next ?? null) === JSON.stringify(value ?? null)) close()
    else saving.save(settingOf(shown.name, next), close, begun.revision)
  }
  const change = (next: unknown, trouble?: string) => {
    setTyped(next)
    setProblem(trouble)
    if (trouble === undefined) keepFieldDraft(artefact.id, shown.name, { value: next, revision: begun.revision })
    if (AT_ONCE.has(shown.field.type) && trouble === undefined && !(byKeys.current && BY_ARROWS.has(shown.field.type))) submit(next)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes the form from wherever within it the focus is
    <form
      ref={form} className="tl-field__form" aria-labelledby={label} onSubmit={(event) => { event.preventDefault(); if (event.currentTarget.querySelector("[aria-invalid=true]") === null && problem === undefined) submit(typed) }}
      onPointerDown={() => { byKeys.current = false }}
      onKeyDown={(event) => {
        byKeys.current = true
        if (event.defaultPrevented) return
        if (event.key === "Enter" && event.target instanceof HTMLSelectElement) {
          event.preventDefault()
          event.currentTarget.requestSubmit()
        }
        if (event.key === "Escape") leave()
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && MULTI_LINE.has(shown.field.type)) event.currentTarget.requestSubmit()
      }}
    >
      <FieldEditor projectId={projectId} shown={shown} value={typed} onChange={change} world={world} labelledBy={label} />
      {saving.conflict === null ? <FormProblem error={saving.error} /> : <ConflictNote shown={shown} conflict={saving.conflict} mine={typed} seen={seen} saving={saving} />}
      <div className="tl-line">
        <Button type="submit" size="compact-sm" loading={saving.pending}>{t("action.save")}</Button>
        <Button size="compact-sm" variant="subtle" onClick={discard}>{t(differs ? "artefact.discard" : "action.cancel")}</Button>
        <span className="tl-soft tl-small tl-keys">{t(MULTI_LINE.has(shown.field.type) ? "artefact.keysLong" : "artefact.keysShort")}</span>
      </div>
    </form>
  )
}
