// Who changed what of the task, latest first.

import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { fieldLabel, problemWords } from "../../../app/problem-words.ts"
import { valueWords } from "../../../app/value-words.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatRelative } from "../../../i18n/format-date.ts"
import { isProjectId } from "../store/project-id.ts"
import { useDesk, usePlanNow } from "../view/use-desk.ts"
import type { TabProps } from "./tab-props.ts"

const SHOWN = 50

export function HistoryTab({ task }: TabProps) {
  const desk = useDesk()
  const { revision } = usePlanNow()
  const { projectId } = desk
  const [opened] = useState(() => Date.now())
  const changes = useQuery({
    queryKey: ["planChanges", projectId, task.id, revision], enabled: isProjectId(projectId),
    queryFn: ({ signal }) => api.planChanges({ projectId: isProjectId(projectId) ? projectId : "prj_", taskId: task.id, before: revision + 1, limit: SHOWN }, { signal }),
  })
  if (changes.isError) return <p role="alert">{problemWords(changes.error).title}</p>
  if (changes.data === undefined) return <p className="tl-soft">{t("plan.history.loading")}</p>
  if (changes.data.items.length === 0) return <p className="tl-soft">{t("plan.history.none")}</p>
  return (
    <ol className="tl-plan-history">
      {changes.data.items.map((change) => (
        <li key={change.id}>
          <strong>{change.label}</strong>
          <span className="tl-soft tl-small"> {change.actorName} · {formatRelative(change.at, opened)}</span>
          <ul>
            {change.patches.filter((patch) => patch.id === task.id).flatMap((patch) => fieldsOf(patch).map(([field, before, after]) => (
              <li key={field} className="tl-small">{t("plan.history.field", { field: fieldLabel(field), before: valueWords(field, before), after: valueWords(field, after) })}</li>
            )))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

/** The fields of an update; creations and deletions are told by the label. */
function fieldsOf(patch: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown, unknown])[] {
  const { before, after } = patch
  if (typeof before !== "object" || before === null || typeof after !== "object" || after === null) return []
  const earlier = new Map(Object.entries(before))
  return Object.entries(after).filter(([field]) => field !== "rank").map(([field, value]) => [field, earlier.get(field), value] as const)
}
