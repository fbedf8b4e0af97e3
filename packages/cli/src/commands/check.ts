// throughline check: can this plan be trusted? The fourteen checks of DCMA with the tasks and links that offend.

import { TICKS_PER_MINUTE, type Instant } from "@throughline/engine"
import { fromIso, latestBaselineOf, planQuality, schedulePlan, toIso, type LinkId, type Plan, type PlanCheck, type TaskId } from "@throughline/plan"
import { readArguments, type Command } from "../command.ts"
import { CommandFailure } from "../failure.ts"
import { readPlanFile } from "../read-plan.ts"
import { visible } from "../terminal.ts"

const USAGE = "check FILE [--date YYYY-MM-DD] [--json]"
/** Offenders of one check that are printed; --json has all. */
const SHOWN = 10

export const check: Command = {
  name: "check",
  usage: USAGE,
  summary: [
    "Judges a plan file by the fourteen checks of DCMA (logic, leads, lags, hard constraints, float, …) and names the offenders.",
    "Progress is judged by the file's status date, else by --date, else by today; against the baseline taken last.",
    "Exit code 0: every check that can be measured is passed; 1: at least one is not; 2: the file cannot be read.",
  ].join("\n"),
  run: async (args) => {
    const { positionals, values } = readArguments(args, USAGE, ["FILE"], { json: { type: "boolean" }, date: { type: "string" } })
    const { plan } = await readPlanFile(positionals[0] ?? "")
    const dataDate = dataDateOf(plan, values.date)
    const checks = planQuality(plan, schedulePlan(plan), { dataDate, baseline: latestBaselineOf(plan) })
    const passed = checks.every((one) => one.passed !== false)
    process.stdout.write(values.json === true ? `${JSON.stringify({ dataDate: toIso(dataDate), passed, checks: checks.map((one) => inJson(plan, one)) })}\n` : tableOf(plan, checks, dataDate))
    return passed ? 0 : 1
  },
}

function dataDateOf(plan: Plan, day: string | undefined): Instant {
  const end = plan.settings.defaultFinishMinute * TICKS_PER_MINUTE
  if (day !== undefined) {
    const midnight = /^\d{4}-\d\d-\d\d$/.test(day) ? fromIso(day) : null
    if (midnight === null) throw new CommandFailure(`--date ${JSON.stringify(visible(day))} is not a day like 2026-03-02`)
    return midnight + end
  }
  const now = new Date()
  return plan.settings.statusDate ?? (fromIso(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`) ?? 0) + end
}

const two = (value: number): string => String(value).padStart(2, "0")

function inJson(plan: Plan, { tasks, links, ...rest }: PlanCheck) {
  return { ...rest, tasks: tasks.flatMap((id) => plan.task.get(id) ?? []).map(({ number, name }) => ({ uid: number, name })), links: links.map((id) => endsOf(plan, id)) }
}

function endsOf(plan: Plan, id: LinkId) {
  const link = plan.link.get(id)
  const numberOf = (task: TaskId | undefined): number | null => (task === undefined ? null : (plan.task.get(task)?.number ?? null))
  return { predecessor: numberOf(link?.predecessorId), successor: numberOf(link?.successorId), kind: link?.kind ?? null }
}

/** What is counted, and how the measure is written. */
const TITLES: Readonly<Record<PlanCheck["code"], readonly [string, "share" | "index" | "count"]>> = {
  logic: ["tasks without predecessor or successor", "share"],
  leads: ["links with a lead", "share"],
  lags: ["links with a lag", "share"],
  relationTypes: ["links from finish to start", "share"],
  hardConstraints: ["tasks with a hard constraint", "share"],
  highFloat: ["tasks with more than 44 days of slack", "share"],
  negativeFloat: ["tasks with negative slack", "share"],
  highDuration: ["tasks longer than 44 days", "share"],
  invalidDates: ["tasks planned in the past or done in the future", "count"],
  resources: ["tasks without people or cost", "share"],
  missedTasks: ["tasks that miss their baseline finish", "share"],
  criticalPathTest: ["movement of the last task per delay of the first", "index"],
  criticalPathLengthIndex: ["critical path length index", "index"],
  baselineExecutionIndex: ["baseline execution index", "index"],
}

function tableOf(plan: Plan, checks: readonly PlanCheck[], dataDate: Instant): string {
  const baseline = latestBaselineOf(plan)
  const head = `Judged as of ${toIso(dataDate).replace("T", " ")}, ${baseline === null ? "without a baseline" : `against the baseline "${visible(baseline.name === "" ? String(baseline.number) : baseline.name)}"`}`
  return `${[head, ...checks.flatMap((one, index) => linesOf(plan, one, index + 1))].join("\n")}\n`
}

function linesOf(plan: Plan, one: PlanCheck, number: number): string[] {
  const [title, unit] = TITLES[one.code]
  const write = (value: number): string => (unit === "share" ? `${(100 * value).toFixed(1)} %` : unit === "index" ? value.toFixed(2) : String(value))
  const verdict = one.passed === null ? "  - " : one.passed ? " ok " : "FAIL"
  const limit = `${one.bound === "max" ? "at most" : "at least"} ${write(one.threshold)}`
  const line = `${verdict} ${String(number).padStart(2)} ${title}: ${one.measure === null ? "nothing to measure" : `${write(one.measure)} (${limit})`}`
  if (one.passed !== false) return [line]
  const offenders = [...one.tasks.map((id) => taskText(plan, id)), ...one.links.map((id) => linkText(plan, id))]
  const more = offenders.length > SHOWN ? [`        and ${offenders.length - SHOWN} more`] : []
  return [line, ...offenders.slice(0, SHOWN).map((text) => `        ${text}`), ...more]
}

function taskText(plan: Plan, id: TaskId): string {
  const task = plan.task.get(id)
  return `${task?.number ?? ""} ${visible(task?.name ?? "")}`
}

function linkText(plan: Plan, id: LinkId): string {
  const link = plan.link.get(id)
  return link === undefined ? "" : `${taskText(plan, link.predecessorId)} -> ${taskText(plan, link.successorId)} (${link.kind})`
}
