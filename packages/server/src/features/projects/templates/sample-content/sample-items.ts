// Everything that the sample project says besides its plan, in the order of its life.

import type { ContentItem } from "../content/content-item.ts"
import { SAMPLE_CLOSING } from "./sample-closing.ts"
import { SAMPLE_EXECUTION } from "./sample-execution.ts"
import { SAMPLE_INITIATION } from "./sample-initiation.ts"
import { SAMPLE_PLANNING } from "./sample-planning.ts"

export const SAMPLE_ITEMS: readonly ContentItem[] = [...SAMPLE_INITIATION, ...SAMPLE_PLANNING, ...SAMPLE_EXECUTION, ...SAMPLE_CLOSING]
