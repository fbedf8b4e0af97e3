// A new backlog item: its title is enough.

import { TextInput } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { api } from "../../../app/api.ts"
import { useDraft } from "../../../app/draft.ts"
import { t } from "../../../i18n/catalogue.ts"
import { artefactsKey } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"

export function AddStory({ projectId, release }: { readonly projectId: ProjectId; readonly release: string }) {
  const queries = useQueryClient()
  const [title, setTitle, clear] = useDraft(`story.${projectId}`)
  const add = useMutation({
    mutationFn: () => api.artefactCreate({ projectId, kind: "story", title: title.trim(), fields: { type: "story", release } }),
    onSuccess: () => {
      clear()
      return queries.invalidateQueries({ queryKey: artefactsKey(projectId) })
    },
  })
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (title.trim() !== "" && !add.isPending) add.mutate() }}>
      <TextInput variant="unstyled" aria-label={t("cycles.addStory")} placeholder={t("cycles.addStory")} leftSection={<IconPlus size={15} aria-hidden="true" />} value={title} maxLength={500} onChange={(event) => setTitle(event.currentTarget.value)} readOnly={add.isPending} />
    </form>
  )
}
