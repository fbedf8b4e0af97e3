// Links tasks, any number at once. A link that would close a circle is refused, with the circle.

import { command } from "../command.ts"
import { taskId } from "../entity-shapes.ts"
import { FIELD_LIMITS } from "../limits.ts"
import { addLinks, linkFieldShapes } from "../link-edits.ts"
import type { WantedLink } from "../link-edits.ts"
import { list, record } from "../shapes.ts"

export interface LinkTasksArgs {
  readonly links: readonly WantedLink[]
}

export const linkTasks = command<LinkTasksArgs>({
  links: list(record<WantedLink>({ predecessorId: taskId, successorId: taskId, ...linkFieldShapes }), FIELD_LIMITS.idsPerCommand),
}, (edit, { links }) => addLinks(edit, links, (index) => `/links/${index}`))
