// What risks tell the library: those that came from a lesson stand for its entry, and what hit has a day.

import { onSave, onStep, saveArtefact } from "../artefacts/index.ts"
import { civilDay } from "../closing/index.ts"
import { standForLibrary } from "../projects/index.ts"

export function attachLearning(): void {
  onSave("risk", async ({ context: { tx, project }, before, after }) => {
    if (before === null && after.fields["fromLesson"] !== undefined) await standForLibrary(tx, project)
  })
  // The day of the saying, unless people wrote another; the library tells others when such a risk hit last.
  onStep("risk", "occur", async ({ context, after }) => {
    if (after.fields["occurredOn"] !== undefined) return
    await saveArtefact(context, { row: after, action: "update", fields: { ...after.fields, occurredOn: civilDay(context.now, context.project.timeZone) } })
  })
}
