// The communication plan, running.

import type { AnyHandler } from "../../platform/handler.ts"
import { onStep } from "../artefacts/index.ts"
import { onPlanCommit } from "../planning/plan/index.ts"
import { communicationDraft } from "./communication-draft.ts"
import { messageRead } from "./message-read.ts"
import { tellOnMilestone } from "./on-events.ts"
import { sendMessage } from "./send-message.ts"

onStep("message", "send", sendMessage)
onPlanCommit(tellOnMilestone)

export const communicationHandlers: readonly AnyHandler[] = [communicationDraft, messageRead]

export { startCommunication } from "./communication-worker.ts"
export { tellOn } from "./on-events.ts"
