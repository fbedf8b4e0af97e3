// The views somebody kept of this list: mine and those that others share. What differs from the open one can be kept too.

import { Button, Menu, Switch, TextInput } from "@mantine/core"
import { modals } from "@mantine/modals"
import { IconBookmark } from "@tabler/icons-react"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { ArtefactKindName } from "@throughline/contract"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { confirm } from "../../../app/confirm.tsx"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import type { ProjectId } from "../../projects/index.ts"
import { savedViewsQuery } from "../query/artefact-query.ts"
import type { SavedView } from "../query/artefact-query.ts"
import type { ViewDefinition } from "./filter.ts"
import { sameDefinition, searchOfView } from "./view.ts"
import type { ListSearch } from "./list-search.ts"

export interface SavedViewsProps {
  readonly projectId: ProjectId
  readonly kind: ArtefactKindName
  readonly open: string | undefined
  readonly definition: ViewDefinition
  readonly onOpen: (search: ListSearch) => void
}

export function SavedViews({ projectId, kind, open, definition, onOpen }: SavedViewsProps) {
  const queries = useQueryClient()
  const query = savedViewsQuery(projectId, kind)
  const views = useQuery(query).data ?? []
  const current = views.find(({ id }) => id === open)
  const refresh = () => queries.invalidateQueries({ queryKey: query.queryKey })
  const update = useMutation({
    mutationFn: (view: SavedView) => api.savedViewUpdate({ projectId, savedViewId: view.id, seenRevision: view.revision, definition }),
    onSuccess: (view) => { toast.done(t("artefact.view.kept", { name: view.name })); return refresh() },
  })
  const remove = useMutation({ mutationFn: (view: SavedView) => api.savedViewDelete({ projectId, savedViewId: view.id }), onSuccess: () => { onOpen({}); return refresh() } })
  const saveAs = () => modals.open({
    title: t("artefact.view.saveAs"), closeButtonProps: { "aria-label": t("action.close") },
    children: <SaveForm save={(name, shared) => api.savedViewCreate({ projectId, kind, name, shared, definition })} onDone={async (view) => { modals.closeAll(); await refresh(); onOpen(searchOfView(view.id, view.definition, kind)) }} />,
  })
  const askAndRemove = async (view: SavedView) => {
    if (await confirm({ title: t("artefact.view.removeTitle", { name: view.name }), body: t("artefact.view.removeBody"), action: t("action.delete"), dangerous: true })) remove.mutate(view)
  }
  const changed = current !== undefined && !sameDefinition(current.definition, definition)
  const group = (label: string, items: readonly SavedView[]) => items.length > 0 && (
    <>
      <Menu.Label>{label}</Menu.Label>
      {items.map((view) => <Menu.Item key={view.id} aria-current={view.id === open ? "true" : undefined} onClick={() => onOpen(searchOfView(view.id, view.definition, kind))}>{view.name}</Menu.Item>)}
    </>
  )
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target><Button size="xs" variant="subtle" leftSection={<IconBookmark size={15} aria-hidden="true" />}>{current === undefined ? t("artefact.views") : changed ? t("artefact.view.changed", { name: current.name }) : current.name}</Button></Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onOpen({})}>{t("artefact.view.all")}</Menu.Item>
        {group(t("artefact.view.mine"), views.filter(({ mine }) => mine))}
        {group(t("artefact.view.shared"), views.filter(({ mine }) => !mine))}
        <Menu.Divider />
        {current?.mine === true && changed && <Menu.Item onClick={() => update.mutate(current)}>{t("artefact.view.keep", { name: current.name })}</Menu.Item>}
        <Menu.Item onClick={saveAs}>{t("artefact.view.saveAs")}</Menu.Item>
        {current?.mine === true && <Menu.Item color="red" onClick={() => void askAndRemove(current)}>{t("artefact.view.remove", { name: current.name })}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}

function SaveForm({ save, onDone }: { readonly save: (name: string, shared: boolean) => Promise<SavedView>; readonly onDone: (view: SavedView) => Promise<void> }) {
  const [name, setName] = useState("")
  const [shared, setShared] = useState(false)
  const create = useMutation({ mutationFn: () => save(name, shared), meta: { shown: true }, onSuccess: onDone })
  return (
    <form className="tl-stack" onSubmit={(event) => { event.preventDefault(); create.mutate() }}>
      <TextInput label={t("field.name")} value={name} onChange={(event) => setName(event.currentTarget.value)} maxLength={100} required data-autofocus />
      <Switch label={t("artefact.view.share")} checked={shared} onChange={(event) => setShared(event.currentTarget.checked)} />
      <FormProblem error={create.error} />
      <div><Button type="submit" loading={create.isPending}>{t("action.save")}</Button></div>
    </form>
  )
}
