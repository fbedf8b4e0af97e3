// What a new project says besides its plan, if its template says something: written with the dates that the plan has computed.

import { dayOf, instantOfDay, toIso } from "@throughline/plan"
import type { TaskId } from "@throughline/plan"
import type { PersonContext } from "../../../platform/handler.ts"
import type { PlanState, ProjectKey } from "../../planning/plan/index.ts"
import { presentCode } from "../../present-code.ts"
import { standForLibrary } from "./additions/stand-for-library.sql.ts"
import type { ContentItem } from "./content/content-item.ts"
import { fillContent } from "./content/fill-content.ts"
import type { FilledContent } from "./content/fill-content.ts"
import { writeContent } from "./content/write-content.ts"
import { inLanguage } from "./in-language.ts"
import type { Locale } from "./in-language.ts"

export interface ContentOptions {
  readonly items: readonly ContentItem[]
  readonly taskIds: ReadonlyMap<string, TaskId>
  readonly state: Pick<PlanState, "plan" | "schedule">
  /** Null: texts are in no two languages. */
  readonly locale: Locale | null
  readonly userId: string
  readonly newId: (kind: "art") => string
  /** ISO moment of a day of the template; absent: of a project that has yet to begin. */
  readonly momentOf?: (day: number) => string
}

export function filledContent({ items, taskIds, state: { plan, schedule }, locale, userId, newId, momentOf }: ContentOptions): FilledContent {
  const startDay = dayOf(plan.settings.start)
  const dayOfTask = (said: string): string => {
    const [key = "", edge = "finish"] = said.slice(1).split(".")
    const computed = schedule.task.get(presentCode.taskId(taskIds.get(key) ?? key))
    if (computed === undefined) throw new Error(`A template names the dates of "${key}", which it does not have`)
    return toIso(edge === "start" ? computed.start : computed.finish).slice(0, 10)
  }
  const isoOf = (day: number): string => toIso(instantOfDay(startDay + day)).slice(0, 10)
  return fillContent(items, {
    say: (said) => (locale === null ? said : inLanguage(said, locale)), tasks: taskIds, people: new Map([["me", userId]]), newId,
    dayOf: (said) => (typeof said === "string" ? dayOfTask(said) : isoOf(said)),
    momentOf: momentOf ?? ((day) => new Date(Date.parse(`${isoOf(0)}T00:00:00Z`) + day * 86_400_000).toISOString()),
  })
}

/** For a project that begins now. */
export async function writeFirstContent(context: Pick<PersonContext, "tx" | "actor" | "newId" | "now">, project: ProjectKey, options: Omit<ContentOptions, "userId" | "newId">): Promise<void> {
  if (options.items.length === 0) return
  const now = context.now.toISOString()
  await writeContent(context, project, filledContent({ ...options, userId: context.actor.userId, newId: context.newId }), () => now)
  if (options.items.some(({ fields }) => fields["fromLesson"] !== undefined)) await standForLibrary(context.tx, project)
}
