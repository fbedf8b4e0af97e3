// What a template would become if a lesson were pushed into it.

import { fail } from "../../../../platform/failure.ts"
import { handle } from "../../../../platform/handler.ts"
import { aboutOf } from "./additions.present.ts"
import { fitChange } from "./fit-change.ts"
import { mayPush } from "./may-push.ts"

export const templateAdditionPreview = handle("templateAdditionPreview", async (input, context) => {
  if (!mayPush(context)) fail("forbidden")
  const { change } = input
  const { before, after } = await fitChange(context, context.newId("tad"), input, "see")
  const corrected = change.kind === "duration" ? before.taskIds.get(change.task) : undefined
  return { before: before.figures, after: after.figures, about: aboutOf(change, before), durationBefore: corrected === undefined ? null : (before.schedule.task.get(corrected)?.duration ?? null) }
})
