// Every check a gate can ask for. The type holds that none is forgotten.

import * as closing from "./closing-checks.ts"
import * as control from "./control-checks.ts"
import type { Checks } from "./gate-facts.ts"
import * as initiation from "./initiation-checks.ts"
import * as planning from "./planning-checks.ts"

export const CHECKS: Checks = { ...initiation, ...planning, ...control, ...closing }
