// How columns are named, and which hold numbers (right-aligned, tabular figures).

import { t } from "../../../i18n/catalogue.ts"
import type { ColumnId } from "./column-ids.ts"

export function columnName(id: ColumnId): string {
  return t(`plan.column.${id}`)
}

export const IS_NUMERIC: ReadonlySet<ColumnId> = new Set([
  "number", "duration", "estimate", "work", "percentComplete", "cost", "actualCost", "remainingCost", "totalSlack", "freeSlack", "startVariance", "finishVariance",
  "baselineDuration", "baselineCost", "actualWork", "remainingWork", "priority", "start", "finish", "deadline", "constraintDate", "actualStart", "actualFinish",
  "lateStart", "lateFinish", "baselineStart", "baselineFinish",
])
