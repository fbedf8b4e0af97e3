// Puts what lessons have added on top of a template: tasks into its plan, durations corrected, risks beside it, checks on its
// gates. What no longer fits (its place was removed) is left out, so that a project can always begin.

import { runCommands } from "@throughline/plan"
import type { LinkId, Plan, PlanCommand, TaskId } from "@throughline/plan"
import type { Governance } from "../../../gates/passing/index.ts"
import type { ContentItem } from "../content/content-item.ts"
import type { Locale } from "../in-language.ts"
import type { NewId } from "../instantiate.ts"
import type { Addition, TemplateChange } from "./additions.sql.ts"

export interface FittingOptions {
  readonly locale: Locale
  readonly now: Date
  readonly newId: NewId
}

export interface FittedPlan {
  readonly plan: Plan
  /** By the keys of the template; a task that was added has the id of its addition as key. */
  readonly taskIds: ReadonlyMap<string, TaskId>
  /** Titles of the lessons that added tasks or corrected them. */
  readonly lessons: ReadonlyMap<TaskId, string>
  /** Ids of additions that fit nowhere. */
  readonly misfits: ReadonlySet<string>
}

export function planWithAdditions(plan: Plan, taskIds: ReadonlyMap<string, TaskId>, additions: readonly Addition[], options: FittingOptions): FittedPlan {
  const lessons = new Map<TaskId, string>()
  const misfits = new Set<string>()
  const keys = new Map(taskIds)
  let fitted = plan
  for (const addition of additions) {
    const done = fit(fitted, keys, addition, options)
    if (done === null) {
      if (isOfPlan(addition.change)) misfits.add(addition.id)
      continue
    }
    fitted = done.plan
    keys.set(addition.change.kind === "task" ? addition.id : "", done.taskId)
    lessons.set(done.taskId, addition.lesson.title)
  }
  keys.delete("")
  return { plan: fitted, taskIds: keys, lessons, misfits }
}

function isOfPlan({ kind }: TemplateChange): boolean {
  return kind === "task" || kind === "duration"
}

interface Fitted {
  readonly plan: Plan
  readonly taskId: TaskId
}

function fit(plan: Plan, keys: ReadonlyMap<string, TaskId>, { change, lesson }: Addition, options: FittingOptions): Fitted | null {
  if (change.kind === "duration") return correct(plan, keys.get(change.task), change.duration, NOTES[options.locale].corrected(lesson.title), options)
  return change.kind === "task" ? insert(plan, keys.get(change.after), { name: change.name, duration: change.duration, notes: NOTES[options.locale].added(lesson.title) }, options) : null
}

function correct(plan: Plan, taskId: TaskId | undefined, duration: number, note: string, options: FittingOptions): Fitted | null {
  const task = taskId === undefined ? undefined : plan.task.get(taskId)
  if (task === undefined) return null
  return outcome(task.id, run(plan, [
    { name: "setDuration", args: { taskId: task.id, duration } },
    { name: "updateTask", args: { taskId: task.id, fields: { notes: task.notes === "" ? note : `${task.notes}\n\n${note}` } } },
  ], options))
}

/** After a task; whatever followed that one at once follows the new one. */
function insert(plan: Plan, after: TaskId | undefined, fields: { readonly name: string; readonly duration: number; readonly notes: string }, options: FittingOptions): Fitted | null {
  if (after === undefined || !plan.task.has(after)) return null
  const added = run(plan, [{ name: "addTask", args: { place: { where: "after", taskId: after }, fields: { ...fields, estimated: false } } }], options)
  const taskId = added === null ? undefined : [...added.task.keys()].find((id) => !plan.task.has(id))
  if (added === null || taskId === undefined) return null
  const followers = [...added.link.values()].filter(({ predecessorId, kind, lag }) => predecessorId === after && kind === "FS" && lag === 0)
  const linkIds: LinkId[] = followers.map(({ id }) => id)
  const unlink: readonly PlanCommand[] = linkIds.length === 0 ? [] : [{ name: "unlinkTasks", args: { linkIds } }]
  const links = [{ predecessorId: after, successorId: taskId }, ...followers.map(({ successorId }) => ({ predecessorId: taskId, successorId }))]
  return outcome(taskId, run(added, [...unlink, { name: "linkTasks", args: { links } }], options))
}

function outcome(taskId: TaskId, plan: Plan | null): Fitted | null {
  return plan === null ? null : { plan, taskId }
}

function run(plan: Plan, commands: readonly PlanCommand[], { now, newId }: FittingOptions): Plan | null {
  const result = runCommands(plan, commands, { idSeed: newId("chg").slice(4), now: now.getTime() })
  return result.ok ? result.plan : null
}

const CATEGORY: Readonly<Record<string, string>> = { estimate: "projectManagement", change: "projectManagement", process: "projectManagement", vendor: "supplier", people: "organisational", technical: "technical" }
const TITLE_IN_ORIGIN = 400

/** Risks, as a template says them; a bar would mean two languages there. */
export function itemsOfAdditions(additions: readonly Addition[]): readonly ContentItem[] {
  return additions.flatMap(({ id, change, lesson, lesson_id }): readonly ContentItem[] => {
    if (change.kind !== "risk") return []
    const plain = (text: string) => text.replaceAll("|", "/")
    const said = {
      event: plain(change.title), direction: lesson.positive ? "opportunity" : "threat", category: CATEGORY[lesson.category] ?? "other", response: lesson.positive ? "enhance" : "mitigate",
      contingentPlan: plain(lesson.recommendation), fromLesson: plain(`${lesson.title.slice(0, TITLE_IN_ORIGIN)} (${lesson_id})`),
    }
    return [{ key: id, kind: "risk", title: plain(change.title), fields: Object.fromEntries(Object.entries(said).filter(([, value]) => value !== "")) }]
  })
}

export function governanceWithAdditions<G extends Pick<Governance, "gates">>(governance: G, additions: readonly Addition[]): G {
  const checksOf = (before: string, after: string) => additions.flatMap(({ id, change, lesson }) => (change.kind === "check" && change.before === before && change.after === after ? [{ id, text: change.text, fromLesson: lesson.title }] : []))
  return { ...governance, gates: governance.gates.map((gate) => ({ ...gate, checks: [...gate.checks, ...checksOf(gate.before, gate.after)] })) }
}

const NOTES: Readonly<Record<Locale, { readonly added: (title: string) => string; readonly corrected: (title: string) => string }>> = {
  en: { added: (title) => `Comes from the lesson “${title}”.`, corrected: (title) => `Duration corrected because of the lesson “${title}”.` },
  de: { added: (title) => `Stammt aus der Lehre „${title}“.`, corrected: (title) => `Dauer berichtigt wegen der Lehre „${title}“.` },
}
