// All artefacts of a kind: the list, the special views of the kind, its trash. Of a kind that a project has once, its page.

import { useQuery } from "@tanstack/react-query"
import { getRouteApi } from "@tanstack/react-router"
import { artefactKindOf, mayOnKind } from "@throughline/contract"
import type { ArtefactKindName } from "@throughline/contract"
import { Suspense, useMemo } from "react"
import { NotFoundPage } from "../../../app/not-found-page.tsx"
import { PageLoading } from "../../../app/page-loading.tsx"
import { usePageTitle } from "../../../app/page-title.ts"
import { useMe } from "../../../app/session.ts"
import { t } from "../../../i18n/catalogue.ts"
import { usePresence } from "../../live/index.ts"
import { mayInProject, useProject } from "../../projects/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import { ArtefactList } from "../list/artefact-list.tsx"
import { ExportMenu } from "../list/export-menu.tsx"
import { TrashList } from "../list/trash-list.tsx"
import { useListSearch } from "../list/use-list-search.ts"
import { definitionOf } from "../list/view.ts"
import { customFieldsQuery } from "../query/artefact-query.ts"
import { specialViews } from "../special.ts"
import { kindWords, useArtefactWords } from "../words/artefact-words.ts"
import { isArtefactKind } from "../words/is-artefact-kind.ts"
import { fieldsOfKind } from "../words/shown-field.ts"
import { SingleArtefact } from "./single-artefact.tsx"
import "../artefacts.css"

const route = getRouteApi("/signed-in/projects/$projectId/artefacts/$kind")

export default function ArtefactsPage() {
  useArtefactWords()
  const { projectId, kind } = route.useParams()
  if (!isArtefactKind(kind)) return <NotFoundPage />
  return artefactKindOf(kind).single ? <SingleArtefact key={kind} projectId={projectId} kind={kind} /> : <Lists key={kind} projectId={projectId} kind={kind} />
}

const TRASH = "trash"
const LIST = "list"

function Lists({ projectId, kind }: { readonly projectId: ProjectId; readonly kind: ArtefactKindName }) {
  const project = useProject(projectId)
  const { organisationRole } = useMe()
  const custom = useQuery(customFieldsQuery(kind)).data
  const fields = useMemo(() => fieldsOfKind(kind, custom), [kind, custom])
  const [search, change] = useListSearch()
  const { many, purpose } = kindWords(kind)
  const views = specialViews[kind] ?? []
  const show = search.show ?? views.find(({ first }) => first === true)?.id ?? LIST
  const mayEdit = mayInProject(project, "artefact.write") && mayOnKind(artefactKindOf(kind), "edit", organisationRole, project.myRole)
  const { filter, sort, columns } = definitionOf(search, kind)
  const Special = views.find(({ id }) => id === show)?.view
  usePageTitle(many)
  usePresence(projectId, { page: "artefacts" })
  const tabs = [...views.filter(({ first }) => first === true), { id: LIST, label: "artefact.list" } as const, ...views.filter(({ first }) => first !== true), ...(mayEdit ? [{ id: TRASH, label: "artefact.trashOf" } as const] : [])]
  return (
    <div className="tl-page tl-listpage">
      <div className="tl-listpage__head">
        <div className="tl-listpage__title"><h1>{many}</h1><p className="tl-soft">{purpose}</p></div>
        {tabs.length > 1 && <nav className="tl-tabs" aria-label={many}>{tabs.map(({ id, label }) => <button key={id} type="button" aria-current={id === show ? "page" : undefined} onClick={() => change({ show: id === LIST && views.every(({ first }) => first !== true) ? undefined : id })}>{t(label)}</button>)}</nav>}
        <div className="tl-page__actions"><ExportMenu projectId={projectId} kind={kind} question={{ search: search.q ?? "", filter, sort, trashed: false }} columns={columns} /></div>
      </div>
      {Special !== undefined && <Suspense fallback={<PageLoading />}><Special projectId={projectId} kind={kind} /></Suspense>}
      {show === TRASH && <div className="tl-listpage__sheet tl-sheet"><TrashList projectId={projectId} kind={kind} mayRestore={mayEdit} /></div>}
      {Special === undefined && show !== TRASH && <ArtefactList {...{ projectId, kind, fields, mayEdit }} />}
    </div>
  )
}
