// Who works on the task, for how much of their time, and what it costs.

import { ActionIcon, NativeSelect, TextInput } from "@mantine/core"
import { IconTrash } from "@tabler/icons-react"
import { formatDuration, parseDuration } from "@throughline/plan"
import type { Assignment } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import { formatPercent } from "../../../i18n/format-number.ts"
import { mayEdit } from "../commands/plan-user-command.ts"
import { assignmentsOf } from "../rows/plan-index.ts"
import { useDesk, usePlanNow } from "../view/use-desk.ts"
import { CellField } from "./cell-field.tsx"
import type { TabProps } from "./tab-props.ts"

export function ResourcesTab({ task, summary }: TabProps) {
  const desk = useDesk()
  const { plan } = usePlanNow()
  const assignments = assignmentsOf(plan, task.id)
  const free = [...plan.resource.values()].filter(({ id, active }) => active && !assignments.some((assignment) => assignment.resourceId === id))
  const assign = (value: string) => {
    const resource = free.find(({ id }) => id === value)
    if (resource !== undefined) desk.run([{ name: "assign", args: { taskId: task.id, resourceId: resource.id } }], t("plan.label.assign", { person: resource.name }))
  }
  return (
    <div className="tl-stack">
      <CellField task={task} column="resources" />
      {assignments.length === 0 ? <p className="tl-soft tl-small">{t("plan.panel.nobody")}</p> : (
        <table className="tl-table">
          <caption className="tl-hidden">{t("plan.panel.resources")}</caption>
          <thead><tr><th scope="col">{t("plan.resources.name")}</th><th scope="col">{t("plan.resources.units")}</th><th scope="col">{t("plan.column.work")}</th><th scope="col"><span className="tl-hidden">{t("plan.resources.delete")}</span></th></tr></thead>
          <tbody>{assignments.map((assignment) => <AssignmentLine key={assignment.id} assignment={assignment} />)}</tbody>
        </table>
      )}
      {mayEdit(desk) && !summary && free.length > 0
        ? <NativeSelect label={t("plan.panel.assign")} value="" data={[{ value: "", label: t("plan.panel.assignChoose") }, ...free.map(({ id, name }) => ({ value: id, label: name }))]} onChange={(event) => assign(event.currentTarget.value)} />
        : null}
    </div>
  )
}

function AssignmentLine({ assignment }: { readonly assignment: Assignment }) {
  const desk = useDesk()
  const { plan } = usePlanNow()
  const name = assignment.resourceId === null ? "" : (plan.resource.get(assignment.resourceId)?.name ?? "")
  const readOnly = !mayEdit(desk)
  const units = formatPercent(assignment.units / 100)
  const work = formatDuration({ ticks: assignment.work, unit: "h", elapsed: false, estimated: false }, plan.settings, { language: desk.language, decimalsMax: 1 })
  const setUnits = (text: string) => {
    const value = Number(text.replace("%", "").replace(",", ".").trim())
    if (text !== units && Number.isFinite(value) && value >= 0) desk.run([{ name: "setUnits", args: { assignmentId: assignment.id, units: Math.round(value * 100) } }], t("plan.label.units", { person: name }))
  }
  const setWork = (text: string) => {
    const read = parseDuration(text, plan.settings, "h")
    if (text !== work && read.ok) desk.run([{ name: "updateAssignment", args: { assignmentId: assignment.id, fields: { work: read.value.ticks } } }], t("plan.label.units", { person: name }))
  }
  return (
    <tr>
      <td>{name}</td>
      <td><TextInput key={units} size="xs" w={74} readOnly={readOnly} defaultValue={units} aria-label={t("plan.panel.unitsOf", { person: name })} onBlur={(event) => setUnits(event.currentTarget.value)} /></td>
      <td><TextInput key={work} size="xs" w={74} readOnly={readOnly} defaultValue={work} aria-label={t("plan.panel.workOf", { person: name })} onBlur={(event) => setWork(event.currentTarget.value)} /></td>
      <td>{readOnly ? null : <ActionIcon variant="subtle" color="red" aria-label={t("plan.panel.unassign", { person: name })} onClick={() => desk.run([{ name: "unassign", args: { assignmentIds: [assignment.id] } }], t("plan.label.unassign", { person: name }))}><IconTrash size={16} /></ActionIcon>}</td>
    </tr>
  )
}
