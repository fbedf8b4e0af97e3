// What a thing serves: the ways from it to requirement, benefit and goal. A task without links of its own serves what the
// summaries above it serve.

import { servedBy } from "@throughline/lifecycle"
import { handle } from "../../platform/handler.ts"
import { openThing } from "./open-thing.ts"
import { threadOf } from "./thread-facts.ts"

const CHAINS_MAX = 5

export const threadServes = handle("threadServes", async ({ thingId }, context) => {
  const thing = await openThing(context, thingId)
  const { facts, graph } = await threadOf(context)
  const parents = new Map(facts.tasks.map(({ id, parentId }) => [id, parentId]))
  let chains = servedBy(graph, thing.id)
  for (let above = parents.get(thing.id) ?? null; chains.length === 0 && above !== null; above = parents.get(above) ?? null) {
    chains = servedBy(graph, above).map((chain) => [thing, ...chain])
  }
  return { chains: chains.slice(0, CHAINS_MAX).map((chain) => [...chain]) }
})
