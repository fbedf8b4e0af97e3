// Templates that projects start from: those that come with the product, and those that an organisation saves from its own.

import { z } from "zod"
import { TEMPLATE_KINDS } from "../artefacts/template-kinds.ts"
import { empty, line, projectId, templateId, text } from "../schemas/basics.ts"
import { template } from "../schemas/projects.ts"
import { operation } from "../operation.ts"

export const templateList = operation({
  name: "template.list", summary: "Templates a new project can start from.", method: "GET", path: "/templates",
  access: { kind: "signedIn" }, input: empty, output: z.strictObject({ items: z.array(template) }),
})
/** Without what happened, without people and without money: named people become roles, artefacts stand in their first state. */
export const projectSaveAsTemplate = operation({
  name: "project.saveAsTemplate", summary: "Saves the plan and chosen artefacts of a project as a template.", method: "POST", path: "/projects/:projectId/template",
  access: { kind: "project", permission: "project.edit" }, creates: true, errors: ["limitExceeded"],
  input: z.strictObject({ projectId, name: line(), description: text(2_000).default(""), kinds: z.array(z.enum(TEMPLATE_KINDS)).max(60).default([]) }), output: template,
})
export const templateDelete = operation({
  name: "template.delete", summary: "Deletes a template of the organisation's own; projects made of it stay.", method: "DELETE", path: "/templates/:templateId",
  access: { kind: "organisation", permission: "organisation.manage" }, input: z.strictObject({ templateId }), output: empty,
})
