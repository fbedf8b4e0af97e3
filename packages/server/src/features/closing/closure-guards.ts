// A project ends with its check-list: each item is done, or a note says why not. One that ends early says why.

import { rowsOf, textOf } from "@throughline/lifecycle"
import { fail } from "../../platform/failure.ts"
import type { StepTaken } from "../artefacts/index.ts"

export async function refuseUnfinishedClosure({ before }: StepTaken): Promise<void> {
  const open = rowsOf(before, "checklist").filter(({ done, note }) => done !== true && (typeof note !== "string" || note.trim() === ""))
  const problems = [
    ...(before.fields["type"] === "early" && textOf(before, "earlyReason") === "" ? [{ pointer: "/fields/earlyReason", code: "required", message: "is missing" }] : []),
    ...open.map(({ item }) => ({ pointer: "/fields/checklist", code: "notDone", message: `"${String(item ?? "")}" is neither done nor explained` })),
  ]
  if (problems.length > 0) fail("invalidInput", { problems })
}
