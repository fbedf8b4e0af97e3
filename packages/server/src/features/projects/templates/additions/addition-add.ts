// Pushes a confirmed lesson into a template. The lesson keeps what it has changed, in its history too.

import { LIMITS } from "@throughline/contract"
import { fail } from "../../../../platform/failure.ts"
import { handle } from "../../../../platform/handler.ts"
import { canonical } from "../../../artefacts/index.ts"
import type { Locale } from "../in-language.ts"
import { presentAddition } from "./additions.present.ts"
import { additionHistory, insertAddition, takeTemplate } from "./additions.sql.ts"
import type { TemplateChange } from "./additions.sql.ts"
import { fitChange } from "./fit-change.ts"
import { mayPush } from "./may-push.ts"
import { rememberInLesson } from "./remember-in-lesson.ts"

export const templateAdditionAdd = handle("templateAdditionAdd", async ({ locale = "en", ...input }, context) => {
  const { tx, actor, project } = context
  if (!mayPush(context)) fail("forbidden", { detail: "Whoever may not create projects may not change what they begin from." })
  await takeTemplate(tx, actor.organizationId, input.templateId)
  const id = context.newId("tad")
  const { change } = input
  const { opened, lesson, template, present, after } = await fitChange(context, id, input, "edit")
  if (present.some((one) => canonical(one.change) === canonical(change))) fail("alreadyExists", { detail: "The template has been given exactly this already." })
  if (present.length >= LIMITS.additionsPerTemplate) fail("limitExceeded", { problems: [{ pointer: "/templateId", code: "additions", message: "has been given as much as is allowed", limit: LIMITS.additionsPerTemplate }] })
  await insertAddition(tx, actor, { id, templateId: template.id, change, lessonProjectId: project.id, lesson_id: input.artefactId, lesson })
  await rememberInLesson(context, opened, "template", WORDS[locale](template.name, change))
  const [row] = await additionHistory(tx, actor, { id })
  if (row === undefined) throw new Error("An addition that was just written is there")
  return presentAddition(actor, row, template, after)
}, { lockProject: true })

const WORDS: Readonly<Record<Locale, (template: string, change: TemplateChange) => string>> = {
  en: (template, change) => `Template “${template}”: ${{ task: "task", risk: "risk", check: "check of a gate", duration: "duration of a task" }[change.kind]}${nameOf(change, "“", "”")}.`,
  de: (template, change) => `Vorlage „${template}“: ${{ task: "Vorgang", risk: "Risiko", check: "Prüfpunkt eines Tors", duration: "Dauer eines Vorgangs" }[change.kind]}${nameOf(change, "„", "“")}.`,
}

function nameOf(change: TemplateChange, open: string, close: string): string {
  const name = change.kind === "task" ? change.name : change.kind === "risk" ? change.title : change.kind === "check" ? change.text : ""
  return name === "" ? "" : ` ${open}${name}${close}`
}
