// Which chain of tasks leads to a date, back to where the plan begins or to a date that people gave? Each step rests on the
// strongest cause of the one after it.
import { causesOf, type CausesInput, type NetworkCause } from "./causes.ts"
import { FF, FS, SUMMARY } from "./compiled-network.ts"

export interface PathStep {
  readonly task: number
  readonly edge: "start" | "finish"
  /** Strongest first. */
  readonly causes: readonly NetworkCause[]
}

/** From the date asked for back to the beginning. Ends also where a date would appear twice. */
export function drivingPath(input: CausesInput, task: number, edge: "start" | "finish"): PathStep[] {
  const path: PathStep[] = []
  const seen = new Set<string>()
  let next: Pick<PathStep, "task" | "edge"> | null = { task, edge }
  while (next !== null && !seen.has(`${next.edge} ${next.task}`)) {
    seen.add(`${next.edge} ${next.task}`)
    const step: PathStep = { ...next, causes: causesOf(input, next.task, next.edge) }
    path.push(step)
    next = restsOn(input, step)
  }
  return path
}

/** The tasks, first to last, that decide when the plan ends: no summaries, each once. */
export function longestPath(input: CausesInput): number[] {
  const { c, schedule } = input
  let last = -1
  for (let i = 0; i < c.count; i += 1) {
    if (c.active[i] === 1 && c.role[i] !== SUMMARY && (last < 0 || (schedule.finish[i] ?? 0) > (schedule.finish[last] ?? 0))) last = i
  }
  if (last < 0) return []
  const tasks = drivingPath(input, last, "finish").map((step) => step.task).filter((i) => c.role[i] !== SUMMARY)
  return [...new Set(tasks)].toReversed()
}

function restsOn({ c }: CausesInput, { task, edge, causes }: PathStep): Pick<PathStep, "task" | "edge"> | null {
  const [cause] = causes
  switch (cause?.kind) {
    case "link": {
      const kind = c.linkKind[cause.link]
      return { task: c.predecessor[cause.link] ?? 0, edge: kind === FS || kind === FF ? "finish" : "start" }
    }
    case "child":
      return { task: cause.task, edge }
    case "duration":
    case "span":
      return { task, edge: "start" }
    default:
      return null
  }
}
