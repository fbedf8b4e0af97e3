// What the task waits for and what waits for it, with type and lag of each link.

import { ActionIcon, NativeSelect, TextInput } from "@mantine/core"
import { IconTrash } from "@tabler/icons-react"
import { formatLag, parseLag } from "@throughline/plan"
import type { Link, LinkKind, TaskId } from "@throughline/plan"
import { lazy, Suspense } from "react"
import { t } from "../../../i18n/catalogue.ts"
import { textProblem } from "../columns/cell-edit.ts"
import { mayEdit } from "../commands/plan-user-command.ts"
import { predecessorsOf, successorsOf } from "../rows/plan-index.ts"
import { isProjectId } from "../store/project-id.ts"
import { tellRefusal } from "../store/tell-refusal.ts"
import { useDesk, usePlanNow } from "../view/use-desk.ts"
import { CellField } from "./cell-field.tsx"
import type { TabProps } from "./tab-props.ts"

const TaskThread = lazy(() => import("../../thread/task-thread.tsx"))

const KINDS = ["FS", "SS", "FF", "SF"] as const satisfies readonly LinkKind[]

export function LinksTab({ task }: TabProps) {
  const { plan } = usePlanNow()
  const { projectId } = useDesk()
  return (
    <div className="tl-stack">
      <CellField task={task} column="predecessors" />
      <LinkTable title={t("plan.panel.predecessors")} links={predecessorsOf(plan, task.id)} other={(link) => link.predecessorId} />
      <LinkTable title={t("plan.panel.successors")} links={successorsOf(plan, task.id)} other={(link) => link.successorId} />
      {isProjectId(projectId) && <Suspense fallback={null}><TaskThread projectId={projectId} taskId={task.id} /></Suspense>}
    </div>
  )
}

function LinkTable({ title, links, other }: { readonly title: string; readonly links: readonly Link[]; readonly other: (link: Link) => TaskId }) {
  return (
    <section>
      <h3>{title}</h3>
      {links.length === 0 ? <p className="tl-soft tl-small">{t("plan.panel.noLinks")}</p> : (
        <table className="tl-table">
          <caption className="tl-hidden">{title}</caption>
          <tbody>{links.map((link) => <LinkLine key={link.id} link={link} taskId={other(link)} />)}</tbody>
        </table>
      )}
    </section>
  )
}

function LinkLine({ link, taskId }: { readonly link: Link; readonly taskId: TaskId }) {
  const desk = useDesk()
  const { plan } = usePlanNow()
  const name = plan.task.get(taskId)?.name ?? ""
  const lag = formatLag(link, plan.settings, desk.language)
  const readOnly = !mayEdit(desk)
  const setLag = (text: string) => {
    if (text === lag) return
    const read = parseLag(text, plan.settings)
    if (read.ok) desk.run([{ name: "updateLink", args: { linkId: link.id, fields: read.value } }], t("plan.label.link", { count: 1 }))
    else tellRefusal(textProblem(read.code))
  }
  return (
    <tr>
      <td><button type="button" className="tl-plan-link" onClick={() => desk.reveal(taskId)}>{plan.task.get(taskId)?.number} {name}</button></td>
      <td>
        <NativeSelect
          size="xs" w={70} disabled={readOnly} title={t(`plan.link.${link.kind}`)} aria-label={t("plan.panel.linkKind", { task: name })} value={link.kind} data={KINDS.map((value) => ({ value, label: t(`plan.linkShort.${value}`) }))}
          onChange={(event) => desk.run([{ name: "updateLink", args: { linkId: link.id, fields: { kind: KINDS.find((kind) => kind === event.currentTarget.value) ?? "FS" } } }], t("plan.label.link", { count: 1 }))}
        />
      </td>
      <td><TextInput key={lag} size="xs" w={70} readOnly={readOnly} defaultValue={lag} aria-label={t("plan.panel.lag", { task: name })} onBlur={(event) => setLag(event.currentTarget.value.trim())} /></td>
      <td>{readOnly ? null : <ActionIcon variant="subtle" color="red" aria-label={t("plan.panel.removeLink", { task: name })} onClick={() => desk.run([{ name: "unlinkTasks", args: { linkIds: [link.id] } }], t("plan.label.unlink"))}><IconTrash size={16} /></ActionIcon>}</td>
    </tr>
  )
}
