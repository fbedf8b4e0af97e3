// Artefacts of every kind: one set of operations. What a kind has, which steps it knows and who may take them is in artefacts/.

import { z } from "zod"
import { artefactKindName, artefact, artefactChange, artefactSummary, artefactTitle, artefactVersion, artefactVersionContent, fieldValues, reasonText } from "../schemas/artefacts.ts"
import { artefactId, empty, line, page, pageQuery, projectId, revision, text, userId } from "../schemas/basics.ts"
import { LIMITS } from "../limits.ts"
import { operation } from "../operation.ts"

const one = { projectId, artefactId }
const madeRevision = z.strictObject({ artefactId, revision })
/** JSON text of a list of conditions, since it travels in the address. */
const filterQuery = z.string().max(8_000).optional()
/** "priority,-number": a minus is descending. */
const sortQuery = z.string().max(300).optional()

export const artefactKindList = operation({
  name: "artefactKind.list", summary: "The kinds of artefacts with their fields, states and steps.", method: "GET", path: "/artefact-kinds",
  access: { kind: "signedIn" }, input: empty, output: z.strictObject({ items: z.array(z.record(z.string(), z.unknown())) }),
})
export const artefactList = operation({
  name: "artefact.list", summary: "Artefacts of a kind (or of all kinds that the caller may see) in a project.", method: "GET", path: "/projects/:projectId/artefacts",
  access: { kind: "project", permission: "artefact.read" },
  input: z.strictObject({ projectId, ...pageQuery, kind: artefactKindName.optional(), state: line(60).optional(), search: text(LIMITS.searchLength).optional(), filter: filterQuery, sort: sortQuery, trashed: z.stringbool().default(false) }),
  output: page(artefactSummary),
})
export const artefactRead = operation({
  name: "artefact.read", summary: "An artefact with the steps that are open to the caller.", method: "GET", path: "/projects/:projectId/artefacts/:artefactId",
  access: { kind: "project", permission: "artefact.read" }, input: z.strictObject(one), output: artefact,
})
export const artefactCreate = operation({
  name: "artefact.create", summary: "Creates an artefact.", method: "POST", path: "/projects/:projectId/artefacts",
  access: { kind: "project", permission: "artefact.write" }, creates: true, errors: ["alreadyExists", "limitExceeded", "idempotencyKeyReused"],
  input: z.strictObject({ projectId, kind: artefactKindName, title: artefactTitle, ownerId: userId.nullable().optional(), fields: fieldValues.default({}), custom: fieldValues.default({}) }), output: artefact,
})
export const artefactUpdate = operation({
  name: "artefact.update", summary: "Changes fields of an artefact; what is not named stays. Disjoint changes of two people merge.", method: "PATCH", path: "/projects/:projectId/artefacts/:artefactId",
  access: { kind: "project", permission: "artefact.write" }, errors: ["conflict", "wrongState"],
  input: z.strictObject({ ...one, seenRevision: revision, title: artefactTitle.optional(), ownerId: userId.nullable().optional(), fields: fieldValues.optional(), custom: fieldValues.optional() }), output: artefact,
})
export const artefactStep = operation({
  name: "artefact.step", summary: "Takes a step: submit, approve, close …", method: "POST", path: "/projects/:projectId/artefacts/:artefactId/steps",
  access: { kind: "project", permission: "artefact.write" }, errors: ["conflict", "wrongState", "notAuthorised"],
  input: z.strictObject({ ...one, seenRevision: revision, step: line(60), reason: reasonText.optional() }), output: artefact,
})
export const artefactDelete = operation({
  name: "artefact.delete", summary: "Puts an artefact into the trash, where it can be restored for 30 days.", method: "DELETE", path: "/projects/:projectId/artefacts/:artefactId",
  access: { kind: "project", permission: "artefact.write" }, errors: ["wrongState"], input: z.strictObject(one), output: empty,
})
export const artefactRestore = operation({
  name: "artefact.restore", summary: "Takes an artefact out of the trash.", method: "POST", path: "/projects/:projectId/artefacts/:artefactId/restore",
  access: { kind: "project", permission: "artefact.write" }, errors: ["wrongState", "alreadyExists"], input: z.strictObject(one), output: artefact,
})
/** All or nothing: the first that cannot be changed is named, and none is changed. */
export const artefactBulk = operation({
  name: "artefact.bulk", summary: "Changes many artefacts of one kind at once: fields, owner, a step, or the trash.", method: "POST", path: "/projects/:projectId/artefacts/bulk",
  access: { kind: "project", permission: "artefact.write" }, errors: ["wrongState", "notAuthorised", "limitExceeded"],
  input: z.strictObject({
    projectId, artefactIds: z.array(artefactId).min(1).max(LIMITS.commandsPerChange), ownerId: userId.nullable().optional(), fields: fieldValues.optional(), custom: fieldValues.optional(),
    step: line(60).optional(), reason: reasonText.optional(), trash: z.boolean().default(false),
  }),
  /** The revision that the change of fields or owner made of each: what takes it back names it. Nothing of steps and of the trash. */
  output: z.strictObject({ changed: z.int(), edits: z.array(madeRevision) }),
})
/** All or nothing, and only what still stands as that change left it: what somebody changed again meanwhile is shown as a conflict. */
export const artefactUndo = operation({
  name: "artefact.undo", summary: "Takes back changes of fields and owners, each named by the revision that it made.", method: "POST", path: "/projects/:projectId/artefacts/undo",
  access: { kind: "project", permission: "artefact.write" }, errors: ["conflict", "wrongState"],
  input: z.strictObject({ projectId, edits: z.array(madeRevision).min(1).max(LIMITS.commandsPerChange) }),
  output: z.strictObject({ changed: z.int() }),
})
export const artefactHistory = operation({
  name: "artefact.history", summary: "Every change of an artefact, latest first.", method: "GET", path: "/projects/:projectId/artefacts/:artefactId/history",
  access: { kind: "project", permission: "artefact.read" }, input: z.strictObject({ ...one, ...pageQuery }), output: page(artefactChange),
})
export const artefactVersionList = operation({
  name: "artefactVersion.list", summary: "The versions of an artefact, latest first.", method: "GET", path: "/projects/:projectId/artefacts/:artefactId/versions",
  access: { kind: "project", permission: "artefact.read" }, input: z.strictObject(one), output: z.strictObject({ items: z.array(artefactVersion) }),
})
export const artefactVersionRead = operation({
  name: "artefactVersion.read", summary: "A version as it was approved or issued.", method: "GET", path: "/projects/:projectId/artefacts/:artefactId/versions/:version",
  access: { kind: "project", permission: "artefact.read" }, input: z.strictObject({ ...one, version: z.coerce.number().int().min(1).max(1_000_000) }), output: artefactVersionContent,
})
export const artefactExport = operation({
  name: "artefact.export", summary: "A list of artefacts as CSV or Excel, as filtered and sorted.", method: "GET", path: "/projects/:projectId/artefacts.export",
  access: { kind: "project", permission: "artefact.read" }, body: "download", errors: ["limitExceeded"],
  input: z.strictObject({ projectId, kind: artefactKindName, format: z.enum(["csv", "xlsx"]), filter: filterQuery, sort: sortQuery, columns: z.string().max(2_000).optional(), locale: z.enum(["en", "de"]).optional() }), output: empty,
})
export const artefactPdf = operation({
  name: "artefact.pdf", summary: "An artefact as a document (PDF), the present state or a version of it.", method: "GET", path: "/projects/:projectId/artefacts/:artefactId/document.pdf",
  access: { kind: "project", permission: "artefact.read" }, body: "download", input: z.strictObject({ ...one, version: z.coerce.number().int().min(1).max(1_000_000).optional(), locale: z.enum(["en", "de"]).optional() }), output: empty,
})
