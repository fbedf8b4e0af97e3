// What a thing would touch: everything reached over links and fields, nearest first.

import { impactOf } from "@throughline/lifecycle"
import { handle } from "../../platform/handler.ts"
import { openThing } from "./open-thing.ts"
import { threadOf } from "./thread-facts.ts"

export const threadImpact = handle("threadImpact", async ({ thingId, depth }, context) => {
  const thing = await openThing(context, thingId)
  const { graph } = await threadOf(context)
  const { things, links, truncated } = impactOf(graph, thing.id, depth)
  return { things: [...things], links: [...links], truncated }
})
