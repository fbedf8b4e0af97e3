// Takes over a lesson of another project of this kind as a check of a gate.

import { textOf } from "@throughline/lifecycle"
import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { may } from "../artefacts/index.ts"
import { lessonsOfOthers } from "../closing/index.ts"
import { addGateCheck } from "../gates/passing/index.ts"

const LINE = 500

export const gateAdoptLesson = handle("gateAdoptLesson", async ({ gateId, lessonId }, context) => {
  const { tx, project, actor } = context
  if (!may(context, "see", "lesson")) fail("forbidden")
  const lesson = (await lessonsOfOthers(tx, project, actor.userId, lessonId))[0] ?? fail("notFound")
  const text = (textOf(lesson, "recommendation") || lesson.title).replaceAll(/\s+/g, " ").trim().slice(0, LINE)
  return addGateCheck(context, gateId, { id: lesson.id, text, fromLesson: lesson.title })
}, { lockProject: true })
