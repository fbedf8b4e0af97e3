// Every handler of every feature. A test requires exactly one for each operation of the contract.

import type { OperationKey } from "@throughline/contract"
import type { AnyHandler } from "../platform/handler.ts"
import { adminHandlers } from "./admin/index.ts"
import { artefactHandlers } from "./artefacts/index.ts"
import { closingHandlers } from "./closing/index.ts"
import { collaborationHandlers } from "./collaboration/index.ts"
import { communicationHandlers } from "./communication/index.ts"
import { controlHandlers } from "./control/index.ts"
import { cycleHandlers } from "./cycles/index.ts"
import { gateHandlers } from "./gates/index.ts"
import { initiationHandlers } from "./initiation/index.ts"
import { interchangeHandlers } from "./interchange/index.ts"
import { learningHandlers } from "./learning/index.ts"
import { notificationHandlers } from "./notifications/index.ts"
import { peopleHandlers } from "./people/index.ts"
import { planningHandlers } from "./planning/index.ts"
import { projectHandlers } from "./projects/index.ts"
import { responsibilityHandlers } from "./responsibilities/index.ts"
import { reviewHandlers } from "./reviews/index.ts"
import { serviceHandlers } from "./service/index.ts"
import { threadHandlers } from "./thread/index.ts"

export const HANDLERS: readonly AnyHandler[] = [...artefactHandlers, ...notificationHandlers, ...peopleHandlers, ...adminHandlers, ...projectHandlers, ...planningHandlers, ...collaborationHandlers, ...interchangeHandlers, ...controlHandlers, ...threadHandlers, ...gateHandlers, ...initiationHandlers, ...communicationHandlers, ...cycleHandlers, ...responsibilityHandlers, ...reviewHandlers, ...closingHandlers, ...learningHandlers, ...serviceHandlers]

export function handlersByKey(handlers: readonly AnyHandler[] = HANDLERS): ReadonlyMap<OperationKey, AnyHandler> {
  const byKey = new Map<OperationKey, AnyHandler>()
  for (const handler of handlers) {
    if (byKey.has(handler.key)) throw new Error(`Two handlers for ${handler.key}.`)
    byKey.set(handler.key, handler)
  }
  return byKey
}
