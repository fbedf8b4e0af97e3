// Which task waits for which? Links are listed at the successor. A circle of links is kept (the engine names it), links
// to nowhere are not.

import type { Link, LinkId, TaskId } from "@throughline/plan"
import { IMPORT_LIMITS } from "../limits.ts"
import { Row } from "./row.ts"
import { LINK_KINDS, timeFormat } from "./codes.ts"
import type { ReadContext } from "./context.ts"
import type { OutlineRow } from "./read-outline.ts"

export function readLinks(rows: readonly OutlineRow[], context: Omit<ReadContext, "resources">): Map<LinkId, Link> {
  const links = new Map<LinkId, Link>()
  const pairs = new Set<string>()
  for (const { row, id } of rows) {
    for (const element of row.list("PredecessorLink")) {
      const linkRow = new Row(element, context.book, row.place, id)
      const predecessorId = predecessorOf(linkRow, id, context)
      if (predecessorId === null) continue
      const kind = linkRow.code("Type", LINK_KINDS, "FS")
      const pair = `${predecessorId}\u0000${id}\u0000${kind}`
      if (pairs.has(pair)) {
        context.book.add("link.duplicate", "lost", "Task.PredecessorLink", "Two links of the same kind between the same tasks; the first was kept.", row.place, id)
        continue
      }
      if (links.size >= IMPORT_LIMITS.links) {
        context.book.add("link.duplicate", "lost", "Task.PredecessorLink.limit", `A plan may have ${IMPORT_LIMITS.links} links; the rest was left out.`, row.place, id)
        continue
      }
      pairs.add(pair)
      const linkId = context.ids.link(links.size + 1)
      links.set(linkId, { id: linkId, predecessorId, successorId: id, kind, ...readLag(linkRow) })
    }
  }
  return links
}

function predecessorOf(linkRow: Row, successorId: TaskId, context: Omit<ReadContext, "resources">): TaskId | null {
  const { book } = context
  if (linkRow.flag("CrossProject", false) || linkRow.has("CrossProjectName")) {
    book.add("link.crossProject", "lost", "Task.PredecessorLink.CrossProjectName", "A link comes from a task of another file; the name of that file is not kept.", linkRow.place, successorId)
  }
  const predecessor = context.tasks.get(linkRow.integer("PredecessorUID", -1))
  if (predecessor === undefined) {
    book.add("link.unknownTask", "lost", "Task.PredecessorLink.PredecessorUID", "A link comes from a task that the file does not contain.", linkRow.place, successorId)
    return null
  }
  if (predecessor.id === successorId) {
    book.add("link.toSelf", "lost", "Task.PredecessorLink", "A task is linked to itself.", linkRow.place, successorId)
    return null
  }
  return predecessor.id
}

/** Tenths of a minute of working or elapsed time, or a percentage of the predecessor's duration. */
function readLag(row: Row): Pick<Link, "lag" | "lagKind" | "lagUnit"> {
  const format = timeFormat(row.integer("LagFormat", 7))
  if (format.percent) return { lag: row.tenths("LinkLag") * 100, lagKind: format.elapsed ? "elapsedPercent" : "percent", lagUnit: "d" }
  return { lag: row.tenths("LinkLag"), lagKind: format.elapsed ? "elapsed" : "working", lagUnit: format.unit }
}
