// Opens a confirmed lesson and a template for a change, and says what the template would become. Refuses what does not fit.

import { textOf } from "@throughline/lifecycle"
import { fail } from "../../../../platform/failure.ts"
import type { ProjectContext } from "../../../../platform/handler.ts"
import { openArtefact } from "../../../artefacts/index.ts"
import type { Opened } from "../../../artefacts/index.ts"
import { additionsTo } from "./additions.sql.ts"
import type { Addition, LessonSaid, TemplateChange } from "./additions.sql.ts"
import { begin, openTemplate } from "./open-template.ts"
import type { Begun, OpenTemplate } from "./open-template.ts"

export interface Fitting {
  readonly opened: Opened
  readonly lesson: LessonSaid
  readonly template: OpenTemplate
  readonly present: readonly Addition[]
  readonly before: Begun
  readonly after: Begun
}

const CONFIRMED: ReadonlySet<string> = new Set(["accepted", "applied", "verified"])

export async function fitChange(context: ProjectContext, id: string, { artefactId, templateId, change }: { readonly artefactId: string; readonly templateId: string; readonly change: TemplateChange }, right: "see" | "edit"): Promise<Fitting> {
  const opened = await openArtefact(context, artefactId, right)
  if (opened.row.kind !== "lesson") fail("notFound")
  if (!CONFIRMED.has(opened.row.state)) fail("wrongState", { detail: "The lesson has not been accepted yet." })
  const template = (await openTemplate(context, templateId)) ?? fail("invalidInput", { problems: [{ pointer: "/templateId", code: "value", message: "is not a template here" }] })
  const lesson = lessonSaid(opened.row)
  const present = await additionsTo(context.tx, context.actor.organizationId, template.id)
  const before = begin(template, present, context)
  const after = begin(template, [...present, { id, change, lesson_id: artefactId, lesson }], context)
  refuseMisfit(change, before, after.misfits.has(id))
  return { opened, lesson, template, present, before, after }
}

function refuseMisfit(change: TemplateChange, { governance, plan, taskIds, schedule }: Begun, isMisfit: boolean): void {
  const refuse = (pointer: string, message: string) => fail("invalidInput", { problems: [{ pointer, code: "value", message }] })
  if (change.kind === "check" && !governance.gates.some(({ before, after }) => before === change.before && after === change.after)) refuse("/change/before", "there is no gate between these stations in the template")
  const key = change.kind === "task" ? change.after : change.kind === "duration" ? change.task : null
  if (key === null) return
  const id = taskIds.get(key)
  const pointer = change.kind === "task" ? "/change/after" : "/change/task"
  if (id === undefined || !plan.task.has(id)) refuse(pointer, "is not a task of the template")
  else if (change.kind === "duration" && schedule.children.has(id)) refuse(pointer, "is a summary, whose duration follows from its tasks")
  if (isMisfit) refuse("/change", "does not fit into the template")
}

export function lessonSaid({ title, fields }: Opened["row"]): LessonSaid {
  const facts = { fields }
  return { title, event: textOf(facts, "event"), recommendation: textOf(facts, "recommendation"), category: textOf(facts, "category"), positive: fields["positive"] === true }
}
