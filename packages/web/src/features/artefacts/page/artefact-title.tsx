// The title of an artefact, for reading and, where the reader may, for writing in the same place; and who owns it.

import { ActionIcon, Button, Select, Textarea } from "@mantine/core"
import { IconPencil } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { Initials } from "../../../app/initials.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { projectMembersQuery } from "../../projects/index.ts"
import { forgetFieldDraft, keepFieldDraft, readFieldDraft } from "./field-draft.ts"
import { useArtefactPage } from "./page-context.ts"
import { useFocusInside } from "./use-focus-inside.ts"
import { useSave } from "./use-save.ts"

export function ArtefactTitle() {
  const { artefact } = useArtefactPage()
  const [writing, setWriting] = useState(false)
  if (writing) return <TitleForm onClose={() => setWriting(false)} />
  const draft = artefact.mayEdit && readFieldDraft(artefact.id, "title") !== null
  return (
    <div className="tl-artefact__title">
      <h1>{artefact.title}</h1>
      {artefact.mayEdit && <ActionIcon variant="subtle" color="gray" className="tl-no-print" aria-label={t("artefact.editField", { field: t("field.title") })} onClick={() => setWriting(true)}><IconPencil size={16} /></ActionIcon>}
      {draft && <span className="tl-field__draft">{t("artefact.draftKept")}</span>}
    </div>
  )
}

function TitleForm({ onClose }: { readonly onClose: () => void }) {
  const { projectId, artefact } = useArtefactPage()
  const [begun] = useState(() => {
    const draft = readFieldDraft(artefact.id, "title")
    return typeof draft?.value === "string" ? { value: draft.value, revision: draft.revision } : { value: artefact.title, revision: artefact.revision }
  })
  const [typed, setTyped] = useState(begun.value)
  const saving = useSave(projectId, artefact)
  const form = useFocusInside<HTMLFormElement>()
  const close = () => {
    forgetFieldDraft(artefact.id, "title")
    onClose()
  }
  /** Escape loses nothing: what was typed is there when the title is opened again. */
  const leave = () => (typed.trim() === artefact.title ? close() : onClose())
  const submit = () => {
    const title = typed.trim()
    if (title === artefact.title || title === "") close()
    else saving.save({ title }, close, begun.revision)
  }
  return (
    <form ref={form} className="tl-stack tl-stack--tight" onSubmit={(event) => { event.preventDefault(); submit() }}>
      <Textarea aria-label={t("field.title")} size="lg" autosize minRows={1} maxLength={500} value={typed} onChange={(event) => { const next = event.currentTarget.value.replaceAll("\n", " "); setTyped(next); keepFieldDraft(artefact.id, "title", { value: next, revision: begun.revision }) }} onKeyDown={(event) => { if (event.key === "Enter") { event.preventDefault(); submit() } else if (event.key === "Escape") leave() }} />
      <FormProblem error={saving.error} />
      <div className="tl-line">
        <Button type="submit" size="compact-sm" loading={saving.pending}>{t("action.save")}</Button>
        <Button size="compact-sm" variant="subtle" onClick={close}>{t(typed.trim() === artefact.title ? "action.cancel" : "artefact.discard")}</Button>
        {saving.conflict !== null && <><span role="alert">{t("artefact.titleNow", { title: String(saving.conflict.actual) })}</span><Button size="compact-sm" variant="default" onClick={saving.overwrite}>{t("conflict.overwrite")}</Button></>}
      </div>
    </form>
  )
}

export function Owner() {
  const { projectId, artefact } = useArtefactPage()
  const members = useQuery(projectMembersQuery(projectId)).data?.items.filter(({ active }) => active) ?? []
  const saving = useSave(projectId, artefact)
  const { owner } = artefact
  if (!artefact.mayEdit) return owner === null ? <span className="tl-soft">{t("artefact.noOwner")}</span> : <span className="tl-person"><Initials name={owner.name} size={22} />{owner.name}</span>
  const data = members.map(({ userId, name }) => ({ value: String(userId), label: name }))
  if (owner !== null && !data.some(({ value }) => value === owner.id)) data.push({ value: owner.id, label: owner.name })
  const change = (value: string | null) => saving.save({ ownerId: members.find(({ userId }) => userId === value)?.userId ?? null }, () => undefined)
  return <Select size="xs" aria-label={t("artefact.owner")} placeholder={t("artefact.noOwner")} data={data} value={owner?.id ?? null} onChange={change} searchable clearable clearButtonProps={{ "aria-label": t("action.remove") }} disabled={saving.pending} error={saving.conflict !== null} />
}
