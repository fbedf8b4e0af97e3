// The organisation's own settings, and whether the server is well.

import type { AnyHandler } from "../../platform/handler.ts"
import { healthRead } from "./health-read.ts"
import { organisationRead } from "./organisation-read.ts"
import { organisationUpdate } from "./organisation-update.ts"

export const adminHandlers: readonly AnyHandler[] = [healthRead, organisationRead, organisationUpdate]
