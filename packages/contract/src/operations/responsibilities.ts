// The responsibility matrix (RACI) as a whole.

import { z } from "zod"
import { projectId } from "../schemas/basics.ts"
import { operation } from "../operation.ts"

export const responsibilityCheck = operation({
  name: "responsibility.check", summary: "What offends against the rules of the responsibility matrix.", method: "GET", path: "/projects/:projectId/responsibility-check",
  access: { kind: "project", permission: "artefact.read" }, input: z.strictObject({ projectId }),
  output: z.strictObject({ valid: z.boolean(), findings: z.array(z.strictObject({ code: z.enum(["noAccountable", "severalAccountable", "noResponsible", "tooManyConsulted", "nobodyChosen", "buried", "emptyColumn"]), rowId: z.string().nullable(), holder: z.string().nullable(), count: z.int().nullable() })) }),
})
