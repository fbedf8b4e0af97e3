// The pages of a project by station: which there are, what one must be allowed to see them, which stand at the station itself and
// which unfold beneath it.

import { artefactKindOf, mayOnKind, STATIONS } from "@throughline/contract"
import type { ArtefactKindName, OrganisationRole, ProjectPermission } from "@throughline/contract"
import type { Project } from "../project-query.ts"
import type { Station } from "./line.ts"

/** Pages that are no list of artefacts. */
export const PAGES = {
  plan: { path: "/projects/$projectId/plan", needs: "plan.read" },
  thread: { path: "/projects/$projectId/thread", needs: "artefact.read" },
  calendar: { path: "/projects/$projectId/calendar", needs: "plan.read" },
  board: { path: "/projects/$projectId/board", needs: "plan.read" },
  statusReport: { path: "/projects/$projectId/status-report", needs: "report.read" },
  history: { path: "/projects/$projectId/history", needs: "history.read" },
} as const satisfies Record<string, { readonly path: string; readonly needs: ProjectPermission }>
export type PageRoom = keyof typeof PAGES

/** In the order in which the work goes. */
export const ROOMS = {
  initiation: ["demand", "feasibility", "businessCase", "goal", "benefit", "charter"],
  planning: ["plan", "requirement", "thread", "calendar", "cycle", "story", "responsibility", "stakeholder", "communication", "workPackage", "qualityPlan"],
  execution: ["board", "deliverable", "prototype", "testCase", "acceptanceTestPlan", "defect", "meeting", "action", "decision"],
  control: ["risk", "issue", "changeRequest", "assumption", "expense", "purchaseOrder", "statusReport", "exceptionReport", "history"],
  closing: ["signOff", "deployment", "trainingSession", "handoverItem", "service", "lesson", "closure", "finalReport"],
} as const satisfies Record<Station, readonly (PageRoom | ArtefactKindName)[]>
export type Room = (typeof ROOMS)[Station][number]

/** What stands at the station itself while it is folded. */
export const MAIN_ROOMS: ReadonlySet<Room> = new Set(["charter", "plan", "requirement", "board", "deliverable", "risk", "statusReport", "handoverItem"])

/** Kinds without a room of their own are shown from another one. */
const SHOWN_IN: ReadonlyMap<string, Room> = new Map([["message", "communication"], ["booking", "plan"], ["trainingNeed", "trainingSession"], ["course", "trainingSession"], ["ticket", "service"], ["knownError", "service"]])

export function isPageRoom(room: Room): room is PageRoom & Room {
  return Object.hasOwn(PAGES, room)
}

export function mayOpen(room: Room, project: Project, organisationRole: OrganisationRole): boolean {
  if (isPageRoom(room)) return project.permissions.includes(PAGES[room].needs)
  return project.permissions.includes("artefact.read") && mayOnKind(artefactKindOf(room), "see", organisationRole, project.myRole)
}

/** The room that an address leads into; null on pages that belong to no station. */
export function roomOfPath(pathname: string): Room | null {
  const [, , , page, kind] = pathname.split("/")
  const all: readonly Room[] = Object.values(ROOMS).flat()
  if (page === "artefacts") return all.find((room) => room === kind) ?? SHOWN_IN.get(kind ?? "") ?? null
  return all.find((room) => isPageRoom(room) && PAGES[room].path.endsWith(`/${page}`)) ?? null
}

export function stationOf(room: Room): Station {
  return STATIONS.find((station) => ROOMS[station].some((each) => each === room)) ?? "planning"
}
