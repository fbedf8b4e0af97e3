// What other features may use of gates: putting a project under governance, authorising it, passing.

export { addGateCheck } from "../add-gate-check.ts"
export { submissionHash } from "../gate-approval.ts"
export { resultsOf } from "../gates.present.ts"
export { authorise, gatesOf, insertDecision, setProjectState, standOf } from "../gates.sql.ts"
export type { GateRow } from "../gates.sql.ts"
export { BUILT_IN } from "../governance/built-in.ts"
export type { Governance } from "../governance/built-in.ts"
export { governanceById, governanceTemplates } from "../governance/governance.sql.ts"
export { passByCreation } from "../pass-by-creation.ts"
export { putUnderGovernance } from "../put-under-governance.ts"
export { refuseUnpassedGate } from "../refuse-unpassed-gate.ts"
