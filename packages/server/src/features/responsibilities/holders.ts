// Who holds a letter in rows of the matrix? Persons as named, roles as the people who have them.

import { rowsOf } from "@throughline/lifecycle"
import type { ProjectContext } from "../../platform/handler.ts"
import { membersOf, type ResponsibilityRow } from "./responsibilities.sql.ts"

export async function holdersOf({ tx, project }: ProjectContext, rows: readonly ResponsibilityRow[], letter: string): Promise<readonly string[]> {
  const letters = rows.flatMap((row) => rowsOf(row, "letters")).filter((one) => one["letter"] === letter)
  const persons = letters.flatMap(({ person }) => (typeof person === "string" ? [person] : []))
  const roles = new Set(letters.flatMap(({ person, role }) => (typeof person !== "string" && typeof role === "string" ? [role] : [])))
  const inRoles = roles.size === 0 ? [] : (await membersOf(tx, project)).filter(({ role }) => roles.has(role)).map(({ user_id }) => user_id)
  return [...new Set([...persons, ...inRoles])]
}
