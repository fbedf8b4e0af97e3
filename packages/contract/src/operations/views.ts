// Fields of the organisation's own, and saved views of lists.

import { z } from "zod"
import { artefactKindName, customField, customFieldShape, savedView, viewDefinition } from "../schemas/artefacts.ts"
import { customFieldId, empty, line, projectId, revision, savedViewId } from "../schemas/basics.ts"
import { operation } from "../operation.ts"

export const customFieldList = operation({
  name: "customField.list", summary: "Fields of the organisation's own.", method: "GET", path: "/custom-fields", access: { kind: "signedIn" },
  input: z.strictObject({ kind: artefactKindName.optional() }), output: z.strictObject({ items: z.array(customField) }),
})
export const customFieldCreate = operation({
  name: "customField.create", summary: "Adds a field to a kind of artefact.", method: "POST", path: "/custom-fields", access: { kind: "organisation", permission: "organisation.manage" }, creates: true, errors: ["alreadyExists", "limitExceeded"],
  input: z.strictObject({ kind: artefactKindName, name: line(100), field: customFieldShape }), output: customField,
})
export const customFieldUpdate = operation({
  name: "customField.update", summary: "Renames a field, reorders it or adds choices; its type stays.", method: "PATCH", path: "/custom-fields/:customFieldId", access: { kind: "organisation", permission: "organisation.manage" }, errors: ["conflict", "alreadyExists"],
  input: z.strictObject({ customFieldId, seenRevision: revision, name: line(100).optional(), of: z.array(line(100)).min(1).max(100).optional(), position: z.int().min(0).max(10_000).optional() }), output: customField,
})
export const customFieldArchive = operation({
  name: "customField.archive", summary: "Takes a field out of use; what was said in it stays in the history.", method: "DELETE", path: "/custom-fields/:customFieldId", access: { kind: "organisation", permission: "organisation.manage" },
  input: z.strictObject({ customFieldId }), output: empty,
})
export const savedViewList = operation({
  name: "savedView.list", summary: "My views and the shared ones of a project.", method: "GET", path: "/projects/:projectId/views", access: { kind: "project", permission: "artefact.read" },
  input: z.strictObject({ projectId, kind: artefactKindName.optional() }), output: z.strictObject({ items: z.array(savedView) }),
})
export const savedViewCreate = operation({
  name: "savedView.create", summary: "Keeps a filter, order, grouping and columns under a name.", method: "POST", path: "/projects/:projectId/views", access: { kind: "project", permission: "artefact.read" }, scope: "write", creates: true, errors: ["limitExceeded"],
  input: z.strictObject({ projectId, kind: artefactKindName, name: line(100), shared: z.boolean().default(false), definition: viewDefinition }), output: savedView,
})
export const savedViewUpdate = operation({
  name: "savedView.update", summary: "Changes one's own view.", method: "PATCH", path: "/projects/:projectId/views/:savedViewId", access: { kind: "project", permission: "artefact.read" }, scope: "write", errors: ["conflict"],
  input: z.strictObject({ projectId, savedViewId, seenRevision: revision, name: line(100).optional(), shared: z.boolean().optional(), definition: viewDefinition.optional() }), output: savedView,
})
export const savedViewDelete = operation({
  name: "savedView.delete", summary: "Removes one's own view.", method: "DELETE", path: "/projects/:projectId/views/:savedViewId", access: { kind: "project", permission: "artefact.read" }, scope: "write",
  input: z.strictObject({ projectId, savedViewId }), output: empty,
})
