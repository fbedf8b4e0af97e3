// A version as its readers see it.

import type { OPERATIONS, OutputOf } from "@throughline/contract"
import { presentCode } from "../present-code.ts"
import type { VersionRow } from "./history.sql.ts"

export function presentVersion({ version, title, state, cut_at, cut_by, cutter_name, content_hash }: VersionRow): OutputOf<typeof OPERATIONS.artefactVersionList>["items"][number] {
  return { version, title, state, cutAt: cut_at.toISOString(), cutBy: { id: presentCode.userId(cut_by), name: cutter_name }, contentHash: content_hash.toString("hex") }
}
