// The links of one thing, to what the reader may see.

import { handle } from "../../platform/handler.ts"
import { presentCode } from "../present-code.ts"
import { findThings, openThing } from "./open-thing.ts"
import { linksOf } from "./thread.sql.ts"

export const traceLinkList = handle("traceLinkList", async ({ thingId }, context) => {
  const thing = await openThing(context, thingId)
  const links = await linksOf(context.tx, context.project, thing.id)
  const others = await findThings(context, links.map(({ from_id, to_id }) => (from_id === thing.id ? to_id : from_id)))
  return {
    items: links.flatMap(({ id, type, from_id, to_id }) => {
      const from = from_id === thing.id ? thing : others.get(from_id)
      const to = to_id === thing.id ? thing : others.get(to_id)
      return from === undefined || to === undefined ? [] : [{ id: presentCode.traceLinkId(id), type: presentCode.traceLinkType(type), from, to }]
    }),
  }
})
