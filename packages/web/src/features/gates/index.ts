// What other features use of gates.

export { AuthorisationBanner } from "./authorisation-banner.tsx"
export { GatesOnLine } from "./line/gates-on-line.tsx"
export { GovernanceChoice } from "./governance/governance-choice.tsx"
export { ProjectGovernance } from "./governance/project-governance.tsx"
export { asksFor } from "./page/asks-for.ts"
export { said } from "./words/said.ts"
export { gateQuery, governanceQuery, gatesKey, gatesQuery } from "./gate-query.ts"
