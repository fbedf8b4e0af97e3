// What other projects of this kind have learned, and taking it over with one click. Whoever may not see the other project is
// told the lesson and its recommendation, and nothing else of it.

import { rowsOf, textOf, textsOf, type ArtefactFacts } from "@throughline/lifecycle"
import { fail } from "../../platform/failure.ts"
import { handle, type ProjectContext } from "../../platform/handler.ts"
import { createArtefact, checkValues, may, openArtefact, presentArtefact, saveArtefact, type ArtefactRow } from "../artefacts/index.ts"
import { presentCode } from "../present-code.ts"
import { closingFacts, thingOf } from "./closing-facts.ts"
import { lessonsOfOthers, type LessonRow } from "./promised.sql.ts"

type Use = "risk" | "criterion"

const LINE = 500
const TITLE_IN_ORIGIN = 400
const PLAN_TITLE = { en: "Quality plan", de: "Qualitätsplan" } as const
const CATEGORY: Readonly<Record<string, string>> = { estimate: "projectManagement", change: "projectManagement", process: "projectManagement", vendor: "supplier", people: "organisational", technical: "technical" }

export const lessonApplicable = handle("lessonApplicable", async (_, context) => {
  if (!may(context, "see", "lesson")) fail("forbidden")
  const made = await closingFacts(context, ["risk", "qualityPlan"])
  return {
    items: (await lessonsOfOthers(context.tx, context.project, context.actor.userId)).map((row) => ({
      id: presentCode.artefactId(row.id), title: row.title, recommendation: textOf(row, "recommendation"), category: textOf(row, "category"), positive: row.fields["positive"] === true, project: row.project, state: row.state,
      appliesTo: [...textsOf(row, "appliesTo")], offers: [...offersOf(row)], adopted: adoptedFrom(row, made),
    })),
  }
})

export const lessonAdopt = handle("lessonAdopt", async ({ lessonId, as, locale = "en" }, context) => {
  const kind = as === "risk" ? "risk" : "qualityPlan"
  if (!may(context, "see", "lesson") || !may(context, "edit", kind)) fail("forbidden")
  const lesson = (await lessonsOfOthers(context.tx, context.project, context.actor.userId, lessonId))[0] ?? fail("notFound")
  if (!offersOf(lesson).includes(as)) fail("wrongState", { detail: "The lesson has not been applied for this." })
  const made = await closingFacts(context, [kind])
  if (adoptedFrom(lesson, made).some((one) => one.as === as)) fail("alreadyExists", { detail: "It has been taken over already." })
  return presentArtefact(context, as === "risk" ? await asRisk(context, lesson) : await asCriterion(context, lesson, made, PLAN_TITLE[locale]))
}, { lockProject: true })

/** What applying a lesson makes of it: an entry of the risk library, an item of the check-list. */
function offersOf(lesson: LessonRow): readonly Use[] {
  const appliesTo = textsOf(lesson, "appliesTo")
  if (lesson.state === "accepted" || textOf(lesson, "recommendation") === "") return []
  return [...(appliesTo.includes("riskLibrary") ? ["risk" as const] : []), ...(appliesTo.includes("checklist") ? ["criterion" as const] : [])]
}

/** Names the lesson for people and for us; of the other project it says nothing. */
function originOf({ id, title }: LessonRow): string {
  return `${title.slice(0, TITLE_IN_ORIGIN)} (${id})`
}

interface Adopted {
  readonly as: Use
  readonly thing: ReturnType<typeof thingOf>
}

function adoptedFrom(lesson: LessonRow, made: readonly ArtefactFacts[]): Adopted[] {
  const isFrom = (value: unknown) => typeof value === "string" && value.endsWith(`(${lesson.id})`)
  return made.flatMap((fact): readonly Adopted[] => {
    if (fact.kind === "risk") return isFrom(fact.fields["fromLesson"]) ? [{ as: "risk", thing: thingOf(fact) }] : []
    return rowsOf(fact, "products").some(({ fromLesson }) => isFrom(fromLesson)) ? [{ as: "criterion", thing: thingOf(fact) }] : []
  })
}

async function asRisk(context: ProjectContext, lesson: LessonRow): Promise<ArtefactRow> {
  const isChance = lesson.fields["positive"] === true
  return createArtefact(context, {
    kind: "risk", title: lesson.title,
    fields: { event: lesson.title, direction: isChance ? "opportunity" : "threat", category: CATEGORY[textOf(lesson, "category")] ?? "other", response: isChance ? "enhance" : "mitigate", contingentPlan: textOf(lesson, "recommendation"), fromLesson: originOf(lesson) },
  })
}

async function asCriterion(context: ProjectContext, lesson: LessonRow, made: readonly ArtefactFacts[], title: string): Promise<ArtefactRow> {
  const plan = made.find(({ kind }) => kind === "qualityPlan")
  const row = plan === undefined ? await createArtefact(context, { kind: "qualityPlan", title }) : (await openArtefact(context, plan.id, "edit")).row
  if ((await openArtefact(context, row.id, "edit")).kind.fixed.includes(row.state)) fail("wrongState", { detail: "The quality plan is approved: revise it first." })
  const criterion = { id: context.newId("row"), product: lesson.title.slice(0, 200), criterion: textOf(lesson, "recommendation").replaceAll(/\s+/g, " ").trim().slice(0, LINE), method: "review", fromLesson: originOf(lesson) }
  const values = await checkValues(context, "qualityPlan", row, { fields: { products: [...rowsOf(row, "products"), criterion] } })
  return saveArtefact(context, { row, action: "update", ...values })
}
