// A new row at the foot of the matrix: its title is enough.

import { TextInput } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { api } from "../../../app/api.ts"
import { useDraft } from "../../../app/draft.ts"
import { t } from "../../../i18n/catalogue.ts"
import { artefactsKey } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"

export function AddRow({ projectId }: { readonly projectId: ProjectId }) {
  const queries = useQueryClient()
  const [title, setTitle, clear] = useDraft(`raci.${projectId}`)
  const add = useMutation({
    mutationFn: () => api.artefactCreate({ projectId, kind: "responsibility", title: title.trim() }),
    onSuccess: () => {
      clear()
      return queries.invalidateQueries({ queryKey: [...artefactsKey(projectId), "list"] })
    },
  })
  return (
    <form className="tl-raci__add" onSubmit={(event) => { event.preventDefault(); if (title.trim() !== "" && !add.isPending) add.mutate() }}>
      <TextInput variant="unstyled" aria-label={t("raci.add")} placeholder={t("raci.add")} leftSection={<IconPlus size={15} aria-hidden="true" />} value={title} maxLength={500} onChange={(event) => setTitle(event.currentTarget.value)} readOnly={add.isPending} />
    </form>
  )
}
