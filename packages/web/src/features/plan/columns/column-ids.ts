// The columns that the grid can show, in the order in which the chooser lists them.

export const COLUMN_IDS = [
  "number", "wbs", "mode", "name", "duration", "estimate", "work", "start", "finish", "predecessors", "resources", "percentComplete", "cost", "totalSlack", "freeSlack",
  "deadline", "constraint", "constraintDate", "baselineStart", "baselineFinish", "startVariance", "finishVariance", "baselineDuration", "baselineCost",
  "actualStart", "actualFinish", "actualWork", "remainingWork", "actualCost", "remainingCost", "lateStart", "lateFinish", "critical", "state", "calendar", "priority", "type", "successors", "correlationGroup",
] as const
export type ColumnId = (typeof COLUMN_IDS)[number]

/** Shown only to those who may read cost. */
export const COST_COLUMNS: ReadonlySet<ColumnId> = new Set(["cost", "baselineCost", "actualCost", "remainingCost"])
