// throughline schedule: the dates of a plan file, computed from its inputs alone.

import { schedulePlan, toIsoSeconds, type Plan, type PlanFinding, type PlanSchedule, type TaskId } from "@throughline/plan"
import { readArguments, type Command } from "../command.ts"
import { CommandFailure } from "../failure.ts"
import { readPlanFile } from "../read-plan.ts"
import { visible } from "../terminal.ts"
import { compareFinish } from "./compare-plans.ts"

const USAGE = "schedule FILE [--json | --compare LATER]"

export const schedule: Command = {
  name: "schedule",
  usage: USAGE,
  summary: "Prints the dates of a plan file, computed from its inputs alone.\nComputed dates in the file are ignored. --json prints start, finish, early and late dates (local date-times), slack in minutes and criticality per task.\n--compare LATER prints why the finish of a later version of the file is another: the causes with the working days of each; tasks are the same by their UID.",
  run: async (args) => {
    const { positionals, values } = readArguments(args, USAGE, ["FILE"], { json: { type: "boolean" }, compare: { type: "string" } })
    if (values.compare !== undefined && values.json === true) throw new CommandFailure("--compare has no --json")
    const { plan } = await readPlanFile(positionals[0] ?? "")
    if (values.compare !== undefined) {
      process.stdout.write(compareFinish(plan, (await readPlanFile(values.compare)).plan))
      return 0
    }
    const computed = schedulePlan(plan)
    process.stdout.write(values.json === true ? `${JSON.stringify({ tasks: rowsOf(plan, computed) })}\n` : tableOf(plan, computed))
    for (const finding of computed.findings) console.error(`finding: ${finding.code} ${tasksOf(finding).map((id) => plan.task.get(id)?.number ?? id).join(" -> ")}`)
    return 0
  },
}

/** The circle, or the one task that a finding is about. */
function tasksOf({ path, taskId }: PlanFinding): readonly TaskId[] {
  return path.length > 0 || taskId === null ? path : [taskId]
}

/** Slack in minutes keeps its tenth: 90.1. */
export function rowsOf(plan: Plan, computed: PlanSchedule) {
  return computed.order.flatMap((id) => {
    const task = plan.task.get(id)
    const dates = computed.task.get(id)
    if (task === undefined || dates === undefined) return []
    return [{
      uid: task.number,
      start: toIsoSeconds(dates.start), finish: toIsoSeconds(dates.finish),
      earlyStart: toIsoSeconds(dates.earlyStart), earlyFinish: toIsoSeconds(dates.earlyFinish),
      lateStart: toIsoSeconds(dates.lateStart), lateFinish: toIsoSeconds(dates.lateFinish),
      totalSlackMinutes: dates.totalSlack / 10, freeSlackMinutes: dates.freeSlack / 10,
      critical: dates.critical,
    }]
  })
}

function tableOf(plan: Plan, computed: PlanSchedule): string {
  const line = (id: TaskId): string => {
    const dates = computed.task.get(id)
    const task = plan.task.get(id)
    if (dates === undefined || task === undefined) return ""
    const name = `${"  ".repeat(computed.outlineLevel.get(id) ?? 0)}${visible(task.name)}`
    return `${(computed.wbs.get(id) ?? "").padEnd(10)}${toIsoSeconds(dates.start).slice(0, 16)}  ${toIsoSeconds(dates.finish).slice(0, 16)}  ${dates.critical ? "critical" : `${Math.round(dates.totalSlack / 10)} min`.padStart(8)}  ${name}`
  }
  return `${computed.order.map(line).join("\n")}\n`
}
