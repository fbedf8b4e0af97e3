// A risk that is said to have occurred has a day: that of the saying, unless people wrote another. The library tells others when
// such a risk hit last.

import { onStep, saveArtefact } from "../artefacts/index.ts"
import { civilDay } from "../closing/index.ts"

export function dateWhatHit(): void {
  onStep("risk", "occur", async ({ context, after }) => {
    if (after.fields["occurredOn"] !== undefined) return
    await saveArtefact(context, { row: after, action: "update", fields: { ...after.fields, occurredOn: civilDay(context.now, context.project.timeZone) } })
  })
}
