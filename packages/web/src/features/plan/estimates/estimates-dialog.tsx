// All tasks of the plan whose like were done elsewhere: the estimate here beside what it took, the far ones first.

import { Button } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { PageLoading } from "../../../app/page-loading.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatNumber } from "../../../i18n/format-number.ts"
import { mayEdit } from "../commands/plan-user-command.ts"
import { isProjectId } from "../store/project-id.ts"
import { useDesk, usePlanNow } from "../view/use-desk.ts"
import type { PlanDesk } from "../view/plan-desk.ts"
import { applyExperience } from "./apply-experience.ts"
import type { Experience } from "./apply-experience.ts"
import { referencesQuery } from "./reference-query.ts"
import type { Reference } from "./reference-query.ts"
import { workWords } from "./work-words.ts"

export default function EstimatesDialog() {
  const desk = useDesk()
  usePlanNow()
  const { projectId } = desk
  const { data, error } = useQuery({ ...referencesQuery(isProjectId(projectId) ? projectId : "prj_"), enabled: isProjectId(projectId) })
  if (error !== null) return <FormProblem error={error} />
  if (data === undefined) return <PageLoading />
  const lines = data.items.flatMap((reference) => lineOf(desk, reference) ?? [])
  if (lines.length === 0) return <p className="tl-soft">{t("estimates.none")}</p>
  const open = lines.flatMap(({ suggestion }) => suggestion ?? [])
  return (
    <div className="tl-stack">
      <p className="tl-soft">{t("estimates.lead")}</p>
      <div className="tl-line">
        <p aria-live="polite">{open.length === 0 ? t("estimates.noSuggestions") : t("estimates.suggestions", { count: open.length })}</p>
        {open.length > 0 && mayEdit(desk) && <Button size="compact-sm" onClick={() => applyExperience(desk, open)}>{t("estimates.useAll", { count: open.length })}</Button>}
      </div>
      <div className="tl-scroll">
        <table className="tl-table tl-table--cards">
          <thead><tr><th scope="col">{t("estimates.task")}</th><th scope="col" className="tl-number">{t("estimates.here")}</th><th scope="col" className="tl-number">{t("estimates.took")}</th><th scope="col" className="tl-number">{t("estimates.cases")}</th><th scope="col"><span className="tl-hidden">{t("estimates.useAll", { count: 1 })}</span></th></tr></thead>
          <tbody>{lines.map((line) => <Row key={line.reference.taskId} line={line} />)}</tbody>
        </table>
      </div>
    </div>
  )
}

interface Line {
  readonly reference: Reference
  /** As the plan shows it now, which may be ahead of what was saved. */
  readonly wbs: string
  readonly name: string
  readonly estimate: number
  readonly suggestion: Experience | null
}

function lineOf(desk: PlanDesk, reference: Reference): Line | null {
  const { plan, schedule } = desk.now
  const task = plan.task.get(reference.taskId)
  const estimate = schedule.task.get(reference.taskId)?.duration
  if (task === undefined || estimate === undefined) return null
  const { suggested } = reference
  return { reference, wbs: schedule.wbs.get(task.id) ?? "", name: task.name, estimate, suggestion: suggested === null || suggested === estimate ? null : { taskId: task.id, name: task.name, actual: suggested } }
}

function Row({ line: { reference, wbs, name, estimate, suggestion } }: { readonly line: Line }) {
  const desk = useDesk()
  const { settings } = desk.now.plan
  const { actual, planned, shortest, longest, cases, projects, lesson, suggested } = reference
  const words = { actual: workWords(actual, settings), planned: planned === null ? "" : workWords(planned, settings) }
  return (
    <tr>
      <td data-lead>
        <span>{wbs} {name}</span>
        {(projects.length > 0 || lesson !== null) && <span className="tl-small tl-soft tl-block">{[projects.join(", "), lesson === null ? "" : t("estimates.lesson", { title: lesson })].filter((part) => part !== "").join(" · ")}</span>}
      </td>
      <td className="tl-number" data-label={t("estimates.here")}>{workWords(estimate, settings)}</td>
      <td className="tl-number" data-label={t("estimates.took")}>
        <span>{planned === null ? words.actual : t("estimates.tookPlanned", words)}{shortest !== longest && <span className="tl-small tl-soft tl-block">{t("estimates.range", { shortest: workWords(shortest, settings), longest: workWords(longest, settings) })}</span>}</span>
      </td>
      <td className="tl-number" data-label={t("estimates.cases")}>{formatNumber(cases)}</td>
      <td className="tl-number">{suggestion === null ? (suggested === null ? null : <span className="tl-status--good">{t("estimates.asTaken")}</span>) : mayEdit(desk) && <Button size="compact-xs" variant="default" aria-label={t("estimates.useOf", { duration: words.actual, task: name })} onClick={() => applyExperience(desk, [suggestion])}>{t("estimates.use", { duration: words.actual })}</Button>}</td>
    </tr>
  )
}
