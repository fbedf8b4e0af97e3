// The one artefact of its kind that a project has (a charter, a business case), or how to begin it.

import { Button } from "@mantine/core"
import { useMutation, useQueryClient, useSuspenseInfiniteQuery } from "@tanstack/react-query"
import { artefactKindOf, mayOnKind } from "@throughline/contract"
import type { ArtefactKindName } from "@throughline/contract"
import { api } from "../../../app/api.ts"
import { usePageTitle } from "../../../app/page-title.ts"
import { useMe } from "../../../app/session.ts"
import { t } from "../../../i18n/catalogue.ts"
import { mayInProject, useProject } from "../../projects/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import { ArtefactView } from "../page/artefact-view.tsx"
import { artefactListQuery, artefactQuery, artefactsKey, EVERYTHING } from "../query/artefact-query.ts"
import { kindWords } from "../words/artefact-words.ts"

export function SingleArtefact({ projectId, kind }: { readonly projectId: ProjectId; readonly kind: ArtefactKindName }) {
  const found = useSuspenseInfiniteQuery(artefactListQuery(projectId, kind, EVERYTHING)).data.pages[0]?.items[0]
  return found === undefined ? <NotBegun projectId={projectId} kind={kind} /> : <ArtefactView key={found.id} projectId={projectId} artefactId={found.id} />
}

function NotBegun({ projectId, kind }: { readonly projectId: ProjectId; readonly kind: ArtefactKindName }) {
  const project = useProject(projectId)
  const { organisationRole } = useMe()
  const queries = useQueryClient()
  const { one, purpose } = kindWords(kind)
  usePageTitle(one)
  const begin = useMutation({
    mutationFn: () => api.artefactCreate({ projectId, kind, title: t("artefact.singleTitle", { kind: one, project: project.name }) }),
    onSuccess: (artefact) => {
      queries.setQueryData(artefactQuery(projectId, artefact.id).queryKey, artefact)
      return queries.invalidateQueries({ queryKey: artefactsKey(projectId) })
    },
  })
  const mayAdd = mayInProject(project, "artefact.write") && mayOnKind(artefactKindOf(kind), "edit", organisationRole, project.myRole)
  return (
    <div className="tl-page tl-page--narrow tl-stack">
      <h1>{one}</h1>
      <section className="tl-sheet tl-sheet--padded tl-empty">
        <h2>{t("artefact.notBegun")}</h2>
        <p>{purpose}</p>
        {mayAdd ? <Button loading={begin.isPending} onClick={() => begin.mutate()}>{t("artefact.begin")}</Button> : <p className="tl-soft">{t("artefact.notBegunReader")}</p>}
      </section>
    </div>
  )
}
