// Ideas: what somebody would like to have, handed in, scored and decided, before it is a project that may cost anything.

import { z } from "zod"
import { artefactTitle, fieldValues, personRef } from "../schemas/artefacts.ts"
import { artefactId, moment, page, pageQuery, projectId, text } from "../schemas/basics.ts"
import { projectKind, projectState } from "../schemas/projects.ts"
import { LIMITS } from "../limits.ts"
import { operation } from "../operation.ts"

const idea = z.strictObject({
  artefactId, projectId, code: z.string(), title: z.string(), kind: projectKind, state: z.string(), projectState, requester: personRef.nullable(),
  /** 1 to 5 with the manual adjustment; null while nothing is scored. */
  score: z.number().nullable(), /** Weighted shortest job first. */ urgency: z.number().nullable(), fields: fieldValues, submittedAt: moment.nullable(), updatedAt: moment, mayDecide: z.boolean(),
})

export const ideaCreate = operation({
  name: "idea.create", summary: "Hands in an idea; it becomes a project in its first state, which may cost nothing yet.", method: "POST", path: "/ideas",
  access: { kind: "organisation", permission: "ideas.submit" }, creates: true, errors: ["limitExceeded", "idempotencyKeyReused"],
  input: z.strictObject({ title: artefactTitle, kind: projectKind.default("other"), fields: fieldValues.default({}), /** At once, or keep as a draft. */ submit: z.boolean().default(true) }), output: idea,
})
export const ideaList = operation({
  name: "idea.list", summary: "Ideas by score: all of them for those who decide, else one's own.", method: "GET", path: "/ideas",
  access: { kind: "organisation", permission: "ideas.submit" },
  input: z.strictObject({ ...pageQuery, state: text(40).optional(), search: text(LIMITS.searchLength).optional() }), output: page(idea),
})
