// The matrix acts: R gets the work, A the approval, C the request to look before, I the notice after.

import type { PlanCommand } from "@throughline/plan"
import type { ProjectContext } from "../../platform/handler.ts"
import { contentHash, insertApprovals, type StepTaken } from "../artefacts/index.ts"
import { notify } from "../notifications/index.ts"
import { applyCommands, newlyFinished, openPlan, type PlanCommit } from "../planning/plan/index.ts"
import { presentCode } from "../present-code.ts"
import { holdersOf } from "./holders.ts"
import { agreedAbout, membersOf } from "./responsibilities.sql.ts"

/** An agreed row about a task gives the task to those who are responsible. */
export async function assignResponsible({ context, after }: StepTaken): Promise<void> {
  const task = after.fields["task"]
  const responsible = await holdersOf(context, [after], "R")
  if (typeof task === "string") await assignTo(context, presentCode.taskId(task), responsible)
  await notify(context, { userIds: responsible, reason: "responsible", event: "madeResponsible", subject: { kind: "artefact", id: after.id }, params: { title: after.title } })
  await notify(context, { userIds: await holdersOf(context, [after], "A"), reason: "accountable", event: "madeAccountable", subject: { kind: "artefact", id: after.id }, params: { title: after.title } })
}

async function assignTo(context: ProjectContext, taskId: `tsk_${string}`, userIds: readonly string[]): Promise<void> {
  const { plan, schedule } = await openPlan(context, context.project)
  // A summary is done by doing what is beneath it.
  if (!plan.task.has(taskId) || schedule.children.has(taskId)) return
  const assigned = new Set([...plan.assignment.values()].filter((assignment) => assignment.taskId === taskId).map(({ resourceId }) => resourceId))
  const names = new Map((await membersOf(context.tx, context.project)).map(({ user_id, name }) => [user_id, name]))
  for (const userId of userIds) {
    const resource = [...plan.resource.values()].find((one) => one.userId === userId)
    if (resource !== undefined && assigned.has(resource.id)) continue
    const seed = context.newId("chg").slice(4)
    const resourceId = resource?.id ?? (`res_${seed}0000` as const)
    const commands: PlanCommand[] = [
      ...(resource === undefined ? [{ name: "addResource" as const, args: { fields: { name: names.get(userId) ?? "", kind: "work" as const, userId: presentCode.userId(userId) } } }] : []),
      { name: "assign" as const, args: { taskId, resourceId } },
    ]
    await applyCommands(context, { commands, seenRevision: null, label: "Responsible people assigned", view: { cost: true, own: null }, pointer: () => "/step", pointsInside: false, idSeed: seed })
  }
}

/** What is presented goes to those who are consulted for a look, and to whoever is accountable for a yes. */
export async function askForReview({ context, after }: StepTaken): Promise<void> {
  const { tx, project, actor } = context
  const rows = await agreedAbout(tx, project, "deliverable", after.id)
  if (rows.length === 0) return
  const subject = { kind: "artefact", id: after.id } as const
  await notify(context, { userIds: await holdersOf(context, rows, "C"), reason: "consulted", event: "reviewRequested", subject, params: { title: after.title } })
  const accountable = await holdersOf(context, rows, "A")
  await insertApprovals(tx, project, accountable.map((approverId) => ({
    id: context.newId("apr"), subjectKind: "artefact" as const, subjectId: after.id, step: "accept", contentHash: contentHash(after), approverId, approverRole: "accountable", askedBy: actor.userId, due: null, message: "",
  })))
  await notify(context, { userIds: accountable, reason: "accountable", event: "approvalAsked", subject, params: { title: after.title } })
  if (accountable.length > 0) context.emit({ topic: "approval", payload: {} })
}

export async function tellInformed({ context, after }: StepTaken): Promise<void> {
  const rows = await agreedAbout(context.tx, context.project, "deliverable", after.id)
  await notify(context, { userIds: await holdersOf(context, rows, "I"), reason: "informed", event: "deliverableAccepted", subject: { kind: "artefact", id: after.id }, params: { title: after.title } })
}

/** A task that has been finished is told to those who are to be informed of it. */
export async function tellOfFinishedTasks({ context, before, after }: PlanCommit): Promise<void> {
  for (const { id, isNew } of newlyFinished(before, after)) {
    if (isNew) continue
    const rows = await agreedAbout(context.tx, context.project, "task", id)
    if (rows.length > 0) await notify(context, { userIds: await holdersOf(context, rows, "I"), reason: "informed", event: "taskFinished", subject: { kind: "task", id }, params: { title: after.plan.task.get(id)?.name ?? "" } })
  }
}
