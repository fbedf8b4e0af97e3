// Writes the artefacts of a template in a few statements: rows, histories, versions, links, and the numbers they took. The rows
// are those that creating each and taking its steps would have left.

import { artefactKindOf } from "@throughline/contract"
import { sql } from "kysely"
import type { PersonContext } from "../../../../platform/handler.ts"
import { contentHash } from "../../../artefacts/index.ts"
import type { ProjectKey } from "../../../planning/plan/index.ts"
import type { FilledArtefact, FilledContent } from "./fill-content.ts"
import { lifeOf } from "./life-of.ts"

type WriteContext = Pick<PersonContext, "tx" | "actor" | "newId">

/** `at` says when a day of the template was: now for a project that begins, then for one that is told as a story. */
export async function writeContent({ tx, actor, newId }: WriteContext, project: ProjectKey, { artefacts, links }: FilledContent, at: (day: number) => string): Promise<void> {
  const mine = sql`${project.organizationId}, ${project.id}`
  const rows = artefacts.map((artefact) => rowOf(artefact, at))
  await sql`insert into artefact (organization_id, project_id, id, kind, number, title, state, owner_id, fields, custom, revision, version, created_by, created_at, updated_by, updated_at)
    select ${mine}, x.id, x.kind, x.number, x.title, x.state, x.owner_id, x.fields, '{}', x.revision, x.version, ${actor.userId}, x.created_at, ${actor.userId}, x.updated_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x (id text, kind text, number int, title text, state text, owner_id text, fields jsonb, revision int, version int, created_at timestamptz, updated_at timestamptz)`.execute(tx)
  await sql`insert into artefact_change (organization_id, project_id, artefact_id, revision, actor_id, at, action, reason, before, after)
    select ${mine}, x.artefact_id, x.revision, ${actor.userId}, x.at, x.action, x.reason, x.before, x.after
    from jsonb_to_recordset(${JSON.stringify(artefacts.flatMap((artefact) => changesOf(artefact, at)))}::jsonb) as x (artefact_id text, revision int, at timestamptz, action text, reason text, before jsonb, after jsonb)`.execute(tx)
  await sql`insert into artefact_version (organization_id, project_id, artefact_id, version, title, state, fields, custom, content_hash, cut_at, cut_by)
    select ${mine}, x.id, x.version, x.title, x.state, x.fields, '{}', decode(x.hash, 'hex'), x.at, ${actor.userId}
    from jsonb_to_recordset(${JSON.stringify(artefacts.flatMap((artefact) => versionsOf(artefact, at)))}::jsonb) as x (id text, version int, title text, state text, fields jsonb, hash text, at timestamptz)`.execute(tx)
  const threads = links.map((link) => ({ id: newId("trl"), type: link.type, from_kind: link.fromKind, from_id: link.fromId, to_kind: link.toKind, to_id: link.toId }))
  await sql`insert into trace_link (organization_id, project_id, id, type, from_kind, from_id, to_kind, to_id, created_by)
    select ${mine}, x.id, x.type, x.from_kind, x.from_id, x.to_kind, x.to_id, ${actor.userId}
    from jsonb_to_recordset(${JSON.stringify(threads)}::jsonb) as x (id text, type text, from_kind text, from_id text, to_kind text, to_id text) on conflict do nothing`.execute(tx)
  const next = Object.fromEntries([...new Set(artefacts.map(({ kind }) => kind))].map((kind) => [kind, artefacts.filter((artefact) => artefact.kind === kind).length + 1]))
  await sql`update project set next_artefact_numbers = next_artefact_numbers || ${JSON.stringify(next)}::jsonb where organization_id = ${project.organizationId} and id = ${project.id}`.execute(tx)
}

function rowOf(artefact: FilledArtefact, at: (day: number) => string) {
  const life = lifeOf(artefact)
  const { id, kind, number, title, ownerId, fields } = artefact
  return { id, kind, number, title, state: life.state, owner_id: ownerId, fields, revision: life.steps.length + 1, version: life.version, created_at: at(life.made), updated_at: at(life.steps.at(-1)?.day ?? life.made) }
}

function changesOf(artefact: FilledArtefact, at: (day: number) => string) {
  const { made, first, steps } = lifeOf(artefact)
  const said = { title: artefact.title, state: first, ...(artefact.ownerId === null ? {} : { ownerId: artefact.ownerId }), ...Object.fromEntries(Object.entries(artefact.fields).map(([name, value]) => [`fields.${name}`, value])) }
  const created = { artefact_id: artefact.id, revision: 1, at: at(made), action: "create", reason: null, before: {}, after: said }
  return [created, ...steps.map(({ day, step, from, to, reason }, index) => ({ artefact_id: artefact.id, revision: index + 2, at: at(day), action: step.name, reason, before: { state: from }, after: { state: to } }))]
}

function versionsOf(artefact: FilledArtefact, at: (day: number) => string) {
  const { id, kind, number, title, fields } = artefact
  const hash = contentHash({ kind, number, title, fields, custom: {} }).toString("hex")
  return lifeOf(artefact).steps.filter(({ to }) => artefactKindOf(kind).approved.includes(to)).map(({ day, to }, index) => ({ id, version: index + 1, title, state: to, fields, hash, at: at(day) }))
}
