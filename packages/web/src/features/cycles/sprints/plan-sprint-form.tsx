// Plans a sprint: its goal and days, and for the first what waits for the release in the plan.

import { Button, MultiSelect, TextInput } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { useNow } from "../../../app/now.ts"
import { fieldProblems } from "../../../app/problem-words.ts"
import { t } from "../../../i18n/catalogue.ts"
import { todayIn } from "../../../i18n/format-date.ts"
import { artefactsKey, fieldWord } from "../../artefacts/index.ts"
import type { ArtefactSummary } from "../../artefacts/index.ts"
import { useProject } from "../../projects/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import { textIn } from "../../quick-edit/index.ts"
import { nextSprintDates } from "./sprint-dates.ts"

interface PlanSprintFormProps {
  readonly projectId: ProjectId
  readonly release: string
  readonly cycles: readonly ArtefactSummary[]
  readonly onPlanned: (release: string) => void
  readonly onCancel: () => void
}

export function PlanSprintForm({ projectId, release, cycles, onPlanned, onCancel }: PlanSprintFormProps) {
  const queries = useQueryClient()
  const { timeZone } = useProject(projectId)
  const last = cycles.at(-1)
  const suggested = nextSprintDates(last === undefined ? null : { start: textIn(last, "start"), finish: textIn(last, "finish") }, todayIn(timeZone, useNow()))
  const [values, setValues] = useState({ release, goal: "", ...suggested })
  const [before, setBefore] = useState<string[]>([])
  const tasks = useQuery({ queryKey: ["taskSearch", projectId, "all"], queryFn: async ({ signal }) => (await api.taskList({ projectId, limit: 200 }, { signal })).items }).data ?? []
  const set = (name: keyof typeof values, value: string) => setValues((now) => ({ ...now, [name]: value }))
  const plan = useMutation({
    mutationFn: () => api.cyclePlan({ projectId, ...values, release: values.release.trim(), goal: values.goal.trim(), before: tasks.map(({ id }) => id).filter((id) => before.includes(id)) }),
    meta: { shown: true },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["project", projectId] })
      void queries.invalidateQueries({ queryKey: artefactsKey(projectId) })
      onPlanned(values.release.trim())
    },
  })
  const wrong = fieldProblems(plan.error)
  const choices = tasks.filter(({ summary }) => !summary).toSorted((one, other) => Number(other.milestone) - Number(one.milestone)).map(({ id, wbs, name, milestone }) => ({ value: String(id), label: `${milestone ? "◆ " : ""}${wbs} ${name}` }))
  return (
    <form className="tl-sheet tl-sheet--padded tl-sprints__form" onSubmit={(event) => { event.preventDefault(); plan.mutate() }} aria-label={t("cycles.plan")}>
      <TextInput label={fieldWord("cycle", "release")} value={values.release} onChange={(event) => set("release", event.currentTarget.value)} error={wrong["release"]} required maxLength={100} placeholder={t("cycles.releaseHint")} {...(release === "" ? { "data-autofocus": true } : {})} />
      <TextInput className="is-wide" label={fieldWord("cycle", "goal")} value={values.goal} onChange={(event) => set("goal", event.currentTarget.value)} error={wrong["goal"]} required maxLength={500} />
      <TextInput type="date" label={fieldWord("cycle", "start")} value={values.start} onChange={(event) => set("start", event.currentTarget.value)} error={wrong["start"]} required />
      <TextInput type="date" label={fieldWord("cycle", "finish")} value={values.finish} min={values.start} onChange={(event) => set("finish", event.currentTarget.value)} error={wrong["finish"]} required />
      <MultiSelect className="is-wide" label={t("cycles.before")} description={t("cycles.beforeHint")} data={choices} value={before} onChange={setBefore} searchable limit={50} nothingFoundMessage={t("state.nothing")} />
      {plan.isError && <div className="is-wide"><FormProblem error={plan.error} /></div>}
      <div className="tl-line is-wide">
        <Button type="submit" loading={plan.isPending}>{t("cycles.planAction")}</Button>
        <Button variant="default" onClick={onCancel}>{t("action.cancel")}</Button>
      </div>
    </form>
  )
}
