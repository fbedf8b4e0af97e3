export type { TaskOptions } from "./plan-builder.ts"
export { A_MONDAY, PlanBuilder, aPlan, assignmentIdOf, at, calendarIdOf, linkIdOf, resourceIdOf, taskIdOf } from "./plan-builder.ts"
export type { Intent, Step } from "./arbitrary-plan.ts"
export { arbitraryIntent, arbitraryIntents, arbitraryPlan, commandFrom, contextFor, playIntents } from "./arbitrary-plan.ts"
