// Go or no-go: a deployment is approved when somebody has voted for it, nobody against it, and its criteria are met; it is
// complete when every smoke test has passed. Else the way is back.

import { goNoGoOf, rowsOf } from "@throughline/lifecycle"
import { fail } from "../../platform/failure.ts"
import type { StepTaken } from "../artefacts/index.ts"

export async function refuseNoGo({ before }: StepTaken): Promise<void> {
  const { given, criteria, isGo } = goNoGoOf(before)
  if (isGo) return
  const votes = given.map(({ vote }) => vote)
  const problems = [
    ...(votes.includes("noGo") ? [{ pointer: "/fields/votes", code: "noGo", message: "hold a no-go" }] : votes.includes("go") ? [] : [{ pointer: "/fields/votes", code: "noGo", message: "hold no go" }]),
    ...criteria.unmet.map((criterion) => ({ pointer: "/fields/criteria", code: "notMet", message: `"${criterion}" is not met` })),
  ]
  fail("wrongState", { detail: "It is not a go: somebody has voted against it, nobody for it, or a criterion is not met.", problems })
}

export async function refuseFailedSmokeTests({ before }: StepTaken): Promise<void> {
  const failed = rowsOf(before, "smokeTests").filter(({ passed }) => passed !== true)
  if (failed.length > 0) fail("wrongState", { detail: "A smoke test has not passed: mend it and test again, or roll back.", problems: failed.map(({ test }) => ({ pointer: "/fields/smokeTests", code: "notMet", message: `"${String(test ?? "")}" has not passed` })) })
}
