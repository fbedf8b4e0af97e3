// The row at the head of a list where a new artefact begins with its title alone: Enter adds it and stays for the next,
// Ctrl+Enter adds it and opens its page, and a pasted list becomes one for each line. The next title can be typed at once; one
// that the server refuses comes back into the field.

import { Button, TextInput } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import type { ArtefactKindName } from "@throughline/contract"
import { useEffect, useRef } from "react"
import type { ClipboardEvent, KeyboardEvent } from "react"
import { api } from "../../../app/api.ts"
import { confirm } from "../../../app/confirm.tsx"
import { useDraft } from "../../../app/draft.ts"
import { t } from "../../../i18n/catalogue.ts"
import type { ProjectId } from "../../projects/index.ts"
import { artefactQuery, artefactsKey } from "../query/artefact-query.ts"
import { kindWords } from "../words/artefact-words.ts"
import { AddManyStatus, useAddMany } from "./add-many.tsx"
import { titlesIn } from "./pasted-titles.ts"

export const QUICK_ADD_ID = "artefact-quick-add"

export function QuickAdd({ projectId, kind }: { readonly projectId: ProjectId; readonly kind: ArtefactKindName }) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [title, setTitle, clear] = useDraft(`artefact.new.${projectId}.${kind}`)
  const latest = useRef(title)
  useEffect(() => { latest.current = title })
  const create = useMutation({
    mutationFn: async ({ open, wanted }: { readonly open: boolean; readonly wanted: string }) => ({ artefact: await api.artefactCreate({ projectId, kind, title: wanted }), open }),
    // One after the other, in the order in which they were typed.
    scope: { id: `artefact.new.${projectId}.${kind}` },
    onError: (_, { wanted }) => { if (latest.current.trim() === "") setTitle(wanted) },
    onSuccess: async ({ artefact, open }) => {
      queries.setQueryData(artefactQuery(projectId, artefact.id).queryKey, artefact)
      if (open) await navigate({ to: "/projects/$projectId/artefacts/$kind/$artefactId", params: { projectId, kind, artefactId: artefact.id } })
      return queries.invalidateQueries({ queryKey: [...artefactsKey(projectId), "list"] })
    },
  })
  const many = useAddMany(projectId, kind)
  const onPaste = (event: ClipboardEvent) => {
    const titles = titlesIn(event.clipboardData.getData("text/plain"))
    if (titles.length < 2) return
    event.preventDefault()
    void confirm({ title: t("artefact.pasteTitle", { count: titles.length }), body: t("artefact.pasteBody", { first: titles[0] ?? "", last: titles.at(-1) ?? "" }), action: t("artefact.pasteAction", { count: titles.length }) }).then((agreed) => { if (agreed) void many.add(titles) })
  }
  const add = (open: boolean) => {
    const wanted = title.trim()
    if (wanted === "") return
    clear()
    create.mutate({ open, wanted })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return
    event.preventDefault()
    add(event.ctrlKey || event.metaKey)
  }
  const label = t("artefact.addOne", { kind: kindWords(kind).one })
  const typed = title.trim() !== ""
  return (
    <>
      <div className="tl-quickadd">
        <TextInput id={QUICK_ADD_ID} size="sm" variant="unstyled" aria-label={label} placeholder={t("artefact.addPlaceholder")} leftSection={<IconPlus size={15} aria-hidden="true" />} value={title} maxLength={500} onChange={(event) => setTitle(event.currentTarget.value)} onKeyDown={onKeyDown} onPaste={onPaste} readOnly={many.running} enterKeyHint="done" />
        {typed && <span className="tl-quickadd__hint tl-soft tl-small">{t("artefact.addHint")}</span>}
        {typed && <Button size="compact-sm" onClick={() => add(false)}>{t("artefact.add")}</Button>}
        {typed && <Button size="compact-sm" variant="default" onClick={() => add(true)}>{t("artefact.addAndOpen")}</Button>}
      </div>
      <AddManyStatus many={many} />
    </>
  )
}
