// Removes links.

import { command } from "../command.ts"
import type { LinkId } from "../document.ts"
import { linkId } from "../entity-shapes.ts"
import { firstRefusal, refusal } from "../errors.ts"
import { FIELD_LIMITS } from "../limits.ts"
import { distinct } from "../shapes.ts"

export interface UnlinkTasksArgs {
  readonly linkIds: readonly LinkId[]
}

export const unlinkTasks = command<UnlinkTasksArgs>({ linkIds: distinct(linkId, FIELD_LIMITS.idsPerCommand) }, (edit, { linkIds }) =>
  firstRefusal(linkIds, (id, index) => {
    if (edit.link.get(id) === undefined) return refusal("unknownLink", `/linkIds/${index}`)
    edit.link.delete(id)
    return null
  }))
