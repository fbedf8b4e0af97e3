// A project as others see it, in lists and as an overview; cost and tasks only as far as the reader may see them.

import { projectPermissions } from "@throughline/contract"
import type { OPERATIONS, OutputOf } from "@throughline/contract"
import { toIso } from "@throughline/plan"
import type { Instant } from "@throughline/engine"
import { presentCode } from "../../present-code.ts"
import { settingsOf } from "../../planning/plan/index.ts"
import type { PlanState, PlanView } from "../../planning/plan/index.ts"
import { civilNow } from "./civil-now.ts"
import { evidenceFor } from "./health-evidence.ts"
import { milestonesOf } from "./milestones.ts"
import { healthMarks, lateCount, overallHealth } from "./project-health.rules.ts"
import type { ProjectRow } from "./projects.sql.ts"

export type ProjectSummary = OutputOf<typeof OPERATIONS.projectList>["items"][number]
export type ProjectView = OutputOf<typeof OPERATIONS.projectRead>

const STATION_OF: Readonly<Record<string, ProjectSummary["station"]>> = {
  idea: "initiation", feasibility: "initiation", charterReview: "initiation", authorised: "planning", benefitsTracking: "closing", archived: "closing",
  planning: "planning", executing: "execution", onHold: "execution", closing: "closing", closed: "closing", terminated: "closing",
}

export function presentSummary(row: ProjectRow, now: Date): ProjectSummary {
  const today = civilNow(now, row.time_zone)
  const facts = row.derived
  return {
    id: presentCode.projectId(row.id), name: row.name, code: row.code,
    kind: presentCode.projectKind(row.kind), state: presentCode.projectState(row.state), authorisedAt: row.authorised_at?.toISOString() ?? null,
    station: STATION_OF[row.state] ?? "planning", start: isoOrNull(facts.start), finish: isoOrNull(facts.finish), percentComplete: facts.percentComplete, taskCount: facts.taskCount,
    lateCount: lateCount(facts, today), health: overallHealth(healthMarks(facts, row.records, today, rightsOf(row).has("cost.read"))), projectManagers: [...row.managers],
    myRole: row.my_role === null ? null : presentCode.projectRole(row.my_role), revision: row.revision, updatedAt: row.updated_at.toISOString(),
  }
}

export function presentProject(row: ProjectRow, state: PlanState, view: PlanView, now: Date): ProjectView {
  const today = civilNow(now, row.time_zone)
  const facts = row.derived
  const settings = settingsOf(row.plan_settings)
  const marks = healthMarks(facts, row.records, today, view.cost).map((mark) => ({ ...mark, values: { ...mark.values }, taskIds: [...evidenceFor(mark, state, facts, today, view)] }))
  const { baseline } = facts
  return {
    ...presentSummary(row, now),
    description: row.description, timeZone: row.time_zone, currency: settings.currency, currencyDigits: settings.currencyDigits,
    statusDate: isoOrNull(settings.statusDate), planRevision: row.plan_revision, permissions: [...rightsOf(row)], marks,
    milestones: [...milestonesOf(state, view)],
    figures: {
      work: Math.round(facts.work / 10), actualWork: Math.round(facts.actualWork / 10), baselineWork: baseline === null ? null : Math.round(baseline.work / 10),
      cost: view.cost ? facts.cost : null, actualCost: view.cost ? facts.actualCost : null, baselineCost: view.cost && baseline !== null ? baseline.cost : null,
    },
  }
}

function rightsOf(row: ProjectRow): ReturnType<typeof projectPermissions> {
  return projectPermissions(presentCode.organisationRole(row.organization_role), row.my_role === null ? null : presentCode.projectRole(row.my_role))
}

function isoOrNull(instant: Instant | null): string | null {
  return instant === null ? null : toIso(instant)
}
