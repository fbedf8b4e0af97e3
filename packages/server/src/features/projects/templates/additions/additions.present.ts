// Additions to templates, as their readers see them.

import { ORGANISATION_MATRIX } from "@throughline/contract"
import type { OPERATIONS, OutputOf } from "@throughline/contract"
import type { Person } from "../../../../platform/handler.ts"
import { presentCode } from "../../../present-code.ts"
import type { AdditionRow, TemplateChange } from "./additions.sql.ts"
import type { Begun, OpenTemplate } from "./open-template.ts"

export type AdditionView = OutputOf<typeof OPERATIONS.templateAdditionAdd>

const USUAL_DAY = 480

/** The template may have been deleted meanwhile. */
export function presentAddition(actor: Person, row: AdditionRow, template: OpenTemplate | null, begun: Begun | null): AdditionView {
  return {
    id: presentCode.templateAdditionId(row.id), templateId: row.template_id, templateName: template?.name ?? "", change: row.change, about: begun === null ? "" : aboutOf(row.change, begun), minutesPerDay: template?.plan.settings.minutesPerDay ?? USUAL_DAY,
    lesson: { title: row.lesson.title, projectId: row.seen ? presentCode.projectId(row.lesson_project_id) : null, artefactId: row.seen ? presentCode.artefactId(row.lesson_id) : null },
    addedBy: row.adder, addedAt: row.added_at.toISOString(), removedBy: row.remover, removedAt: row.removed_at?.toISOString() ?? null, mayRemove: row.removed_at === null && mayRemove(actor, row),
  }
}

export function mayRemove({ userId, organizationRole }: Person, { added_by }: Pick<AdditionRow, "added_by">): boolean {
  return added_by === userId || ORGANISATION_MATRIX[organizationRole].includes("organisation.manage")
}

/** The task or the gate; nothing where it is not there. */
export function aboutOf(change: TemplateChange, { plan, taskIds, governance }: Pick<Begun, "plan" | "taskIds" | "governance">): string {
  if (change.kind === "check") return governance.gates.find(({ before, after }) => before === change.before && after === change.after)?.name ?? ""
  const key = change.kind === "task" ? change.after : change.kind === "duration" ? change.task : null
  const id = key === null ? undefined : taskIds.get(key)
  return id === undefined ? "" : (plan.task.get(id)?.name ?? "")
}
