// Why does the second of two plan files end when it does, and not when the first one did? A waterfall of causes in text.

import { explainMove, toIso, type Move, type MoveCause, type Plan } from "@throughline/plan"
import { visible } from "../terminal.ts"

const CAUSES: Readonly<Record<MoveCause, string>> = {
  settings: "settings", calendars: "calendars", tasks: "tasks added, removed or moved", durations: "durations", links: "links", constraints: "constraints",
  manualDates: "dates set by hand", assignments: "assignments and work", progress: "progress", levelling: "levelling", other: "several",
}
/** Edits of one cause that are printed. */
const SHOWN = 10

export function compareFinish(before: Plan, after: Plan): string {
  const move = explainMove(before, after, { taskId: null, edge: "finish" })
  if (move.parts.length === 0) return `The finish did not move: ${dateOf(move.to)}\n`
  const lines = move.parts.flatMap(({ cause, working, steps }) => [
    `${signed(after, working).padStart(10)}  ${CAUSES[cause]}`,
    ...steps.slice(0, SHOWN).map((step) => `${signed(after, step.working).padStart(20)}  ${step.entities.map(({ kind, id }) => nameOf(before, after, kind, id)).join(", ")}`),
    ...(steps.length > SHOWN ? [`${" ".repeat(22)}and ${steps.length - SHOWN} more`] : []),
  ])
  return `${[`The finish moved from ${dateOf(move.from)} to ${dateOf(move.to)}:`, ...lines, `${signed(after, move.working).padStart(10)}  in all, in working days`].join("\n")}\n`
}

const dateOf = (at: Move["to"]): string => (at === null ? "nothing" : toIso(at).replace("T", " "))

function signed(plan: Plan, ticks: number): string {
  const days = ticks / (plan.settings.minutesPerDay * 10)
  return `${days < 0 ? "-" : "+"}${Math.abs(Math.round(days * 100) / 100)} d`
}

function nameOf(before: Plan, after: Plan, kind: string, id: string): string {
  for (const plan of [after, before]) {
    const task = find(plan.task, id)
    if (task !== null) return `${task.number} ${visible(task.name)}`
    const link = find(plan.link, id)
    if (link !== null) return `link ${plan.task.get(link.predecessorId)?.number ?? "?"} -> ${plan.task.get(link.successorId)?.number ?? "?"}`
    const assignment = find(plan.assignment, id)
    if (assignment !== null) return `assignment on ${plan.task.get(assignment.taskId)?.number ?? "?"}`
    const named = find(plan.calendar, id) ?? find(plan.resource, id)
    if (named !== null) return `${kind} ${visible(named.name)}`
  }
  return kind
}

const find = <E extends { readonly id: string }>(entities: ReadonlyMap<string, E>, id: string): E | null => entities.get(id) ?? null
