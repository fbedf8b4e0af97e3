export * from "./document.ts"
export * from "./change.ts"
export * from "./schedule.ts"
