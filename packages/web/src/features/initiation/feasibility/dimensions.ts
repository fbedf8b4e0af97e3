// The dimensions of a feasibility study in their order, as its kind declares them.

import { artefactKindOf } from "@throughline/contract"

function declared(): readonly string[] {
  const criteria = artefactKindOf("feasibility").fields["criteria"]
  const dimension = criteria?.type === "rows" ? criteria.fields["dimension"] : undefined
  return dimension?.type === "choice" ? dimension.of : []
}

export const FEASIBILITY_DIMENSIONS = declared()
