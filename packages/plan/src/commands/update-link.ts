// Changes the type or the lag of a link.

import { command } from "../command.ts"
import type { LinkId } from "../document.ts"
import { linkId } from "../entity-shapes.ts"
import { refusal } from "../errors.ts"
import { checkLink, linkFieldShapes } from "../link-edits.ts"
import type { LinkFields } from "../link-edits.ts"
import { record } from "../shapes.ts"

export interface UpdateLinkArgs {
  readonly linkId: LinkId
  readonly fields: LinkFields
}

export const updateLink = command<UpdateLinkArgs>({ linkId, fields: record<LinkFields>(linkFieldShapes) }, (edit, { linkId: id, fields }) => {
  const link = edit.link.get(id)
  if (link === undefined) return refusal("unknownLink", "/linkId")
  edit.link.delete(id)
  const problem = checkLink(edit, { ...link, ...fields }, "/fields")
  edit.link.set(id, { ...link, ...fields })
  return problem
})
