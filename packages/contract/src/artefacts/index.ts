// Every kind of artefact by its name. Lists, forms, permission tests and the search walk this and nothing else.

import { acceptanceTestPlan } from "./execution/acceptance-test-plan.ts"
import { action } from "./execution/action.ts"
import { assumption } from "./control/assumption.ts"
import { benefit } from "./initiation/benefit.ts"
import { businessCase } from "./initiation/business-case.ts"
import { changeRequest } from "./control/change-request.ts"
import { charter } from "./initiation/charter.ts"
import { closure, finalReport, signOff } from "./closing/closure.ts"
import { communication } from "./planning/communication.ts"
import { cycle } from "./planning/cycle.ts"
import { decision } from "./execution/decision.ts"
import { defect } from "./execution/defect.ts"
import { deliverable } from "./execution/deliverable.ts"
import { deployment } from "./closing/deployment.ts"
import { demand } from "./initiation/demand.ts"
import { exceptionReport } from "./control/exception-report.ts"
import { feasibility } from "./initiation/feasibility.ts"
import { goal } from "./initiation/goal.ts"
import { handoverItem } from "./closing/handover-item.ts"
import { issue } from "./control/issue.ts"
import { lesson } from "./closing/lesson.ts"
import { meeting } from "./execution/meeting.ts"
import { message } from "./planning/message.ts"
import { booking, expense, purchaseOrder } from "./control/money.ts"
import { prototype } from "./execution/prototype.ts"
import { qualityPlan } from "./planning/quality-plan.ts"
import { requirement } from "./planning/requirement.ts"
import { responsibility } from "./planning/responsibility.ts"
import { risk } from "./control/risk.ts"
import { knownError, service, ticket } from "./closing/service.ts"
import { stakeholder } from "./planning/stakeholder.ts"
import { story } from "./planning/story.ts"
import { testCase } from "./execution/test-case.ts"
import { course, trainingNeed, trainingSession } from "./closing/training.ts"
import { workPackage } from "./planning/work-package.ts"
import type { ArtefactKind } from "./kind.ts"

export const ARTEFACTS = {
  demand, feasibility, businessCase, goal, benefit, charter,
  requirement, stakeholder, communication, message, responsibility, workPackage, qualityPlan, cycle, story, booking,
  deliverable, prototype, testCase, acceptanceTestPlan, defect, meeting, action, decision,
  risk, issue, changeRequest, assumption, expense, purchaseOrder, exceptionReport,
  deployment, trainingNeed, course, trainingSession, signOff, handoverItem, service, knownError, ticket, lesson, closure, finalReport,
} as const

export type ArtefactKindName = keyof typeof ARTEFACTS
export const ARTEFACT_KINDS = Object.values(ARTEFACTS).map(({ kind }) => kind)

export function artefactKindOf(name: ArtefactKindName): ArtefactKind {
  return ARTEFACTS[name]
}

export * from "./field.ts"
export * from "./kind.ts"
export * from "./trace.ts"
export * from "./gate-checks.ts"
export * from "./template-kinds.ts"
export { DEPLOYMENT_VOTES } from "./closing/deployment.ts"
export { HANDOVER_SUBJECTS } from "./closing/handover-item.ts"
export type { ArtefactWords, KindWords } from "./words/artefact-words.ts"
export * from "./words/word-of.ts"
