// What was agreed earlier? Up to eleven baselines, of tasks and of assignments.

import type { AssignmentId, Baseline, BaselineAssignment, BaselineId, BaselineTask, TaskId } from "@throughline/plan"
import type { ReadContext } from "./context.ts"
import type { OutlineRow } from "./read-outline.ts"
import type { BaselineRemark } from "./remarks.ts"
import { Row } from "./row.ts"

interface Draft {
  readonly tasks: Record<TaskId, BaselineTask>
  readonly assignments: Record<AssignmentId, BaselineAssignment>
}

const NUMBER_MAX = 10

/** Files do not say when a baseline was taken; the caller's time is used. */
export function readBaselines(
  rows: readonly OutlineRow[], assignmentRows: ReadonlyMap<AssignmentId, Row>, context: Pick<ReadContext, "book" | "ids" | "money">, takenAt: number, remarks: readonly BaselineRemark[],
): Map<BaselineId, Baseline> {
  const drafts = new Map<number, Draft>()
  for (const { row, id } of rows) {
    for (const { number, baseline } of baselinesOf(row, context)) {
      draftOf(drafts, number).tasks[id] = { ...dates(baseline), duration: baseline.span("Duration") ?? 0, ...amounts(baseline, context) }
    }
  }
  for (const [id, row] of assignmentRows) {
    for (const { number, baseline } of baselinesOf(row, context)) {
      draftOf(drafts, number).assignments[id] = { ...dates(baseline), ...amounts(baseline, context) }
    }
  }
  for (const remark of remarks) addRemarked(draftOf(drafts, remark.number), remark, rows, assignmentRows, context)
  const baselines = new Map<BaselineId, Baseline>()
  for (const [number, draft] of [...drafts].toSorted(([a], [b]) => a - b)) {
    const id = context.ids.baseline(number)
    const remark = remarks.find((candidate) => candidate.number === number)
    const said = remark === undefined
      ? { name: number === 0 ? "Baseline" : `Baseline ${number}`, note: "", takenAt }
      : { name: remark.name, note: remark.note, takenAt: remark.takenAt }
    baselines.set(id, { id, number, ...said, takenBy: null, ...draft })
  }
  return baselines
}

/** The rows of a baseline that the format could not number. */
function addRemarked(draft: Draft, remark: BaselineRemark, rows: readonly OutlineRow[], assignmentRows: ReadonlyMap<AssignmentId, Row>, context: Pick<ReadContext, "ids">): void {
  if (remark.tasks.length === 0 && remark.assignments.length === 0) return
  const known = new Set(rows.map((row) => row.number))
  for (const [number, start, finish, duration, work, cost] of remark.tasks) {
    if (known.has(number)) draft.tasks[context.ids.task(number)] = { start, finish, duration, work, cost }
  }
  const idOf = new Map([...assignmentRows].map(([id, row]) => [row.integer("UID", -1), id]))
  for (const [number, start, finish, , work, cost] of remark.assignments) {
    const id = idOf.get(number)
    if (id !== undefined) draft.assignments[id] = { start, finish, work, cost }
  }
}

function draftOf(drafts: Map<number, Draft>, number: number): Draft {
  let draft = drafts.get(number)
  if (draft === undefined) {
    draft = { tasks: {}, assignments: {} }
    drafts.set(number, draft)
  }
  return draft
}

function* baselinesOf(row: Row, context: Pick<ReadContext, "book">): Generator<{ number: number; baseline: Row }> {
  for (const element of row.list("Baseline")) {
    const baseline = new Row(element, context.book, row.place, row.taskId)
    const number = baseline.integer("Number", -1)
    if (baseline.flag("Interim", false)) {
      context.book.add("baseline.interim", "lost", "Baseline.Interim", "Interim plans hold only dates and are not kept.", row.place, row.taskId)
    } else if (number < 0 || number > NUMBER_MAX) {
      context.book.add("number.missing", "lost", "Baseline.Number", "A baseline must have a number from 0 to 10.", row.place, row.taskId)
    } else yield { number, baseline }
  }
}

function dates(baseline: Row): Pick<BaselineTask, "start" | "finish"> {
  return { start: baseline.instant("Start"), finish: baseline.instant("Finish") }
}

function amounts(baseline: Row, context: Pick<ReadContext, "money">): Pick<BaselineTask, "work" | "cost"> {
  return { work: baseline.work("Work"), cost: context.money.amount(baseline.decimal("Cost", 0)) }
}
