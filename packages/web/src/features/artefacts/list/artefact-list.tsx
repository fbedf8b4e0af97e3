// The list itself: filter bar, table, selection and its keys, kept in the address.

import { useNavigate } from "@tanstack/react-router"
import { artefactKindOf } from "@throughline/contract"
import type { ArtefactKindName } from "@throughline/contract"
import { useDeferredValue, useMemo, useState } from "react"
import { useCommand } from "../../../app/commands.ts"
import { PageLoading } from "../../../app/page-loading.tsx"
import { t } from "../../../i18n/catalogue.ts"
import type { ProjectId } from "../../projects/index.ts"
import { useReferenceNames, useValueWorld } from "../query/use-value-world.ts"
import type { ShownField } from "../words/shown-field.ts"
import { FilterBar, SEARCH_ID } from "./filter-bar.tsx"
import { ownFields } from "./filter.ts"
import { listRows } from "./group-rows.ts"
import { ListTable } from "./list-table.tsx"
import { QUICK_ADD_ID, QuickAdd } from "./quick-add.tsx"
import { SavedViews } from "./saved-views.tsx"
import { SelectionBar } from "./selection-bar.tsx"
import { extendTo, NOTHING, toggle, toggleAll, within } from "./selection.ts"
import { handleListKey } from "./use-list-keys.ts"
import { useCells } from "./use-cells.tsx"
import { useListSearch } from "./use-list-search.ts"
import { useWholeList } from "./use-whole-list.ts"
import { definitionOf, nextSort, sortOf, sortText } from "./view.ts"
import { ViewMenu } from "./view-menu.tsx"

/** So many come by themselves: what people choose among and group. A service desk has a hundred thousand. */
const AT_MOST = 2_000

export interface ArtefactListProps {
  readonly projectId: ProjectId
  readonly kind: ArtefactKindName
  readonly fields: readonly ShownField[]
  readonly mayEdit: boolean
}

export function ArtefactList({ projectId, kind, fields, mayEdit }: ArtefactListProps) {
  const navigate = useNavigate()
  const [search, change, put] = useListSearch()
  const definition = definitionOf(search, kind)
  const all = useMemo(() => [...ownFields(kind), ...fields], [kind, fields])
  const columns = useMemo(() => (search.columns ?? definitionOf({}, kind).columns).flatMap((name) => all.find((field) => field.name === name) ?? []), [search.columns, kind, all])
  const group = all.find(({ name }) => name === search.group) ?? null
  const question = useMemo(() => ({ search: search.q ?? "", filter: search.filter ?? [], sort: sortOf(search.sort), trashed: false }), [search.q, search.filter, search.sort])
  const { artefacts, pending, complete, total, more } = useWholeList(projectId, kind, question, true, AT_MOST)
  const names = useReferenceNames(projectId, group === null ? columns : [...columns, group])
  const world = useValueWorld(projectId, undefined, names)
  const rows = useDeferredValue(useMemo(() => listRows(artefacts, group, world), [artefacts, group, world]))
  const ids = useMemo(() => rows.flatMap((row) => (row.kind === "artefact" ? [row.artefact.id] : [])), [rows])
  const [kept, setSelection] = useState(NOTHING)
  const selection = within(kept, ids)
  const chosen = artefacts.filter(({ id }) => selection.chosen.has(id))
  const asked = question.search !== "" || question.filter.length > 0
  const empty = artefacts.length === 0 && !asked
  useListCommands(mayEdit)
  const open = (id: string) => void navigate({ to: "/projects/$projectId/artefacts/$kind/$artefactId", params: { projectId, kind, artefactId: `art_${id.slice("art_".length)}` } })
  const at = (id: string) => setSelection({ ...selection, cursor: id, anchor: id })
  const cells = useCells({ projectId, kind: artefactKindOf(kind), artefacts, columns: [...all.filter(({ name }) => name === "title"), ...columns], world, cursor: selection.cursor, mayEdit, onRow: at, openPage: open })
  if (pending) return <PageLoading />
  return (
    <div className="tl-listpage__sheet tl-sheet">
      {!empty && <div className="tl-listbar">
        <FilterBar {...{ projectId, world }} fields={all} filter={definition.filter} search={question.search} onSearch={(q) => change({ q })} onFilter={(filter) => change({ filter: filter.length === 0 ? undefined : filter })} />
        <span className="tl-listbar__end">
          <span className="tl-soft tl-small" aria-live="polite">{t("artefact.count", { count: total ?? artefacts.length })}{!complete && ` · ${more === null ? t("artefact.loadingMore") : t("artefact.loadedFirst", { count: artefacts.length })}`}</span>
          <ViewMenu fields={all} columns={definition.columns} onColumns={(next) => change({ columns: next })} group={definition.group} onGroup={(next) => change({ group: next ?? undefined })} />
          <SavedViews {...{ projectId, kind, definition }} open={search.view} onOpen={put} />
        </span>
      </div>}
      {/* In the same place with and without entries: who types one after the other keeps the field. */}
      {mayEdit && <QuickAdd projectId={projectId} kind={kind} />}
      {empty && <Empty mayEdit={mayEdit} />}
      {artefacts.length === 0 ? asked && <p className="tl-soft tl-list__none">{t("artefact.noneFound")}</p> : (
        <ListTable
          {...{ projectId, kind, rows, columns, world, selection }} count={ids.length} sort={definition.sort} mayChoose={mayEdit} onEnd={more}
          onSort={(field, keep) => change({ sort: sortText(nextSort(definition.sort, field, keep)) })}
          onChoose={(id, extend) => setSelection(extend ? extendTo(selection, ids, id) : toggle(selection, id))} onChooseAll={() => setSelection(toggleAll(selection, ids))}
          onPoint={(id, extend, column) => { setSelection(extend && mayEdit ? extendTo(selection, ids, id) : { ...selection, cursor: id, anchor: id }); cells?.point(column) }}
          onKeyDown={(event) => handleListKey(event, { ids, selection, setSelection, open, mayChoose: mayEdit, cells })} cells={cells}
        />
      )}
      {chosen.length > 0 && <SelectionBar {...{ projectId, kind, chosen, world }} fields={all} onClear={() => setSelection({ ...NOTHING, cursor: selection.cursor })} />}
    </div>
  )
}

function Empty({ mayEdit }: { readonly mayEdit: boolean }) {
  return (
    <section className="tl-sheet--padded tl-empty">
      <h2>{t("artefact.emptyTitle")}</h2>
      <p>{t(mayEdit ? "artefact.emptyHint" : "artefact.emptyReader")}</p>
      {mayEdit && <p className="tl-soft">{t("artefact.pasteHint")}</p>}
    </section>
  )
}

function useListCommands(mayEdit: boolean): void {
  const focus = (id: string) => document.getElementById(id)?.focus()
  const group = t("palette.page")
  useCommand({ id: "artefacts.new", label: t("artefact.new"), group, shortcut: "n", enabled: mayEdit, perform: () => focus(QUICK_ADD_ID) })
  useCommand({ id: "artefacts.editCell", label: t("artefact.editCell"), group, shortcut: "F2", shortcutElsewhere: true, enabled: false, perform: () => undefined })
  useCommand({ id: "artefacts.search", label: t("artefact.search"), group, shortcut: "/", perform: () => focus(SEARCH_ID) })
}
