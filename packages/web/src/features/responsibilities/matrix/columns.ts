// The columns of the matrix: everybody in the project, then the roles that hold a letter or were asked for.

import { PROJECT_ROLES } from "@throughline/contract"
import type { ProjectRole } from "@throughline/contract"
import type { ArtefactSummary } from "../../artefacts/index.ts"
import type { ProjectMember } from "../../projects/index.ts"
import { rowsIn } from "../../quick-edit/index.ts"
import { holderOf, isPerson } from "./letters.ts"

export interface Column {
  readonly holder: string
  /** Null: a role. */
  readonly name: string | null
  readonly role: ProjectRole | null
}

export function columnsOf(rows: readonly Pick<ArtefactSummary, "fields">[], members: readonly ProjectMember[], asked: readonly ProjectRole[], someone: string): readonly Column[] {
  const holders = new Set(rows.flatMap((row) => rowsIn(row, "letters").map(holderOf)))
  const known = new Set<string>(members.map(({ userId }) => userId))
  const present = members.filter(({ active, userId }) => active || holders.has(userId))
  return [
    ...present.map(({ userId, name, role }) => ({ holder: userId, name, role })),
    ...[...holders].filter((holder) => isPerson(holder) && !known.has(holder)).map((holder) => ({ holder, name: someone, role: null })),
    ...PROJECT_ROLES.filter((role) => holders.has(role) || asked.includes(role)).map((role) => ({ holder: role, name: null, role })),
  ]
}
