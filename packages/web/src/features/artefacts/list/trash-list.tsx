// What was put into the trash of a list, with the way back.

import { Button } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { ArtefactKindName } from "@throughline/contract"
import { api } from "../../../app/api.ts"
import { PageLoading } from "../../../app/page-loading.tsx"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import type { ProjectId } from "../../projects/index.ts"
import { artefactsKey, EVERYTHING } from "../query/artefact-query.ts"
import type { ArtefactSummary } from "../query/artefact-query.ts"
import { useValueWorld } from "../query/use-value-world.ts"
import { ownFields } from "./filter.ts"
import { listRows } from "./group-rows.ts"
import { ListTable } from "./list-table.tsx"
import { NOTHING } from "./selection.ts"
import { useWholeList } from "./use-whole-list.ts"

const QUESTION = { ...EVERYTHING, trashed: true }

export function TrashList({ projectId, kind, mayRestore }: { readonly projectId: ProjectId; readonly kind: ArtefactKindName; readonly mayRestore: boolean }) {
  const world = useValueWorld(projectId)
  const { artefacts, pending } = useWholeList(projectId, kind, QUESTION)
  if (pending) return <PageLoading />
  if (artefacts.length === 0) return <p className="tl-soft tl-list__none">{t("artefact.trashEmpty")}</p>
  const columns = ownFields(kind).filter(({ name }) => name === "state" || name === "owner")
  return (
    <ListTable
      {...{ projectId, kind, columns, world }} rows={listRows(artefacts, null, world)} count={artefacts.length} sort={[]} onSort={() => undefined} selection={NOTHING}
      onChoose={() => undefined} onChooseAll={() => undefined} onPoint={() => undefined} onKeyDown={() => undefined} mayChoose={false} action={(artefact) => mayRestore && <Restore projectId={projectId} artefact={artefact} />}
    />
  )
}

function Restore({ projectId, artefact }: { readonly projectId: ProjectId; readonly artefact: ArtefactSummary }) {
  const queries = useQueryClient()
  const restore = useMutation({
    mutationFn: () => api.artefactRestore({ projectId, artefactId: artefact.id }),
    onSuccess: () => { toast.done(t("artefact.restored", { key: artefact.key })); return queries.invalidateQueries({ queryKey: artefactsKey(projectId) }) },
  })
  return <Button size="compact-xs" variant="default" loading={restore.isPending} aria-label={t("artefact.restoreOf", { key: artefact.key })} onClick={() => restore.mutate()}>{t("action.restore")}</Button>
}
