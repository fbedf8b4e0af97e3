// What does a file say? A plan with findings, and where our dates differ from those in the file. Runs in a worker thread
// (parse-file.worker.ts), because a large file takes seconds.

import { readMspdi, readTaskCsv } from "@throughline/interchange"
import type { CellProblem, FileError, Finding, IdSource, MspdiResult, StoredDates, TaskCsvResult } from "@throughline/interchange"
import { schedulePlan, toIso } from "@throughline/plan"
import type { Plan, PlanSchedule, TaskId } from "@throughline/plan"

export interface ParseRequest {
  readonly bytes: Uint8Array
  /** Milliseconds since 1970: when baselines are said to be taken. */
  readonly now: number
  readonly wantsPlan: boolean
}
export type ImportFormat = "mspdi" | "csv"

export interface ParsedFile {
  readonly format: ImportFormat
  readonly counts: Readonly<Record<"tasks" | "milestones" | "summaries" | "links" | "resources" | "assignments" | "calendars" | "baselines", number>>
  readonly title: string
  readonly start: string | null
  readonly finish: string | null
  readonly findings: readonly ReportFinding[]
  readonly differences: readonly DateDifference[]
  readonly differenceCount: number
  /** Null where it was not asked for. */
  readonly plan: Plan | null
}
export interface ReportFinding {
  readonly code: string
  readonly severity: "info" | "lost" | "changed" | "problem"
  readonly message: string
  readonly count: number
  readonly examples: readonly string[]
}
export interface DateDifference {
  readonly number: number
  readonly name: string
  readonly field: "start" | "finish"
  readonly ours: string
  readonly file: string
}
export type ParseAnswer = { readonly ok: true; readonly file: ParsedFile } | { readonly ok: false; readonly format: ImportFormat; readonly error: Pick<FileError, "message" | "line" | "element"> & { readonly code: string } }

const DIFFERENCES_SHOWN = 100

/** Percent of the work that is behind when a step begins. Reading takes longest; how far it is itself, it cannot say. */
export const STEPS = { parsing: 10, scheduling: 60, comparing: 85 } as const

export function parseFile({ bytes, now, wantsPlan }: ParseRequest, ids: IdSource, begins: (step: keyof typeof STEPS) => void): ParseAnswer {
  const format = formatOf(bytes)
  const foreign = foreignFile(bytes)
  if (foreign !== null) return { ok: false, format, error: { code: "file.foreign", message: foreign, line: null, element: null } }
  begins("parsing")
  const read = format === "mspdi" ? withoutProblems(readMspdi(bytes, { ids, takenAt: now })) : readTaskCsv(bytes, { ids })
  if (!read.ok) return { ok: false, format, error: read.error }
  begins("scheduling")
  const schedule = schedulePlan(read.plan)
  begins("comparing")
  const { differences, differenceCount } = differencesOf(read.plan, schedule, read.stored)
  const isEmpty = read.plan.task.size === 0
  return {
    ok: true,
    file: {
      format, counts: countsOf(read.plan, schedule), title: read.plan.settings.title, start: isEmpty ? null : toIso(schedule.start), finish: isEmpty ? null : toIso(schedule.finish),
      findings: [...read.findings.map(reportFinding), ...cellFindings(read.problems), ...scheduleFindings(read.plan, schedule)],
      differences, differenceCount, plan: wantsPlan ? read.plan : null,
    },
  }
}

/** Only tables have cells that can be unreadable one by one. */
function withoutProblems(read: MspdiResult): TaskCsvResult {
  return read.ok ? { ...read, problems: [] } : read
}

/** XML begins with "<", whatever the encoding; everything else is taken for a table. */
export function formatOf(bytes: Uint8Array): ImportFormat {
  const start = Array.from(bytes.subarray(0, 200)).filter((byte) => byte !== 0 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf && byte !== 0xff && byte !== 0xfe && byte > 0x20)
  return start[0] === 0x3c ? "mspdi" : "csv"
}

/** Files of other programs that people try, told what to do instead. */
function foreignFile(bytes: Uint8Array): string | null {
  const begins = (...head: readonly number[]) => head.every((byte, index) => bytes[index] === byte)
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return "This is a Microsoft Project or Office file in its own format. Please save it as XML in Microsoft Project, or as CSV."
  if (begins(0x50, 0x4b, 0x03, 0x04)) return "This is a ZIP or Excel file. Please unpack it, or save the table as CSV."
  if (begins(0x25, 0x50, 0x44, 0x46)) return "This is a PDF. Please export the plan as Microsoft Project XML or CSV."
  return null
}

function countsOf(plan: Plan, schedule: PlanSchedule): ParsedFile["counts"] {
  let milestones = 0
  for (const task of plan.task.values()) if ((task.milestone || task.duration === 0) && !schedule.children.has(task.id)) milestones += 1
  return {
    tasks: plan.task.size, milestones, summaries: [...schedule.children.keys()].filter((id) => id !== null).length, links: plan.link.size, resources: plan.resource.size,
    assignments: plan.assignment.size, calendars: plan.calendar.size, baselines: plan.baseline.size,
  }
}

function reportFinding({ code, weight, subject, reason, count, places }: Finding): ReportFinding {
  return { code, severity: weight === "suspicious" ? "problem" : weight, message: `${subject}: ${reason}`, count, examples: places }
}

/** Cells of one column that could not be read are one finding. */
function cellFindings(problems: readonly CellProblem[]): readonly ReportFinding[] {
  const groups = new Map<string, CellProblem[]>()
  for (const problem of problems) groups.set(`${problem.header}\n${problem.code}`, [...(groups.get(`${problem.header}\n${problem.code}`) ?? []), problem])
  return [...groups.values()].map((group) => ({
    code: `cell.${group[0]?.code ?? ""}`, severity: "problem" as const, message: `Column "${group[0]?.header ?? ""}": these cells could not be read; the field keeps its default.`, count: group.length,
    examples: group.slice(0, 5).map(({ row, value }) => `row ${row}: ${value.slice(0, 60)}`),
  }))
}

function scheduleFindings(plan: Plan, schedule: PlanSchedule): readonly ReportFinding[] {
  const circles = schedule.findings.filter(({ code }) => code === "cycle")
  if (circles.length === 0) return []
  return [{
    code: "plan.cycle", severity: "problem", message: "Dependencies run in a circle; the tasks on it have no proper dates until a link is removed.", count: circles.length,
    examples: circles.slice(0, 5).map(({ path }) => path.map((id) => plan.task.get(id)?.number ?? "").join(" → ")),
  }]
}

function differencesOf(plan: Plan, schedule: PlanSchedule, stored: ReadonlyMap<TaskId, StoredDates>): Pick<ParsedFile, "differences" | "differenceCount"> {
  const differences: DateDifference[] = []
  let differenceCount = 0
  for (const id of schedule.order) {
    const task = plan.task.get(id)
    const computed = schedule.task.get(id)
    const file = stored.get(id)
    if (task === undefined || computed === undefined || file === undefined || !task.active) continue
    for (const field of ["start", "finish"] as const) {
      const said = file[field]
      // A minute is how exactly files store dates.
      if (said === null || Math.abs(said - computed[field]) <= 10) continue
      differenceCount += 1
      if (differences.length < DIFFERENCES_SHOWN) differences.push({ number: task.number, name: task.name, field, ours: toIso(computed[field]), file: toIso(said) })
    }
  }
  return { differences, differenceCount }
}
