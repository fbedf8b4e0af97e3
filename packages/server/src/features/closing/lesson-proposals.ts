// What the facts of the project propose to learn.

import { lessonProposals, textOf } from "@throughline/lifecycle"
import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { may } from "../artefacts/index.ts"
import { openPlan, type PlanState } from "../planning/plan/index.ts"
import { findThings } from "../thread/index.ts"
import { closingFacts } from "./closing-facts.ts"
import { LESSON_WORDS } from "./lesson-words.ts"
import { historyFacts } from "./promised.sql.ts"

const SHOWN = 60

export const lessonProposalList = handle("lessonProposalList", async ({ locale = "en" }, context) => {
  if (!may(context, "edit", "lesson")) fail("forbidden")
  const artefacts = await closingFacts(context)
  const { rejections, received } = await historyFacts(context.tx, context.project)
  const proposals = lessonProposals({ artefacts, estimates: estimatesOf(await openPlan(context, context.project)), rejections, received }).slice(0, SHOWN)
  const taken = new Set(artefacts.filter(({ kind }) => kind === "lesson").map((lesson) => textOf(lesson, "proposedFrom")))
  const things = await findThings(context, proposals.flatMap(({ evidence }) => evidence))
  return {
    items: proposals.map(({ rule, category, values, evidence }) => {
      const words = LESSON_WORDS[locale][rule]
      return { rule, category, title: words.title(values), event: words.event(values), recommendation: words.recommendation(values), evidence: evidence.flatMap((id) => things.get(id) ?? []), taken: taken.has(originOf(rule, evidence)) }
    }),
  }
})

/** What a lesson made from a proposal holds in `proposedFrom`. */
export function originOf(rule: string, evidence: readonly string[]): string {
  return `${rule} ${evidence.join(" ")}`.slice(0, 500)
}

/** Finished tasks: work as in their first baseline against what was done, or duration where nobody counted work. */
function estimatesOf({ plan, schedule }: PlanState) {
  const first = [...plan.baseline.values()].toSorted((a, b) => a.takenAt - b.takenAt || a.number - b.number)[0]
  if (first === undefined) return []
  return [...schedule.task].flatMap(([id, { percentComplete, actualWork, duration }]) => {
    const planned = first.tasks[id]
    const task = plan.task.get(id)
    if (planned === undefined || task === undefined || percentComplete < 10_000 || schedule.children.has(id)) return []
    const counted = planned.work > 0 && actualWork > 0
    return [{ id, title: task.name, planned: Math.round((counted ? planned.work : planned.duration) / 10), actual: Math.round((counted ? actualWork : duration) / 10) }]
  })
}
