// Which pages are looked at. packages/web/test/pictured.test.ts holds that every address of the application and every special
// view of a kind is among them.

import type { ArtefactKindName } from "@throughline/contract"

export interface Stop {
  readonly name: string
  readonly path: string
  /** Something that is there when the page is ready. */
  readonly ready?: string
}

/** What exists once the machine has set up: its addresses are known only then. */
export interface Things {
  readonly projectPath: string
  readonly requirementPath: string
  /** Accepted, so that something can become of it. */
  readonly lessonPath: string
  readonly gatePath: string
  readonly messagePath: string
  readonly importPath: string
  /** A thing whose touch is asked about. */
  readonly thing: string
}

export function stops({ projectPath, requirementPath, lessonPath, gatePath, messagePath, importPath, thing }: Things): readonly Stop[] {
  return [
    { name: "overview", path: projectPath, ready: "text=/^(Milestones|Meilensteine)$/" },
    { name: "plan", path: `${projectPath}/plan` },
    { name: "board", path: `${projectPath}/board` },
    { name: "calendar", path: `${projectPath}/calendar` },
    { name: "status-report", path: `${projectPath}/status-report`, ready: "article" },
    { name: "history", path: `${projectPath}/history` },
    { name: "gate", path: gatePath, ready: "#gate-criteria, h2" },
    { name: "message", path: messagePath, ready: ".tl-message" },
    { name: "thread", path: `${projectPath}/thread`, ready: "#thread-coverage" },
    { name: "matrix", path: `${projectPath}/thread?show=matrix`, ready: "select" },
    { name: "impact", path: `${projectPath}/impact?thing=${thing}`, ready: "h1" },
    { name: "project-settings", path: `${projectPath}/settings`, ready: "#settings-members" },
    ...artefactStops(projectPath),
    { name: "artefact", path: requirementPath, ready: ".tl-field" },
    { name: "lesson", path: lessonPath, ready: "#lesson-uses" },
    { name: "home", path: "/", ready: "#home-mentions" },
    { name: "projects", path: "/projects", ready: "table" },
    { name: "new-project", path: "/projects/new", ready: "fieldset" },
    { name: "import", path: importPath, ready: "h1" },
    { name: "trash", path: "/trash" },
    { name: "people", path: "/people", ready: "table" },
    { name: "account", path: "/account", ready: "#account-tokens" },
    { name: "administration", path: "/administration", ready: "form" },
    { name: "governance", path: "/administration/governance", ready: "h2" },
    { name: "own-fields", path: "/administration/fields", ready: "select" },
    { name: "ideas", path: "/ideas", ready: "h1" },
    { name: "new-idea", path: "/ideas/new", ready: "form" },
    { name: "templates", path: "/library", ready: "li a" },
    { name: "template", path: "/library/templates/software-waterfall", ready: "table" },
    { name: "risk-library", path: "/library/risks", ready: "input" },
    { name: "notifications", path: "/notifications" },
    { name: "design", path: "/design", ready: "#collaboration" },
    { name: "not-found", path: "/nowhere" },
  ]
}

/** Lists, sheets and special views that look each in their own way. */
const ARTEFACT_PAGES: readonly { readonly name: string; readonly kind: ArtefactKindName; readonly show?: string }[] = [
  { name: "artefacts", kind: "requirement" },
  { name: "artefacts-empty", kind: "exceptionReport" },
  { name: "artefact-single", kind: "charter" },
  { name: "artefact-trash", kind: "risk", show: "trash" },
  { name: "feasibility", kind: "feasibility" },
  { name: "business-case", kind: "businessCase" },
  { name: "responsibilities", kind: "responsibility" },
  { name: "stakeholders", kind: "stakeholder", show: "grid" },
  { name: "communication", kind: "communication" },
  { name: "sprints", kind: "cycle" },
  { name: "risk-matrix", kind: "risk", show: "matrix" },
  { name: "risks-from-library", kind: "risk", show: "library" },
  { name: "handover", kind: "handoverItem" },
  { name: "service-desk", kind: "service" },
  { name: "tickets", kind: "ticket" },
  { name: "lesson-proposals", kind: "lesson", show: "proposals" },
  { name: "lessons-of-others", kind: "lesson", show: "others" },
  { name: "final-report", kind: "finalReport" },
  { name: "acceptance-test", kind: "testCase", show: "acceptance" },
  { name: "quality", kind: "defect", show: "quality" },
  { name: "training", kind: "trainingSession" },
  { name: "training-needs", kind: "trainingNeed", show: "training" },
  { name: "courses", kind: "course", show: "training" },
  { name: "realisation", kind: "benefit", show: "realisation" },
  { name: "sign-offs-waiting", kind: "signOff", show: "waiting" },
]

function artefactStops(projectPath: string): readonly Stop[] {
  return ARTEFACT_PAGES.map(({ name, kind, show }) => ({ name, path: `${projectPath}/artefacts/${kind}${show === undefined ? "" : `?show=${show}`}`, ready: "h1" }))
}

/** Pages for people who have not signed in; what leads there is a link with a secret. */
export const SIGNED_OUT: readonly Stop[] = [
  { name: "sign-in", path: "/sign-in" },
  { name: "forgot", path: "/forgot-password" },
  { name: "reset", path: "/reset-password#secret" },
  { name: "invitation", path: "/invitation#secret" },
  { name: "review-dead", path: "/review#secretsecretsecretsecret" },
]

/** Looked at before there is anything else. */
export const SET_UP: Stop = { name: "setup", path: "/setup" }
