// A test case with its runs: how it is shown that a requirement is met.

import { artefactKind } from "../kind.ts"

export const testCase = artefactKind({
  kind: "testCase", prefix: "TC", station: "execution",
  fields: {
    requirements: { type: "artefacts", kinds: ["requirement"] }, deliverable: { type: "artefact", kinds: ["deliverable"] }, level: { type: "choice", of: ["component", "integration", "system", "acceptance"] }, precondition: { type: "text", max: 5_000 },
    steps: { type: "rows", fields: { step: { type: "line", max: 1_000 }, expected: { type: "line", max: 1_000 } } },
    runs: { type: "rows", fields: { date: { type: "date" }, tester: { type: "person" }, testerName: { type: "line" }, environment: { type: "line" }, build: { type: "line", max: 100 }, result: { type: "choice", of: ["pass", "fail", "blocked"] }, evidence: { type: "text", max: 5_000 } } },
  },
  columns: ["level", "requirements", "deliverable"],
  states: ["designed", "passed", "failed", "blocked", "retired"], fixed: ["retired"], dropped: ["retired"],
  transitions: [
    { name: "pass", from: ["designed", "failed", "blocked"], to: "passed", right: "edit", needs: ["runs"] },
    { name: "fail", from: ["designed", "passed", "blocked"], to: "failed", right: "edit", needs: ["runs"] },
    { name: "block", from: ["designed", "passed", "failed"], to: "blocked", right: "edit", needs: ["runs"] },
    { name: "reset", from: ["passed", "failed", "blocked", "retired"], to: "designed", right: "edit" },
    { name: "retire", from: ["designed", "passed", "failed", "blocked"], to: "retired", right: "edit", reason: true },
  ],
  who: { edit: ["projectManager", "teamMember", "stakeholder", "operations"] },
})
