// Random small plans for property tests: nested summaries, milestones, two calendars, every kind of link and constraint.
// Links that would close a circle are left out. All times are whole hours.
import fc from "fast-check"
import type { ConstraintKind, LinkKind } from "@throughline/engine"
import type { ReferenceLink, ReferenceTask } from "./reference-scheduler.ts"

export interface GeneratedNetwork {
  readonly tasks: readonly ReferenceTask[]
  readonly links: readonly ReferenceLink[]
}

/** 2024-01-01 08:00, a Monday, in hours since 2000-01-01. */
export const PROJECT_START = 8766 * 24 + 8

const constraintKinds: readonly ConstraintKind[] = ["asap", "asap", "asap", "asap", "snet", "fnet", "snlt", "fnlt", "mso", "mfo"]
const linkKinds: readonly LinkKind[] = ["FS", "FS", "FS", "SS", "FF", "SF"]
const someDate = fc.integer({ min: -80, max: 900 }).map((hour) => PROJECT_START + hour)

const someTask = fc.record({
  parent: fc.nat({ max: 30 }),
  calendar: fc.nat({ max: 1 }),
  duration: fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 6, arbitrary: fc.integer({ min: 1, max: 60 }) }),
  constraint: fc.constantFrom(...constraintKinds),
  constraintDate: someDate,
  deadline: fc.option(someDate, { freq: 8 }),
})

const someLink = fc.record({
  predecessor: fc.nat({ max: 30 }),
  successor: fc.nat({ max: 30 }),
  kind: fc.constantFrom(...linkKinds),
  lag: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: -20, max: 30 }) }),
})

export const generatedNetwork: fc.Arbitrary<GeneratedNetwork> = fc
  .record({ tasks: fc.array(someTask, { minLength: 1, maxLength: 14, size: "max" }), links: fc.array(someLink, { maxLength: 22, size: "max" }) })
  .map(({ tasks: drawn, links: wanted }) => {
    const parents = drawn.map(({ parent }, i) => (i === 0 || parent % 3 !== 0 ? -1 : parent % i))
    const tasks = drawn.map((task, i): ReferenceTask => {
      const summary = parents.includes(i)
      const constraint = summary && task.constraint !== "snet" && task.constraint !== "fnlt" ? "asap" : task.constraint
      return { ...task, parent: parents[i] ?? -1, constraint, constraintDate: constraint === "asap" ? null : task.constraintDate }
    })
    const links: ReferenceLink[] = []
    for (const link of wanted) {
      const within = { ...link, predecessor: link.predecessor % tasks.length, successor: link.successor % tasks.length }
      if (!closesCircle(tasks, links, within)) links.push(within)
    }
    return { tasks, links }
  })

function leavesOf(tasks: readonly ReferenceTask[], i: number): number[] {
  const children = tasks.flatMap((task, child) => (task.parent === i ? [child] : []))
  return children.length === 0 ? [i] : children.flatMap((child) => leavesOf(tasks, child))
}

/** Whether a task would come before itself, each summary standing for all tasks below it. */
function closesCircle(tasks: readonly ReferenceTask[], links: readonly ReferenceLink[], added: ReferenceLink): boolean {
  const followers = new Map<number, number[]>()
  for (const link of [...links, added]) {
    for (const before of leavesOf(tasks, link.predecessor)) {
      followers.set(before, [...(followers.get(before) ?? []), ...leavesOf(tasks, link.successor)])
    }
  }
  const reached = new Set<number>()
  const goals = new Set(leavesOf(tasks, added.predecessor))
  const open = leavesOf(tasks, added.successor)
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (goals.has(next)) return true
    if (reached.has(next)) continue
    reached.add(next)
    open.push(...(followers.get(next) ?? []))
  }
  return false
}
