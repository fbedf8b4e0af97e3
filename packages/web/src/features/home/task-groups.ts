// My tasks in the order in which they press: late first, then what is being worked on, then what comes next, done last.

import type { MyTask } from "./work-query.ts"

export type GroupName = "late" | "doing" | "next" | "later" | "done"

export interface TaskGroup {
  readonly name: GroupName
  readonly tasks: readonly MyTask[]
}

const ORDER: readonly GroupName[] = ["late", "doing", "next", "later", "done"]
const SOON_DAYS = 14

/** `today` as civil date text; "next" is what starts within two weeks. */
export function groupTasks(tasks: readonly MyTask[], today: string): readonly TaskGroup[] {
  const soon = dayAfter(today, SOON_DAYS)
  const groups = Map.groupBy(tasks, (task) => groupOf(task, soon))
  return ORDER.flatMap((name) => {
    const members = groups.get(name)
    return members === undefined ? [] : [{ name, tasks: members.toSorted(byFinish) }]
  })
}

function groupOf(task: MyTask, soon: string): GroupName {
  if (task.state === "done" || task.state === "cancelled" || task.percentComplete >= 100) return "done"
  if (task.late) return "late"
  if (task.state === "inProgress" || task.percentComplete > 0) return "doing"
  return task.start === null || task.start.slice(0, 10) <= soon ? "next" : "later"
}

function byFinish(a: MyTask, b: MyTask): number {
  return (a.finish ?? "9").localeCompare(b.finish ?? "9") || a.name.localeCompare(b.name)
}

function dayAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)
}
