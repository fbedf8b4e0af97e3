// What other features use of the thread.

export { CoverageSummary } from "./coverage/coverage-summary.tsx"
export { ImpactLink } from "./impact/impact-link.tsx"
export { threadKey } from "./thread-query.ts"
