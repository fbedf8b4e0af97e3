// The history of a project's plan: who changed what and when, in words, with the way back.

import { Button } from "@mantine/core"
import { useInfiniteQuery, useQuery } from "@tanstack/react-query"
import { getRouteApi } from "@tanstack/react-router"
import { PageLoading } from "../../../app/page-loading.tsx"
import { usePageTitle } from "../../../app/page-title.ts"
import { t } from "../../../i18n/catalogue.ts"
import { usePresence } from "../../live/index.ts"
import { mayInProject, useProject } from "../../projects/index.ts"
import { historyQuery, namesQuery } from "../history-query.ts"
import { HistoryEntry } from "../parts/history-entry.tsx"
import { undoneBy } from "../parts/undone.ts"
import "../control.css"

const route = getRouteApi("/signed-in/projects/$projectId/history")

export default function HistoryPage() {
  const { projectId } = route.useParams()
  const project = useProject(projectId)
  usePageTitle(t("room.history"))
  usePresence(projectId, { page: "history" })
  const changes = useInfiniteQuery({ ...historyQuery(projectId), throwOnError: true })
  const names = useQuery(namesQuery(projectId)).data ?? NO_NAMES
  const all = changes.data?.pages.flatMap((page) => page.items) ?? []
  const undone = undoneBy(all)
  return (
    <div className="tl-page tl-page--narrow">
      <div className="tl-page__head"><h1>{t("history.title")}</h1></div>
      {changes.isPending && <PageLoading />}
      {changes.isSuccess && all.length === 0 && <p className="tl-soft">{t("history.empty")}</p>}
      <ol className="tl-history">
        {all.map((change) => <HistoryEntry key={change.id} projectId={projectId} change={change} names={names} undone={undone.has(change.id)} mayUndo={mayInProject(project, "plan.edit")} />)}
      </ol>
      {changes.hasNextPage && <Button variant="default" loading={changes.isFetchingNextPage} onClick={() => void changes.fetchNextPage()}>{t("action.more")}</Button>}
    </div>
  )
}

const NO_NAMES = new Map<string, string>()
