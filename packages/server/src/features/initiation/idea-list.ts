// Ideas by score, the unscored ones after the scored, the latest first among equals.

import { containing } from "../../platform/db/like-pattern.ts"
import { handle } from "../../platform/handler.ts"
import { readCursor, writeCursor } from "../page-cursor.ts"
import { mayTriage, presentIdea } from "./ideas.present.ts"
import { ideas } from "./ideas.sql.ts"

export const ideaList = handle("ideaList", async ({ after, limit, state, search }, { tx, actor }) => {
  const rows = await ideas(tx, actor, { all: mayTriage(actor), state: state ?? null, pattern: search === undefined || search.trim() === "" ? null : containing(search.trim()), ids: null })
  const shown = rows.map((row) => presentIdea(row, actor)).toSorted((one, other) => (other.score ?? -1) - (one.score ?? -1) || (one.updatedAt < other.updatedAt ? 1 : one.updatedAt > other.updatedAt ? -1 : 0))
  const from = after === undefined ? 0 : Math.max(0, Math.trunc(Number(readCursor(after, 1)[0])) || 0)
  const items = shown.slice(from, from + limit)
  return { items, next: from + items.length < shown.length ? writeCursor([String(from + items.length)]) : null, total: shown.length }
})
