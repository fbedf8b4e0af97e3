// Which artefacts may this person see in a project? One condition for reads, lists, search, comments, files, history and
// notifications, so that no door forgets it. What the kinds say, by role; and what links, ownership and being asked add for
// people who see only their own tasks.

import { ARTEFACT_KINDS, artefactKindOf, mayOnKind, PROJECT_ROLES } from "@throughline/contract"
import type { ArtefactKindName, Right } from "@throughline/contract"
import { sql } from "kysely"
import type { RawBuilder } from "kysely"
import type { ProjectContext } from "../../platform/handler.ts"

type Reader = Pick<ProjectContext, "actor" | "project">

/** What nobody sees by a link alone: what is written about people, and what is about money. */
export const NEVER_BY_LINK: readonly ArtefactKindName[] = ["stakeholder", "message", "expense", "purchaseOrder", "businessCase"]
const BY_LINK = ARTEFACT_KINDS.filter((kind) => !NEVER_BY_LINK.includes(kind))

export function may(context: Reader, right: Right, kind: ArtefactKindName): boolean {
  const { actor, project } = context
  if (right !== "see" && !project.permissions.has("artefact.write")) return false
  return mayOnKind(artefactKindOf(kind), right, actor.organizationRole, project.role)
}

export interface Sight {
  /** Kinds of which they see every artefact. */
  readonly kinds: readonly ArtefactKindName[]
  /** Set for those who besides see what is linked to their own tasks, is theirs, or waits for their word. */
  readonly linkedTo: string | null
  /** Amounts of money. */
  readonly money: boolean
}

export function sightOf(context: Reader): Sight {
  return {
    kinds: ARTEFACT_KINDS.filter((kind) => may(context, "see", kind)),
    linkedTo: context.project.ownTasksOnly ? context.actor.userId : null,
    money: context.project.permissions.has("cost.read"),
  }
}

/** May some artefact of this kind be seen at all? */
export function mayBeSeen({ kinds, linkedTo }: Sight, kind: ArtefactKindName): boolean {
  return kinds.includes(kind) || (linkedTo !== null && BY_LINK.includes(kind))
}

/** Condition on a row of artefact under this alias. */
export function visible(alias: string, { kinds, linkedTo }: Sight): RawBuilder<boolean> {
  const whole = sql<boolean>`${sql.ref(`${alias}.kind`)} = any(${[...kinds]}::text[])`
  return linkedTo === null ? whole : sql<boolean>`(${whole} or ${concerns(alias, sql`${linkedTo}`)})`
}

/** Condition on a row under this alias: of one of these kinds (null: of any), and to be seen. Where the kinds decide alone, nothing is left to be asked of each row. */
export function visibleAmong(alias: string, sight: Sight, wanted: readonly string[] | null): RawBuilder<boolean> {
  const ofKind = (kinds: readonly string[]) => (kinds.length === 1 ? sql<boolean>`${sql.ref(`${alias}.kind`)} = ${kinds[0]}` : sql<boolean>`${sql.ref(`${alias}.kind`)} = any(${[...kinds]}::text[])`)
  const whole = wanted === null ? sight.kinds : sight.kinds.filter((kind) => wanted.includes(kind))
  if (sight.linkedTo === null || (wanted !== null && whole.length === wanted.length)) return ofKind(whole)
  return wanted === null ? visible(alias, sight) : sql<boolean>`(${ofKind(wanted)} and ${visible(alias, sight)})`
}

/** The same across projects: `m` is the person's row of member, `pm` that of project_member or nothing. */
export function visibleByRole(alias: string, member: string, projectMember: string): RawBuilder<boolean> {
  const kind = sql.ref(`${alias}.kind`)
  const organisationRole = sql.ref(`${member}.role`)
  const projectRole = sql.ref(`${projectMember}.role`)
  const byRole = PROJECT_ROLES.map((role) => {
    const kinds = ARTEFACT_KINDS.filter((name) => mayOnKind(artefactKindOf(name), "see", "member", role))
    return sql`(${projectRole} = ${role} and ${kind} = any(${kinds}::text[]))`
  })
  return sql<boolean>`(${organisationRole} in ('administrator', 'portfolioManager') or ${sql.join(byRole, sql` or `)} or (${projectRole} = 'contractor' and ${concerns(alias, sql.ref(`${member}.user_id`))}))`
}

/** Theirs, waiting for their word, or linked to a task that is assigned to them. */
function concerns(alias: string, userId: RawBuilder<unknown>): RawBuilder<boolean> {
  const of = (column: string) => sql.ref(`${alias}.${column}`)
  const here = (table: string) => sql`${sql.ref(`${table}.organization_id`)} = ${of("organization_id")} and ${sql.ref(`${table}.project_id`)} = ${of("project_id")}`
  return sql<boolean>`(${of("kind")} = any(${[...BY_LINK]}::text[]) and (${of("owner_id")} = ${userId}
    or exists (select 1 from approval q where ${here("q")} and q.subject_kind = 'artefact' and q.subject_id = ${of("id")} and q.approver_id = ${userId} and q.decision is distinct from 'withdrawn')
    or exists (select 1 from trace_link l
      join assignment s on s.organization_id = l.organization_id and s.project_id = l.project_id and s.task_id = case when l.from_id = ${of("id")} then l.to_id else l.from_id end
      join resource r on r.organization_id = s.organization_id and r.project_id = s.project_id and r.id = s.resource_id and r.user_id = ${userId}
      where ${here("l")} and (l.from_id = ${of("id")} or l.to_id = ${of("id")}))))`
}
