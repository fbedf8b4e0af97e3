// Tasks in outline order with their computed dates, page by page.

import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import { viewOf } from "../plan/index.ts"
import { presentTask } from "./tasks.present.ts"
import { tasksInOutlineOrder } from "./tasks.sql.ts"
import { readCursor, writeCursor } from "../../page-cursor.ts"
import { containing } from "../../../platform/db/like-pattern.ts"

export const taskList = handle("taskList", async (input, context) => {
  const { tx, project, actor } = context
  const view = await viewOf(context)
  const rows = await tasksInOutlineOrder(tx, project, {
    after: input.after === undefined ? null : outlineOrderOf(input.after),
    limit: input.limit + 1,
    pattern: input.search === undefined ? null : containing(input.search),
    state: input.state ?? null,
    critical: input.critical ?? null,
    assignee: input.assignee === "me" ? actor.userId : (input.assignee ?? null),
    own: view.own,
  })
  const shown = rows.slice(0, input.limit)
  const last = rows.length > input.limit ? shown.at(-1) : undefined
  return { items: shown.map((row) => presentTask(row, project.planRevision, view)), next: last === undefined ? null : writeCursor([last.outline_order]) }
})

function outlineOrderOf(cursor: string): number {
  const [order = ""] = readCursor(cursor, 1)
  const number = Number(order)
  return Number.isInteger(number) && Math.abs(number) < 2 ** 31 ? number : fail("invalidInput", { problems: [{ pointer: "/after", code: "value", message: "is not the end of a page" }] })
}
