// What a project made from a template begins with, and what lessons have added to it.

import { fail } from "../../../../platform/failure.ts"
import { handle } from "../../../../platform/handler.ts"
import { presentCode } from "../../../present-code.ts"
import { presentAddition } from "./additions.present.ts"
import { additionHistory, additionsTo } from "./additions.sql.ts"
import { begin, openTemplate } from "./open-template.ts"
import type { Begun } from "./open-template.ts"

export const templateRead = handle("templateRead", async ({ templateId }, context) => {
  const { tx, actor } = context
  const template = (await openTemplate(context, templateId)) ?? fail("notFound")
  const begun = begin(template, await additionsTo(tx, actor.organizationId, template.id), context)
  const history = await additionHistory(tx, actor, { templateId: template.id })
  return {
    id: template.id, name: template.name, kind: presentCode.projectKind(template.kind), own: template.own, minutesPerDay: template.plan.settings.minutesPerDay, begins: { ...begun.figures }, tasks: outline(begun),
    gates: begun.governance.gates.map(({ name, before, after, checks }) => ({ name, before, after, checks: checks.map(({ text, fromLesson }) => ({ text, lesson: fromLesson ?? null })) })),
    additions: history.map((row) => presentAddition(actor, row, template, begun)),
  }
})

function outline({ plan, schedule, taskIds, lessons }: Begun) {
  const keys = new Map([...taskIds].map(([key, id]) => [id, key]))
  return schedule.order.flatMap((id) => {
    const task = plan.task.get(id)
    const key = keys.get(id)
    if (task === undefined || key === undefined) return []
    return [{ key, name: task.name, level: schedule.outlineLevel.get(id) ?? 0, summary: schedule.children.has(id), milestone: task.milestone, duration: schedule.task.get(id)?.duration ?? task.duration, lesson: lessons.get(id) ?? null }]
  })
}
