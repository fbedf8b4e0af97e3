// Rows of one kind against columns of another, joined directly or over the thread.

import { traceMatrix } from "@throughline/lifecycle"
import type { GraphNode } from "@throughline/lifecycle"
import { handle } from "../../platform/handler.ts"
import { readCursor, writeCursor } from "../page-cursor.ts"
import { threadOf } from "./thread-facts.ts"

export const threadMatrix = handle("threadMatrix", async ({ rows, columns, after, limit }, context) => {
  const { graph } = await threadOf(context)
  const ofKind = (kind: string): readonly GraphNode[] => graph.nodes.filter((node) => node.kind === kind)
  const all = ofKind(rows)
  const from = after === undefined ? 0 : Math.max(0, Math.trunc(Number(readCursor(after, 1)[0])) || 0)
  const shown = all.slice(from, from + limit)
  const { cells, columns: across } = traceMatrix(graph, shown, ofKind(columns))
  const until = from + shown.length
  return {
    rows: [...shown], columns: [...across], cells: cells.map(([row, column, steps]): [number, number, number] => [row, column, steps]),
    next: until < all.length ? writeCursor([String(until)]) : null, totalRows: all.length, totalColumns: across.length,
  }
})
