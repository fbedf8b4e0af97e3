// Projects that were deleted, each with the way back.

import { Button } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { api } from "../../../app/api.ts"
import { PageLoading } from "../../../app/page-loading.tsx"
import { usePageTitle } from "../../../app/page-title.ts"
import { toast } from "../../../app/toasts.ts"
import { useMe } from "../../../app/session.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatMoment } from "../../../i18n/format-date.ts"
import type { ProjectSummary } from "../project-query.ts"

export default function TrashPage() {
  usePageTitle(t("nav.trash"))
  const trash = useQuery({ queryKey: ["projects", "trash"], queryFn: ({ signal }) => api.projectList({ trashed: "true", limit: 200 }, { signal }), throwOnError: true })
  return (
    <main id="content" className="tl-page tl-page--narrow">
      <div className="tl-page__head"><h1>{t("nav.trash")}</h1></div>
      {trash.data === undefined && <PageLoading />}
      {trash.data?.items.length === 0 && <p className="tl-soft">{t("trash.empty")}</p>}
      {trash.data !== undefined && trash.data.items.length > 0 && (
        <div className="tl-sheet">
          <table className="tl-table tl-table--cards">
            <thead><tr><th scope="col">{t("projects.project")}</th><th scope="col">{t("trash.changed")}</th><th scope="col"><span className="tl-hidden">{t("action.restore")}</span></th></tr></thead>
            <tbody>{trash.data.items.map((project) => <Row key={project.id} project={project} />)}</tbody>
          </table>
        </div>
      )}
    </main>
  )
}

function Row({ project }: { readonly project: ProjectSummary }) {
  const { timeZone } = useMe()
  const queries = useQueryClient()
  const restore = useMutation({
    mutationFn: () => api.projectRestore({ projectId: project.id }),
    onSuccess: () => {
      toast.done(t("trash.restored", { project: project.name }))
      return Promise.all([queries.invalidateQueries({ queryKey: ["projects"] }), queries.invalidateQueries({ queryKey: ["work"] })])
    },
  })
  return (
    <tr>
      <td data-lead>{project.name} <span className="tl-soft tl-small">{project.code}</span></td>
      <td data-label={t("trash.changed")}>{formatMoment(project.updatedAt, timeZone)}</td>
      <td className="tl-number"><Button size="compact-sm" variant="default" loading={restore.isPending} aria-label={t("trash.restore", { project: project.name })} onClick={() => restore.mutate()}>{t("action.restore")}</Button></td>
    </tr>
  )
}
