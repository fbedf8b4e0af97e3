// Sprints as time boxes inside the network of the plan.

import type { AnyHandler } from "../../platform/handler.ts"
import { beforeStep, onStep } from "../artefacts/index.ts"
import { cyclePlan } from "./cycle-plan.ts"
import { cycleRelease } from "./cycle-release.ts"
import { countCommitment, countDone, refuseUnfinished } from "./cycle-steps.ts"

onStep("cycle", "start", countCommitment)
beforeStep("cycle", "close", refuseUnfinished)
onStep("cycle", "close", countDone)

export const cycleHandlers: readonly AnyHandler[] = [cyclePlan, cycleRelease]
