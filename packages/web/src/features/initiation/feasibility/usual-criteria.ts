// The questions that a feasibility study of an IT project usually asks (TELOS): a beginning to be cut and added to.

import type { MessageKey } from "../../../i18n/catalogue.ts"

interface UsualCriterion {
  readonly dimension: string
  readonly question: MessageKey
  readonly weight: number
  readonly knockOut?: true
  readonly minimum?: number
}

export const USUAL_CRITERIA: readonly UsualCriterion[] = [
  { dimension: "technical", question: "feasibility.usual.platform", weight: 15 },
  { dimension: "technical", question: "feasibility.usual.skills", weight: 10 },
  { dimension: "technical", question: "feasibility.usual.integration", weight: 10 },
  { dimension: "financial", question: "feasibility.usual.budget", weight: 10 },
  { dimension: "financial", question: "feasibility.usual.worth", weight: 10 },
  { dimension: "operational", question: "feasibility.usual.users", weight: 10 },
  { dimension: "operational", question: "feasibility.usual.operations", weight: 10 },
  { dimension: "schedule", question: "feasibility.usual.time", weight: 10 },
  { dimension: "schedule", question: "feasibility.usual.people", weight: 5 },
  { dimension: "legal", question: "feasibility.usual.law", weight: 5, knockOut: true, minimum: 3 },
  { dimension: "legal", question: "feasibility.usual.licences", weight: 2 },
  { dimension: "dataProtection", question: "feasibility.usual.data", weight: 3, knockOut: true, minimum: 3 },
]
