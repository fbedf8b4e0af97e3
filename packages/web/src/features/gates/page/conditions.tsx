// What was still to be done when the gate was passed: each with its day and who sees to it, ticked when it is fulfilled.

import { Checkbox } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { api } from "../../../app/api.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { useNow } from "../../../app/now.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil, todayIn } from "../../../i18n/format-date.ts"
import { mayInProject, projectMembersQuery, useProject } from "../../projects/project-query.ts"
import type { ProjectId } from "../../projects/project-query.ts"
import type { Gate } from "../gate-query.ts"
import { useGateAction } from "../use-gate-action.ts"

export function Conditions({ projectId, gate }: { readonly projectId: ProjectId; readonly gate: Gate }) {
  const project = useProject(projectId)
  const members = useQuery(projectMembersQuery(projectId)).data?.items ?? []
  const today = todayIn(project.timeZone, useNow())
  const may = mayInProject(project, "gate.prepare")
  const fulfil = useGateAction(projectId, gate, (input: { readonly index: number; readonly done: boolean }) => api.gateConditionDone({ projectId, gateId: gate.id, seenRevision: gate.revision, ...input }))
  return (
    <section className="tl-sheet" aria-labelledby="gate-conditions">
      <div className="tl-gate__sectionhead"><h2 id="gate-conditions">{t("gate.conditions")}</h2><p className="tl-soft tl-small">{t("gate.conditionsOpen", { count: gate.openConditions })}</p></div>
      <ul className="tl-criteria">
        {gate.conditions.map((condition, index) => {
          const late = condition.doneAt === null && condition.due < today
          const owner = members.find(({ userId }) => userId === condition.ownerId)?.name
          return (
            <li key={`${condition.text}${condition.due}`}>
              <Checkbox size="sm" checked={condition.doneAt !== null} disabled={!may || fulfil.isPending} aria-label={condition.text} onChange={(event) => fulfil.mutate({ index, done: event.currentTarget.checked })} />
              <div>
                <h3>{condition.text}</h3>
                <p className="tl-soft tl-small">{owner === undefined ? "" : `${owner} · `}<span className={late ? "tl-gate__late" : undefined}>{condition.doneAt === null ? t(late ? "gate.conditionLate" : "gate.conditionDue", { day: formatCivil(condition.due) }) : t("gate.conditionDone", { day: formatCivil(condition.doneAt.slice(0, 10)) })}</span></p>
              </div>
            </li>
          )
        })}
      </ul>
      <FormProblem error={fulfil.error} />
    </section>
  )
}
