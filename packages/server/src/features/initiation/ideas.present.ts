// An idea in the pipeline, with its score.

import { ORGANISATION_MATRIX } from "@throughline/contract"
import type { OPERATIONS, OutputOf } from "@throughline/contract"
import { demandScore, demandUrgency } from "@throughline/lifecycle"
import type { Person } from "../../platform/handler.ts"
import { presentCode } from "../present-code.ts"
import type { IdeaRow } from "./ideas.sql.ts"

export type IdeaView = OutputOf<typeof OPERATIONS.ideaCreate>

export function mayTriage({ organizationRole }: Person): boolean {
  return ORGANISATION_MATRIX[organizationRole].includes("ideas.triage")
}

export function presentIdea(row: IdeaRow, person: Person): IdeaView {
  const number = (name: string) => {
    const value = row.fields[name]
    return typeof value === "number" ? value : null
  }
  return {
    artefactId: presentCode.artefactId(row.id), projectId: presentCode.projectId(row.project_id), code: row.code, title: row.title, kind: presentCode.projectKind(row.kind), state: row.state, projectState: presentCode.projectState(row.project_state),
    requester: row.requester_id === null ? null : { id: presentCode.userId(row.requester_id), name: row.requester_name ?? "" },
    score: demandScore({ strategic: number("strategic"), economic: number("economic"), quality: number("quality"), need: number("need"), risk: number("risk") }, number("adjustment")),
    urgency: demandUrgency(number("businessValue"), number("timeCriticality"), number("riskReduction"), number("jobSize")),
    fields: { ...row.fields }, submittedAt: row.submitted_at?.toISOString() ?? null, updatedAt: row.updated_at.toISOString(), mayDecide: mayTriage(person),
  }
}
