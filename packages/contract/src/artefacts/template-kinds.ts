// What of a project can go into a template.

import type { ArtefactKindName } from "./index.ts"

/** Kinds of artefacts that say how such a project is done; the others say what happened in one. */
export const TEMPLATE_KINDS = [
  "feasibility", "businessCase", "goal", "benefit", "charter", "requirement", "stakeholder", "communication", "responsibility", "workPackage", "qualityPlan", "cycle", "story",
  "deliverable", "testCase", "acceptanceTestPlan", "risk", "assumption", "deployment", "trainingNeed", "course", "handoverItem", "lesson",
] as const satisfies readonly ArtefactKindName[]
