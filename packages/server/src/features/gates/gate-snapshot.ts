// What a decision was made upon, as it was then.

import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { sightOf } from "../artefacts/index.ts"
import { snapshotOf } from "./gates.sql.ts"

export const gateSnapshot = handle("gateSnapshot", async ({ gateId, round }, context) => {
  const found = (await snapshotOf(context.tx, context.project, gateId, round)) ?? fail("notFound")
  const { kinds, money } = sightOf(context)
  const seen: ReadonlySet<string> = new Set(kinds)
  const artefacts = Array.isArray(found.snapshot["artefacts"]) ? found.snapshot["artefacts"].filter(({ kind }: { readonly kind: string }) => seen.has(kind)) : []
  const { plan, ...rest } = found.snapshot
  return { snapshot: { ...rest, artefacts, ...(money ? { plan } : {}) }, hash: found.snapshot_hash.toString("hex") }
})
