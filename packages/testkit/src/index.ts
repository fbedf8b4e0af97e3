export { referenceCalendar, type Hours, type ReferenceCalendar } from "./reference-calendar.ts"
export { referenceSchedule, type ReferenceLink, type ReferencePlan, type ReferenceRow, type ReferenceTask } from "./reference-scheduler.ts"
export { generatedNetwork, PROJECT_START, type GeneratedNetwork } from "./generated-network.ts"
