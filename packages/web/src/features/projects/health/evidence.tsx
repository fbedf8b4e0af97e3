// The tasks behind a health mark, each leading to its place in the plan.

import { useQueries } from "@tanstack/react-query"
import { api } from "../../../app/api.ts"
import { AnchorLink } from "../../../app/links.tsx"
import { t } from "../../../i18n/catalogue.ts"
import type { ProjectId } from "../project-query.ts"

const SHOWN = 5

export function Evidence({ projectId, taskIds }: { readonly projectId: ProjectId; readonly taskIds: readonly string[] }) {
  const ids = taskIds.filter((id) => id.startsWith("tsk_"))
  const answers = useQueries({
    queries: ids.slice(0, SHOWN).map((id) => ({ queryKey: ["task", projectId, id], queryFn: () => api.taskRead({ projectId, taskId: `tsk_${id.slice(4)}` }), retry: false })),
  })
  if (ids.length === 0) return null
  return (
    <ul className="tl-health__evidence">
      {answers.map(({ data }, at) => <li key={ids[at]}><AnchorLink to="/projects/$projectId/plan" params={{ projectId }} search={{ task: ids[at] ?? "" }} size="sm" className="tl-target">{data?.name ?? t("app.loading")}</AnchorLink></li>)}
      {ids.length > SHOWN && <li className="tl-soft">{t("health.moreTasks", { count: ids.length - SHOWN })}</li>}
    </ul>
  )
}
