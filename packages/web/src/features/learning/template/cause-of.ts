// Which addition put this task, duration or check into the template?

import type { Addition, TemplateRead, TemplateTask } from "../learning-query.ts"

/** A task that was added has the id of its addition as key. The latest correction is the one that counts; the latest stands first. */
export function causeOfTask(additions: readonly Addition[], { key, lesson }: TemplateTask): Addition | null {
  if (lesson === null) return null
  return additions.find(({ id, change, removedAt }) => removedAt === null && (change.kind === "duration" ? change.task === key : id === key)) ?? null
}

type Gate = TemplateRead["gates"][number]

export function causeOfCheck(additions: readonly Addition[], { before, after }: Gate, { text, lesson }: Gate["checks"][number]): Addition | null {
  if (lesson === null) return null
  return additions.find(({ change, removedAt }) => removedAt === null && change.kind === "check" && change.before === before && change.after === after && change.text === text) ?? null
}
