// What can be done with the chosen rows, at the foot of the list: change a field, hand over, take a step, put into the trash.

import { Button, CloseButton } from "@mantine/core"
import { modals } from "@mantine/modals"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { artefactKindOf } from "@throughline/contract"
import type { ArtefactKindName } from "@throughline/contract"
import { api } from "../../../app/api.ts"
import { confirm } from "../../../app/confirm.tsx"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import type { ProjectId } from "../../projects/index.ts"
import { artefactsKey } from "../query/artefact-query.ts"
import type { ArtefactSummary } from "../query/artefact-query.ts"
import type { ValueWorld } from "../values/value-text.ts"
import { kindWords } from "../words/artefact-words.ts"
import type { ShownField } from "../words/shown-field.ts"
import { BulkDialog } from "./bulk-dialog.tsx"
import type { BulkChange, BulkDone } from "./bulk-dialog.tsx"

export interface SelectionBarProps {
  readonly projectId: ProjectId
  readonly kind: ArtefactKindName
  readonly chosen: readonly ArtefactSummary[]
  readonly fields: readonly ShownField[]
  readonly world: ValueWorld
  readonly onClear: () => void
}

export function SelectionBar({ projectId, kind, chosen, fields, world, onClear }: SelectionBarProps) {
  const queries = useQueryClient()
  const artefactIds = chosen.map(({ id }) => id)
  const refresh = () => queries.invalidateQueries({ queryKey: artefactsKey(projectId) })
  const restore = async (ids: typeof artefactIds) => {
    for (const artefactId of ids) await api.artefactRestore({ projectId, artefactId })
    await refresh()
  }
  const apply = useMutation({ mutationFn: ({ to, change }: { readonly to: readonly ArtefactSummary[]; readonly change: BulkChange }) => api.artefactBulk({ projectId, artefactIds: to.map(({ id }) => id), ...change }), meta: { shown: true }, onSuccess: refresh })
  const trash = useMutation({
    mutationFn: () => api.artefactBulk({ projectId, artefactIds, trash: true }),
    onSuccess: ({ changed }) => {
      toast.undoable(t("artefact.trashedMany", { count: changed }), () => void restore(artefactIds).catch(toast.problem))
      onClear()
      return refresh()
    },
  })
  const undo = async (edits: BulkDone["edits"]) => {
    await api.artefactUndo({ projectId, edits: [...edits] })
    await refresh()
  }
  /** A step has its own ways back, with their own reasons; fields and owners are simply taken back. */
  const tell = ({ changed, edits }: BulkDone) => {
    const words = t("artefact.bulkDone", { count: changed })
    if (edits.length === 0) toast.done(words)
    else toast.undoable(words, () => void undo(edits).catch(toast.problem))
  }
  const askAndTrash = async () => {
    if (await confirm({ title: t("artefact.trashManyTitle", { count: chosen.length }), body: t("artefact.trashManyBody"), action: t("artefact.trash"), dangerous: true })) trash.mutate()
  }
  const openDialog = () => {
    const id = modals.open({
      title: t("artefact.bulkTitle", { count: chosen.length }), size: "lg", closeButtonProps: { "aria-label": t("action.close") },
      children: <BulkDialog {...{ projectId, chosen, fields, world }} kind={artefactKindOf(kind)} apply={(to, change) => apply.mutateAsync({ to, change })} onDone={(done) => { modals.close(id); tell(done) }} />,
    })
  }
  return (
    <section className="tl-selectionbar" aria-label={t("artefact.chosen", { count: chosen.length })}>
      <strong>{t("artefact.chosen", { count: chosen.length })}</strong>
      <span className="tl-soft tl-small tl-clip">{kindWords(kind).many}</span>
      <span className="tl-selectionbar__actions">
        <Button size="xs" onClick={openDialog}>{t("artefact.bulkChange")}</Button>
        <Button size="xs" variant="default" loading={trash.isPending} onClick={() => void askAndTrash()}>{t("artefact.trash")}</Button>
        <CloseButton aria-label={t("artefact.chooseNone")} onClick={onClear} />
      </span>
    </section>
  )
}
