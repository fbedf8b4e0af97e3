// What other features may use of single tasks.

export { presentTask } from "./tasks.present.ts"
export { openTasksOf } from "./tasks.sql.ts"
export type { OwnTaskRow, TaskRow } from "./tasks.sql.ts"
