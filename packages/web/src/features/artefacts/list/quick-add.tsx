// The row at the head of a list where a new artefact begins with its title alone: Enter adds it and stays for the next,
// Ctrl+Enter adds it and opens its page, and a pasted list becomes one for each line.

import { ActionIcon, TextInput } from "@mantine/core"
import { IconArrowRight, IconPlus } from "@tabler/icons-react"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import type { ArtefactKindName } from "@throughline/contract"
import type { ClipboardEvent, KeyboardEvent } from "react"
import { api } from "../../../app/api.ts"
import { confirm } from "../../../app/confirm.tsx"
import { useDraft } from "../../../app/draft.ts"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import type { ProjectId } from "../../projects/index.ts"
import { artefactQuery, artefactsKey } from "../query/artefact-query.ts"
import { kindWords } from "../words/artefact-words.ts"
import { titlesIn } from "./pasted-titles.ts"

export const QUICK_ADD_ID = "artefact-quick-add"

export function QuickAdd({ projectId, kind }: { readonly projectId: ProjectId; readonly kind: ArtefactKindName }) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [title, setTitle, clear] = useDraft(`artefact.new.${projectId}.${kind}`)
  const create = useMutation({
    mutationFn: async ({ open }: { readonly open: boolean }) => ({ artefact: await api.artefactCreate({ projectId, kind, title: title.trim() }), open }),
    onSuccess: async ({ artefact, open }) => {
      clear()
      queries.setQueryData(artefactQuery(projectId, artefact.id).queryKey, artefact)
      if (open) await navigate({ to: "/projects/$projectId/artefacts/$kind/$artefactId", params: { projectId, kind, artefactId: artefact.id } })
      return queries.invalidateQueries({ queryKey: [...artefactsKey(projectId), "list"] })
    },
  })
  const many = useMutation({
    mutationFn: async (titles: readonly string[]) => {
      for (const each of titles) await api.artefactCreate({ projectId, kind, title: each })
      return titles.length
    },
    onSuccess: (count) => toast.done(t("artefact.added", { count })),
    onSettled: () => queries.invalidateQueries({ queryKey: [...artefactsKey(projectId), "list"] }),
  })
  const onPaste = (event: ClipboardEvent) => {
    const titles = titlesIn(event.clipboardData.getData("text/plain"))
    if (titles.length < 2) return
    event.preventDefault()
    void confirm({ title: t("artefact.pasteTitle", { count: titles.length }), body: t("artefact.pasteBody", { first: titles[0] ?? "", last: titles.at(-1) ?? "" }), action: t("artefact.pasteAction", { count: titles.length }) }).then((agreed) => { if (agreed) many.mutate(titles) })
  }
  const add = (open: boolean) => {
    if (title.trim() !== "" && !create.isPending) create.mutate({ open })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return
    event.preventDefault()
    add(event.ctrlKey || event.metaKey)
  }
  const label = t("artefact.addOne", { kind: kindWords(kind).one })
  return (
    <div className="tl-quickadd">
      <TextInput id={QUICK_ADD_ID} size="sm" variant="unstyled" aria-label={label} placeholder={label} leftSection={<IconPlus size={15} aria-hidden="true" />} value={title} maxLength={500} onChange={(event) => setTitle(event.currentTarget.value)} onKeyDown={onKeyDown} onPaste={onPaste} readOnly={create.isPending || many.isPending} />
      {title.trim() !== "" && <span className="tl-quickadd__hint tl-soft tl-small">{t("artefact.addHint")}</span>}
      {title.trim() !== "" && <ActionIcon variant="subtle" aria-label={t("artefact.addAndOpen")} loading={create.isPending} onClick={() => add(true)}><IconArrowRight size={16} /></ActionIcon>}
    </div>
  )
}
