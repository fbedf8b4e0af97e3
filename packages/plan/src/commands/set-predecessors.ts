// Sets all predecessors of a task from text as people type it: "12FS+2d, 14SS". Links that stay the same keep their id.

import { command } from "../command.ts"
import type { Link, TaskId } from "../document.ts"
import { taskId } from "../entity-shapes.ts"
import type { CommandError } from "../errors.ts"
import { firstRefusal, isRefusal, refusal } from "../errors.ts"
import { addLink, checkLink } from "../link-edits.ts"
import type { WantedLink } from "../link-edits.ts"
import { openTask } from "../open-task.ts"
import type { PlanEdit } from "../plan-edit.ts"
import { text as textShape } from "../shapes.ts"
import { TEXT_LENGTH_MAX } from "../text/parsed.ts"
import { parsePredecessors } from "../text/predecessors.ts"

export interface SetPredecessorsArgs {
  readonly taskId: TaskId
  /** Tasks are named by their number. Empty: none. */
  readonly text: string
}

export const setPredecessors = command<SetPredecessorsArgs>({ taskId, text: textShape(TEXT_LENGTH_MAX) }, (edit, { taskId: id, text }) => {
  const task = openTask(edit, id)
  if (isRefusal(task)) return task
  const wanted = readLinks(edit, id, text)
  if (isRefusal(wanted)) return wanted
  const { kept, gone } = matchLinks(edit.linksTo(id), wanted)
  for (const link of gone) edit.link.delete(link.id)
  const problem = firstRefusal(wanted, (want) => {
    const link = kept.get(want)
    return link === undefined ? null : change(edit, link, want)
  })
  return problem ?? firstRefusal(wanted, (want) => (kept.has(want) ? null : addLink(edit, want, "/text")))
})

function readLinks(edit: PlanEdit, successorId: TaskId, text: string): readonly WantedLink[] | CommandError {
  const parsed = parsePredecessors(text, edit.settings)
  if (!parsed.ok) return refusal(parsed.code, "/text")
  const wanted: WantedLink[] = []
  for (const { taskNumber, kind, lag, lagKind, lagUnit } of parsed.value) {
    const predecessorId = edit.taskNumbered(taskNumber)?.id
    if (predecessorId === undefined) return refusal("unknownTask", "/text", { limit: taskNumber })
    wanted.push({ predecessorId, successorId, kind, lag, lagKind, lagUnit })
  }
  return wanted
}

/** An entry keeps the link with the same predecessor: of the same type, or else one that no other entry keeps. */
function matchLinks(present: readonly Link[], wanted: readonly WantedLink[]): { kept: ReadonlyMap<WantedLink, Link>; gone: readonly Link[] } {
  const free = new Set(present)
  const kept = new Map<WantedLink, Link>()
  const keep = (want: WantedLink, isMatch: (link: Link) => boolean): void => {
    const link = kept.has(want) ? undefined : [...free].find((one) => one.predecessorId === want.predecessorId && isMatch(one))
    if (link === undefined) return
    kept.set(want, link)
    free.delete(link)
  }
  for (const want of wanted) keep(want, (link) => link.kind === want.kind)
  for (const want of wanted) keep(want, () => true)
  return { kept, gone: [...free] }
}

function change(edit: PlanEdit, link: Link, want: WantedLink): CommandError | null {
  const changed: Link = { ...link, ...want }
  const isSame = link.kind === changed.kind && link.lag === changed.lag && link.lagKind === changed.lagKind && link.lagUnit === changed.lagUnit
  if (isSame) return null
  edit.link.delete(link.id)
  const problem = checkLink(edit, changed, "/text")
  edit.link.set(link.id, changed)
  return problem
}
