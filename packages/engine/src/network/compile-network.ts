// From tasks, links and calendars to the structure of arrays that the passes read, once per plan.
import { ELAPSED_TIME } from "../calendar/compile-calendar.ts"
import { compileLink } from "./compile-link.ts"
import { compileTask } from "./compile-task.ts"
import { NONE, SUMMARY, type CompiledNetwork, type LinkIndex, type Mutable } from "./compiled-network.ts"
import { groupBy } from "./grouped.ts"
import type { Network, NetworkTask } from "./network.ts"
import { OWN_ROOM, type Room } from "./room.ts"

export function compileNetwork(network: Network, room = OWN_ROOM): CompiledNetwork {
  const { tasks, links } = network
  const count = tasks.length
  let spanCount = 0
  for (const { spans } of tasks) spanCount += spans?.length ?? 0
  const ints = (length = count): Int32Array => room.ints(length)
  const unset = ints().fill(NONE)
  const bytes = (length = count): Uint8Array => room.bytes(length)
  const c: Mutable<CompiledNetwork> = {
    count,
    calendars: [...network.calendars, ELAPSED_TIME],
    parent: ints(), childAt: unset, child: unset,
    role: bytes(), active: bytes(), placeholder: bytes(), simple: bytes(), external: bytes(),
    lagCalendar: ints(), workCalendar: ints(), slackCalendar: ints(),
    duration: ints(), elapsed: bytes(), looseStart: bytes(), looseFinish: bytes(), length: ints(), remaining: ints(),
    constraint: bytes(), levelingDelay: ints(),
    unset, constraintDate: unset, deadline: unset, fixedStart: unset, fixedFinish: unset, actualStart: unset, actualFinish: unset, stop: unset, resume: unset,
    spanAt: ints(count + 1), spanCalendar: ints(spanCount), spanOffset: ints(spanCount),
    spanTotal: ints(spanCount), spanWait: ints(spanCount),
    linkCount: links.length, predecessor: ints(links.length), successor: ints(links.length),
    linkKind: bytes(links.length), lagMode: bytes(links.length), lag: ints(links.length),
    linksIn: noLinks, linksOut: noLinks,
  }
  compileOutline(c, tasks, room)
  let i = 0
  for (const task of tasks) compileTask(c, task, i++)
  releaseInactive(c)
  let l = 0
  for (const link of links) compileLink(c, link, l++)
  c.linksIn = groupLinks(c.successor, count, room)
  c.linksOut = groupLinks(c.predecessor, count, room)
  return c
}

const noLinks: LinkIndex = { at: new Int32Array(0), link: new Int32Array(0) }

export function groupLinks(end: Int32Array, count: number, room = OWN_ROOM): LinkIndex {
  const { at, member } = groupBy(end, count, room)
  return { at, link: member }
}

/** A parent that does not stand before its child would be a loop in the outline. */
export function outlineParent({ parent = -1 }: NetworkTask, i: number): number {
  return parent < i ? parent : -1
}

function compileOutline(c: Mutable<CompiledNetwork>, tasks: readonly NetworkTask[], room: Room): void {
  const { parent, active } = c
  let i = 0
  for (const task of tasks) {
    const above = outlineParent(task, i)
    parent[i] = above
    active[i] = task.inactive !== true && (above < 0 || active[above] === 1) ? 1 : 0
    i += 1
  }
  const { at, member } = groupBy(c.parent, c.count, room)
  c.childAt = at
  c.child = member
}

/** S-30: what lies below a summary that stands for itself lies below nothing. */
function releaseInactive(c: CompiledNetwork): void {
  for (let i = 0; i < c.count; i += 1) {
    const parent = c.parent[i] ?? -1
    if (parent >= 0 && (c.role[parent] ?? 0) < SUMMARY) c.parent[i] = -1
  }
}
