// The responsibility matrix, acting.

import type { AnyHandler } from "../../platform/handler.ts"
import { onStep } from "../artefacts/index.ts"
import { onPlanCommit } from "../planning/plan/index.ts"
import { askForReview, assignResponsible, tellInformed, tellOfFinishedTasks } from "./acting.ts"
import { responsibilityCheck } from "./responsibility-check.ts"

onStep("responsibility", "agree", assignResponsible)
onStep("deliverable", "present", askForReview)
onStep("deliverable", "accept", tellInformed)
onStep("deliverable", "acceptWithConditions", tellInformed)
onPlanCommit(tellOfFinishedTasks)

export const responsibilityHandlers: readonly AnyHandler[] = [responsibilityCheck]
