// What is approved stays as it was approved: in these states nothing may be edited.

import type { ArtefactKind } from "@throughline/contract"
import { fail } from "../../platform/failure.ts"
import type { ArtefactRow } from "./artefacts.sql.ts"

export function refuseFixed(row: Pick<ArtefactRow, "state">, kind: ArtefactKind): void {
  if (kind.fixed.includes(row.state)) fail("wrongState", { detail: `In the state “${row.state}” it cannot be edited.` })
}
