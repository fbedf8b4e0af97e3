// Parts two things. A link to something that was deleted meanwhile can be removed as well.

import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { findThings } from "./open-thing.ts"
import { deleteLink, linkById } from "./thread.sql.ts"
import { mayTouch } from "./trace-link-create.ts"

export const traceLinkDelete = handle("traceLinkDelete", async ({ traceLinkId }, context) => {
  const { tx, project } = context
  const link = await linkById(tx, project, traceLinkId)
  if (link === null) fail("notFound")
  const ends = [...(await findThings(context, [link.from_id, link.to_id])).values()]
  if (ends.length === 0) fail("notFound")
  if (!ends.some((end) => mayTouch(context, end))) fail("forbidden")
  await deleteLink(tx, project, link.id)
  context.emit({ topic: "thread", payload: { ids: [link.from_id, link.to_id] } })
  return {}
})
