// What a kind shows beyond list and form. A feature that has more to show of a kind adds a line here; it is loaded when somebody opens it.
//
//   specialViews:   a tab beside "List" of a kind, over all its artefacts (power/interest grid, responsibility matrix, sprints).
//   artefactPanels: a section on the page of one artefact, above its fields (scores, cash-flow grid, tolerances).

import { lazy } from "react"
import type { ComponentType, LazyExoticComponent } from "react"
import type { ArtefactKindName } from "@throughline/contract"
import type { MessageKey } from "../../i18n/catalogue.ts"
import type { ProjectId } from "../projects/index.ts"
import type { Artefact } from "./query/artefact-query.ts"

export interface SpecialViewProps {
  readonly projectId: ProjectId
  readonly kind: ArtefactKindName
}

export interface ArtefactPanelProps {
  readonly projectId: ProjectId
  readonly artefact: Artefact
}

export interface SpecialView {
  /** Stands in the address: ?show=grid */
  readonly id: string
  readonly label: MessageKey
  readonly view: LazyExoticComponent<ComponentType<SpecialViewProps>>
  /** Shown first, before the list. */
  readonly first?: boolean
}

export interface ArtefactPanel {
  readonly id: string
  readonly panel: LazyExoticComponent<ComponentType<ArtefactPanelProps>>
  /** A wide table: its page takes the whole window. */
  readonly wide?: boolean
  /** Below the fields instead of above them. */
  readonly below?: boolean
  /** Fields that the panel itself shows and edits; the form leaves them out. */
  readonly replaces?: readonly string[]
}

/** So that features write `lazyView(() => import("../stakeholders/power-grid.tsx"))`. */
export const lazyView = (load: () => Promise<{ readonly default: ComponentType<SpecialViewProps> }>) => lazy(load)
export const lazyPanel = (load: () => Promise<{ readonly default: ComponentType<ArtefactPanelProps> }>) => lazy(load)

const trainingView: SpecialView = { id: "training", label: "training.view", view: lazyView(() => import("../closing/training/training-view.tsx")), first: true }

export const specialViews: Partial<Record<ArtefactKindName, readonly SpecialView[]>> = {
  responsibility: [{ id: "matrix", label: "raci.view", view: lazyView(() => import("../responsibilities/matrix/raci-matrix.tsx")), first: true }],
  stakeholder: [{ id: "grid", label: "stakeholders.grid", view: lazyView(() => import("../stakeholders/grid/power-grid.tsx")) }],
  cycle: [{ id: "sprints", label: "cycles.view", view: lazyView(() => import("../cycles/sprints/sprints-view.tsx")), first: true }],
  communication: [{ id: "running", label: "communication.view", view: lazyView(() => import("../communication/running/plan-view.tsx")), first: true }],
  risk: [{ id: "matrix", label: "risks.matrix", view: lazyView(() => import("../risks/matrix/risk-matrix.tsx")) }, { id: "library", label: "library.view", view: lazyView(() => import("../risks/library/library-view.tsx")) }],
  testCase: [{ id: "acceptance", label: "uat.view", view: lazyView(() => import("../closing/acceptance/acceptance-view.tsx")) }],
  defect: [{ id: "quality", label: "quality.view", view: lazyView(() => import("../closing/quality/quality-view.tsx")) }],
  trainingSession: [trainingView],
  trainingNeed: [{ ...trainingView, first: false }],
  course: [{ ...trainingView, first: false }],
  benefit: [{ id: "realisation", label: "realisation.view", view: lazyView(() => import("../closing/benefits/realisation-view.tsx")) }],
  signOff: [{ id: "waiting", label: "waiting.view", view: lazyView(() => import("../closing/signoff/waiting-view.tsx")) }],
  handoverItem: [{ id: "readiness", label: "handover.view", view: lazyView(() => import("../closing/handover/readiness-view.tsx")), first: true }],
  lesson: [{ id: "proposals", label: "lessons.proposalsView", view: lazyView(() => import("../closing/lessons/proposals-view.tsx")) }, { id: "others", label: "lessons.othersView", view: lazyView(() => import("../closing/lessons/others-view.tsx")) }],
  service: [{ id: "desk", label: "desk.view", view: lazyView(() => import("../service/desk/service-desk.tsx")), first: true }],
  ticket: [{ id: "desk", label: "desk.ticketsView", view: lazyView(() => import("../service/desk/tickets-view.tsx")), first: true }],
}

const reviewPanel: ArtefactPanel = { id: "reviews", panel: lazyPanel(() => import("../reviews/panel/review-panel.tsx")), below: true }

const othersPanel: ArtefactPanel = { id: "lessonsOfOthers", panel: lazyPanel(() => import("../closing/lessons/others-panel.tsx")), below: true }

export const artefactPanels: Partial<Record<ArtefactKindName, readonly ArtefactPanel[]>> = {
  demand: [{
    id: "scoring", panel: lazyPanel(() => import("../initiation/ideas/demand-panel.tsx")),
    replaces: ["strategic", "economic", "quality", "need", "risk", "adjustment", "adjustmentReason", "businessValue", "timeCriticality", "riskReduction", "jobSize"],
  }],
  feasibility: [{ id: "assessment", panel: lazyPanel(() => import("../initiation/feasibility/feasibility-panel.tsx")), wide: true, replaces: ["criteria", "feasibleFrom", "conditionalFrom"] }],
  businessCase: [{
    id: "appraisal", panel: lazyPanel(() => import("../initiation/business-case/business-case-panel.tsx")), wide: true,
    replaces: ["lines", "chosenOption", "baseDate", "periods", "timing", "rate", "financeRate", "reinvestRate", "users", "sensitivity", "scenarios"],
  }, { id: "realised", panel: lazyPanel(() => import("../closing/benefits/case-panel.tsx")), below: true }],
  charter: [{ id: "standing", panel: lazyPanel(() => import("../initiation/charter/charter-panel.tsx")) }, othersPanel],
  benefit: [{ id: "standing", panel: lazyPanel(() => import("../initiation/benefit/benefit-panel.tsx")) }, { id: "measure", panel: lazyPanel(() => import("../closing/benefits/measure-panel.tsx")) }],
  deliverable: [reviewPanel],
  signOff: [{ id: "waiting", panel: lazyPanel(() => import("../closing/signoff/waiting-panel.tsx")) }, reviewPanel],
  prototype: [reviewPanel],
  trainingNeed: [{ id: "standing", panel: lazyPanel(() => import("../closing/training/need-panel.tsx")) }],
  acceptanceTestPlan: [{ id: "acceptance", panel: lazyPanel(() => import("../closing/acceptance/acceptance-panel.tsx")) }, reviewPanel],
  deployment: [{ id: "vote", panel: lazyPanel(() => import("../closing/deployment/vote-panel.tsx")), replaces: ["votes"] }],
  ticket: [{ id: "clocks", panel: lazyPanel(() => import("../service/desk/ticket-clocks.tsx")) }],
  handoverItem: [{ id: "ownership", panel: lazyPanel(() => import("../closing/handover/ownership-panel.tsx")), replaces: ["fromSignedOn", "toSignedOn"] }],
  qualityPlan: [{ id: "quality", panel: lazyPanel(() => import("../closing/quality/quality-panel.tsx")) }, othersPanel],
  lesson: [{ id: "uses", panel: lazyPanel(() => import("../closing/lessons/uses-panel.tsx")), below: true, replaces: ["proposedFrom"] }],
  risk: [{ id: "library", panel: lazyPanel(() => import("../risks/library/library-panel.tsx")), below: true, replaces: ["fromLesson"] }],
  finalReport: [{ id: "figures", panel: lazyPanel(() => import("../closing/report/figures-panel.tsx")), replaces: ["figures"] }],
}
