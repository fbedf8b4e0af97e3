// A plan for measuring: phases with chains of tasks, links between the chains, people, progress and a baseline. The same
// count always gives the same plan.

import { applyChange, emptyPlan, instantOf, newAssignment, newLink, newResource, newTask, ranksBetween, runCommands, schedulePlan } from "@throughline/plan"
import type { Assignment, AssignmentId, Baseline, Link, LinkId, Plan, Resource, ResourceId, Task, TaskId } from "@throughline/plan"

const PHASES = ["Requirements", "Network", "Server hardware", "Portal", "Data migration", "Security", "Training", "Roll-out"]
const WORK = ["Survey", "Design", "Order", "Install", "Configure", "Build", "Review", "Test", "Document", "Accept"]
const PEOPLE = ["Ana Costa", "Ben Okafor", "Chen Wei", "Dora Lindqvist", "Emil Novak", "Farah Haddad", "Network engineer", "Tester"]
const PER_PHASE = 25

/** `chained`: streams of phases, one after another, so that the first task of a stream moves about 5,000 others. */
export function samplePlan(count: number, chained = false): Plan {
  const empty = emptyPlan({ start: instantOf(2026, 9, 1, 480), title: "Branch network renewal", statusDate: instantOf(2026, 11, 20, 1020) })
  const random = generator(count)
  const task = new Map<TaskId, Task>()
  const link = new Map<LinkId, Link>()
  const assignment = new Map<AssignmentId, Assignment>()
  const resource = new Map<ResourceId, Resource>(PEOPLE.map((name, index) => {
    const id: ResourceId = `res_${index + 1}`
    return [id, newResource({ id, number: index + 1, name, generic: index > 5, rates: [{ table: "A", from: null, standard: 8_000 + 500 * index, overtime: 12_000, perUse: 0 }] })]
  }))
  const phases = Math.max(1, Math.ceil(count / (PER_PHASE + 1)))
  const ranks = ranksBetween(null, null, phases)
  const inner = ranksBetween(null, null, PER_PHASE)
  let number = 0
  const streams = chained ? Math.max(2, Math.round(count / 5_000)) : 8
  const ends = new Map<number, TaskId>()
  for (let phase = 0; phase < phases && number < count; phase += 1) {
    const parent: TaskId = `tsk_p${phase}`
    task.set(parent, newTask(empty.settings, { id: parent, number: (number += 1), rank: ranks[phase] ?? "V001", name: `${PHASES[phase % PHASES.length]} ${Math.floor(phase / PHASES.length) + 1}` }))
    let before: TaskId | null = null
    for (let at = 0; at < PER_PHASE && number < count; at += 1) {
      const id: TaskId = `tsk_${phase}x${at}`
      const last = at === PER_PHASE - 1
      number += 1
      task.set(id, newTask(empty.settings, {
        id, number, parentId: parent, rank: inner[at] ?? "V001", name: last ? `${PHASES[phase % PHASES.length]} accepted` : `${WORK[at % WORK.length]} ${PHASES[phase % PHASES.length]?.toLowerCase()} ${at + 1}`,
        duration: last ? 0 : (1 + Math.floor(random() * (chained ? 2 : 6))) * 4_800, milestone: last, deadline: at % 12 === 11 ? instantOf(2026, 9 + (phase % 3), 28, 1020) : null, notes: at % 9 === 4 ? "Ask the supplier." : "",
        constraint: at === 5 && phase % 3 === 1 ? "snet" : "asap", constraintDate: at === 5 && phase % 3 === 1 ? instantOf(2026, 11, 9, 480) : null,
        state: at < 14 ? "ready" : "backlog",
      }))
      // Half of the tasks follow the one above, the rest run beside it: plans are neither one chain nor unlinked.
      const predecessor: TaskId | null = at > 0 && random() < (chained ? 1 : 0.62) ? `tsk_${phase}x${at - 1}` : (before ?? (ends.get(phase % streams) ?? null))
      if (predecessor !== null && predecessor !== id) join(link, predecessor, id, random() < 0.12 ? "SS" : "FS", random() < 0.15 ? 4_800 : 0)
      if (last) for (const from of [at - 1, at - 4, at - 9]) join(link, `tsk_${phase}x${from}`, id, "FS", 0)
      if (at % 5 === 0) before = id
      if (!last && random() < 0.7) {
        const assignmentId: AssignmentId = `asg_${phase}x${at}`
        const resourceId: ResourceId = `res_${1 + Math.floor(random() * PEOPLE.length)}`
        assignment.set(assignmentId, newAssignment({ id: assignmentId, number, taskId: id, resourceId, units: random() < 0.3 ? 5_000 : 10_000, work: 9_600 }))
      }
      if (last) ends.set(phase % streams, id)
    }
  }
  const plan = worked({ ...empty, task, link, resource, assignment })
  return { ...plan, baseline: new Map([["bsl_1", baselineOf(plan)]]) }
}

/** The first tasks of the first two phases are done or begun. */
function worked(plan: Plan): Plan {
  const { task } = schedulePlan(plan)
  const tasks = [...task].flatMap(([taskId, { start, finish }]) => {
    const match = /^tsk_[01]x(\d+)$/.exec(taskId)
    const at = match === null ? 99 : Number(match[1])
    return at < 9 ? [{ taskId, start, finish, percent: at < 6 ? 10_000 : 5_000 }] : []
  })
  const outcome = runCommands(plan, [{ name: "setProgress", args: { tasks } }], { idSeed: "sampleplan", now: 0 })
  return outcome.ok ? applyChange(plan, outcome.change) : plan
}

function join(link: Map<LinkId, Link>, predecessorId: TaskId, successorId: TaskId, kind: Link["kind"], lag: number): void {
  const id: LinkId = `lnk_${predecessorId.slice(4)}-${successorId.slice(4)}`
  link.set(id, newLink({ id, predecessorId, successorId, kind, lag }))
}

/** As if the plan had been agreed a week earlier for every third task. */
function baselineOf(plan: Plan): Baseline {
  const { task } = schedulePlan(plan)
  let index = 0
  const tasks = Object.fromEntries([...task].map(([id, { start, finish, duration, work, cost }]) => {
    const earlier = (index += 1) % 3 === 0 ? 7 * 14_400 : 0
    return [id, { start: start - earlier, finish: finish - earlier, duration, work, cost }]
  }))
  return { id: "bsl_1", number: 0, name: "Agreed in August", note: "", takenAt: Date.UTC(2026, 7, 14), takenBy: null, tasks, assignments: {} }
}

/** Mulberry32: small, and the same everywhere. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
