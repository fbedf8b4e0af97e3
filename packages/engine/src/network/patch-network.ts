// The compiled network after an edit of some rows.
import { compileLink } from "./compile-link.ts"
import { compileTask } from "./compile-task.ts"
import { SUMMARY, type CompiledNetwork } from "./compiled-network.ts"
import type { Network, NetworkTask } from "./network.ts"

/**
 * The compiled network with the rows in `changed` compiled anew, everything else shared or copied. Null where more than the
 * rows themselves would change: a summary, the outline, what is active, the number of spans.
 */
export function patchNetwork(before: CompiledNetwork, network: Network, changed: readonly number[]): CompiledNetwork | null {
  if (network.calendars.length + 1 !== before.calendars.length) return null
  const c = copyOf(before)
  for (const i of changed) {
    const task = network.tasks[i]
    if (task === undefined || !sameFrame(before, task, i)) return null
    compileTask(c, task, i)
    for (let k = c.linksOut.at[i] ?? 0; k < (c.linksOut.at[i + 1] ?? 0); k += 1) {
      const l = c.linksOut.link[k] ?? 0
      const link = network.links[l]
      if (link !== undefined) compileLink(c, link, l)
    }
  }
  return c
}

function sameFrame(c: CompiledNetwork, task: NetworkTask, i: number): boolean {
  const spans = task.elapsed === true || task.duration <= 0 ? 0 : (task.spans?.length ?? 0)
  const parent = c.parent[i] ?? -1
  const active = task.inactive !== true && (parent < 0 || c.active[parent] === 1) ? 1 : 0
  return (c.role[i] ?? 0) < SUMMARY && (task.parent ?? -1) === parent && active === c.active[i] && spans === (c.spanAt[i + 1] ?? 0) - (c.spanAt[i] ?? 0)
}

/** What a row holds is copied, what the outline and the links say is shared. */
function copyOf(c: CompiledNetwork): CompiledNetwork {
  return {
    ...c,
    role: c.role.slice(), placeholder: c.placeholder.slice(), external: c.external.slice(),
    lagCalendar: c.lagCalendar.slice(), workCalendar: c.workCalendar.slice(), slackCalendar: c.slackCalendar.slice(),
    duration: c.duration.slice(), elapsed: c.elapsed.slice(), looseStart: c.looseStart.slice(), looseFinish: c.looseFinish.slice(),
    length: c.length.slice(), remaining: c.remaining.slice(),
    constraint: c.constraint.slice(), constraintDate: c.constraintDate.slice(), deadline: c.deadline.slice(), levelingDelay: c.levelingDelay.slice(),
    fixedStart: c.fixedStart.slice(), fixedFinish: c.fixedFinish.slice(), actualStart: c.actualStart.slice(), actualFinish: c.actualFinish.slice(),
    stop: c.stop.slice(), resume: c.resume.slice(),
    spanCalendar: c.spanCalendar.slice(), spanOffset: c.spanOffset.slice(), spanTotal: c.spanTotal.slice(), spanWait: c.spanWait.slice(),
    lagMode: c.lagMode.slice(), lag: c.lag.slice(),
  }
}
