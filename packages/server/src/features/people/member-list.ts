// People of the organisation. Addresses and those who left are for those who manage members.

import { ORGANISATION_MATRIX } from "@throughline/contract"
import { handle } from "../../platform/handler.ts"
import { readCursor, writeCursor } from "../page-cursor.ts"
import { listMembers, presentMember } from "./members.sql.ts"

export const memberList = handle("memberList", async ({ after, limit, search }, { tx, actor }) => {
  const mayManage = ORGANISATION_MATRIX[actor.organizationRole].includes("members.manage")
  const [name = "", id = ""] = after === undefined ? [] : readCursor(after, 2)
  const rows = await listMembers(tx, { organizationId: actor.organizationId, search, after: after === undefined ? null : { name, id }, limit: limit + 1, activeOnly: !mayManage })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown.map((row) => presentMember(row, mayManage)), next: rows.length > limit && last !== undefined ? writeCursor([last.name, last.id]) : null }
})
