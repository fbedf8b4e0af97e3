// The service desk of what operations received.

import type { AnyHandler } from "../../platform/handler.ts"
import { onSave, onStep } from "../artefacts/index.ts"
import { serviceDesk } from "./service-desk.ts"
import { onTicketReopened, onTicketResolved, onTicketSaved, onTicketStarted, onTicketWaiting } from "./ticket-clock.ts"

onSave("ticket", onTicketSaved)
onStep("ticket", "start", onTicketStarted)
onStep("ticket", "wait", onTicketWaiting)
onStep("ticket", "resolve", onTicketResolved)
onStep("ticket", "reopen", onTicketReopened)

export const serviceHandlers: readonly AnyHandler[] = [serviceDesk]
