// The tolerances that the charter agreed are watched at every change of the plan: when the forecast leaves one, an exception
// report is drafted with the numbers filled in, once, until that report has been decided.

import type { ArtefactFacts } from "@throughline/lifecycle"
import { tolerancesOf } from "@throughline/lifecycle"
import { toIso } from "@throughline/plan"
import { sql } from "kysely"
import type { ProjectContext } from "../../../platform/handler.ts"
import { createArtefact, type Values } from "../../artefacts/index.ts"
import type { PlanCommit, PlanState } from "../../planning/plan/index.ts"

type Tolerance = NonNullable<ReturnType<typeof tolerancesOf>>[number]

export async function watchTolerances({ context, before, after, label }: PlanCommit): Promise<void> {
  if (context.project.authorisedAt === null || (before.facts.finish === after.facts.finish && before.facts.cost === after.facts.cost)) return
  const charter = await authorisedCharter(context)
  if (charter === null) return
  const left = leftTolerances(charter, after)
  const known = new Set(leftTolerances(charter, before).map(({ tolerance }) => tolerance))
  for (const tolerance of left) {
    if (known.has(tolerance.tolerance) || (await isReported(context, tolerance.tolerance))) continue
    await createArtefact(context, { kind: "exceptionReport", title: TITLES[tolerance.tolerance], ...(charter.ownerId === null ? {} : { ownerId: charter.ownerId }), fields: figuresOf(charter, after, tolerance, label) })
  }
}

/** Only time and cost follow from the plan; the others are watched by the gates. */
function leftTolerances(charter: ArtefactFacts, { facts }: PlanState): readonly Tolerance[] {
  const found = tolerancesOf(charter, { finish: facts.finish === null ? "" : toIso(facts.finish).slice(0, 10), cost: facts.cost, artefacts: [] }) ?? []
  return found.filter(({ tolerance, deviation, allowed }) => (tolerance === "time" || tolerance === "cost") && deviation !== null && deviation > allowed)
}

const TITLES = { time: "Time tolerance left", cost: "Cost tolerance left", scope: "Scope tolerance left", quality: "Quality tolerance left", benefits: "Benefits tolerance left", risk: "Risk tolerance left" } as const satisfies Record<Tolerance["tolerance"], string>

function figuresOf(charter: ArtefactFacts, { facts }: PlanState, { tolerance, deviation, allowed }: Tolerance, label: string): Values {
  const isTime = tolerance === "time"
  const finish = facts.finish === null ? "" : toIso(facts.finish).slice(0, 10)
  return {
    tolerance, agreed: isTime ? `${String(charter.fields["finish"])} + ${allowed} d` : `${money(Number(charter.fields["budget"]))} + ${money(allowed)}`, forecast: isTime ? finish : money(facts.cost),
    deviation: isTime ? `${deviation} d` : money(deviation ?? 0), cause: label,
  }
}

/** Minor units as people read amounts; the currency stands in the project. */
function money(minor: number): string {
  return (minor / 100).toFixed(2)
}

interface CharterRow {
  readonly id: string
  readonly title: string
  readonly state: string
  readonly owner_id: string | null
  readonly fields: Values
  readonly version: number
}

async function authorisedCharter({ tx, project }: ProjectContext): Promise<ArtefactFacts | null> {
  const { rows } = await sql<CharterRow>`select id, title, state, owner_id, fields, version from artefact
    where organization_id = ${project.organizationId} and project_id = ${project.id} and kind = 'charter' and state = 'authorised' and trashed_at is null`.execute(tx)
  const row = rows[0]
  return row === undefined ? null : { id: row.id, kind: "charter", key: "", title: row.title, state: row.state, ownerId: row.owner_id, fields: row.fields, version: row.version }
}

async function isReported({ tx, project }: ProjectContext, tolerance: string): Promise<boolean> {
  const { rows } = await sql`select 1 from artefact where organization_id = ${project.organizationId} and project_id = ${project.id} and kind = 'exceptionReport' and state <> 'decided' and trashed_at is null and fields ->> 'tolerance' = ${tolerance}`.execute(tx)
  return rows.length > 0
}
