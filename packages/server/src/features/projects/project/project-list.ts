// Projects I may see, latest change first.

import { handle } from "../../../platform/handler.ts"
import { readCursor, writeCursor } from "../../page-cursor.ts"
import { containing } from "../../../platform/db/like-pattern.ts"
import { presentSummary } from "./projects.present.ts"
import type { ProjectSummary } from "./projects.present.ts"
import type { ProjectFilter, ProjectRow } from "./projects.sql.ts"
import { visibleProjects } from "./projects.sql.ts"

export const projectList = handle("projectList", async (input, { tx, actor, now }) => {
  const items: ProjectSummary[] = []
  let after: ProjectFilter["after"] = input.after === undefined ? null : placeOf(input.after)
  const pattern = input.search === undefined ? null : containing(input.search)
  // Health is judged as of today, so it is filtered here; a page is filled from as many rows as that takes.
  for (;;) {
    const rows = await visibleProjects(tx, actor, { after, limit: input.limit + 1, pattern, state: input.state ?? null, trashed: input.trashed })
    for (const row of rows) {
      if (items.length === input.limit) return { items, next: after === null ? null : cursorOf(after) }
      const summary = presentSummary(row, now)
      if (input.health === undefined || summary.health === input.health) items.push(summary)
      after = { micros: row.updated_micros, id: row.id }
    }
    if (rows.length <= input.limit) return { items, next: null }
  }
})

type Place = Pick<ProjectRow, "id"> & { readonly micros: number }

function cursorOf({ micros, id }: Place): string {
  return writeCursor([micros, id])
}

function placeOf(cursor: string): Place {
  const [micros = "", id = ""] = readCursor(cursor, 2)
  return { micros: Number(micros), id }
}
