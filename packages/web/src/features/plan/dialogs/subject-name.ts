// What a field of a change belongs to, by name.

import type { Conflict, Plan } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"

export function subjectName(plan: Plan, { kind, id }: Pick<Conflict, "kind" | "id">): string {
  const found = nameIn(plan, kind, id)
  return found === null || found === "" ? t(`plan.kind.${kind}`) : found
}

function nameIn(plan: Plan, kind: Conflict["kind"], id: string): string | null {
  switch (kind) {
    case "task": return find(plan.task, id)?.name ?? null
    case "resource": return find(plan.resource, id)?.name ?? null
    case "calendar": return find(plan.calendar, id)?.name ?? null
    case "baseline": return find(plan.baseline, id)?.name ?? null
    case "assignment": return plan.task.get(find(plan.assignment, id)?.taskId ?? "tsk_")?.name ?? null
    case "link": return plan.task.get(find(plan.link, id)?.successorId ?? "tsk_")?.name ?? null
    case "settings": return null
  }
}

function find<Entity>(map: ReadonlyMap<string, Entity>, id: string): Entity | undefined {
  return map.get(id)
}
