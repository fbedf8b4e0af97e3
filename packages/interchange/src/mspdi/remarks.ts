// What our own files say beyond the format. Project-wide facts that Microsoft Project has no element for stand in a
// processing instruction, which other programs skip: <?throughline {…}?>. Everything read from it is checked like any
// other input, because anybody can write one.

import type { Instant, Minor, Ticks } from "@throughline/engine"
import type { Plan, PlanSettings } from "@throughline/plan"
import { IMPORT_LIMITS } from "../limits.ts"

export interface Remarks {
  readonly settings: Partial<Pick<PlanSettings, "progressRule" | "compatibility" | "criticalSlackLimit" | "author">>
  readonly baselines: readonly BaselineRemark[]
}

export interface BaselineRemark {
  readonly number: number
  readonly name: string
  readonly note: string
  readonly takenAt: number
  /** Only of baselines that the format cannot number: [task number, start, finish, duration, work, cost]. */
  readonly tasks: readonly BaselineRow[]
  /** [assignment number, start, finish, work, cost]; the duration is 0. */
  readonly assignments: readonly BaselineRow[]
}
export type BaselineRow = readonly [number: number, start: Instant | null, finish: Instant | null, duration: Ticks, work: Ticks, cost: Minor]

export const REMARKS_TARGET = "throughline"
const LENGTH_MAX = 4_000_000
const PROGRESS_RULES: readonly PlanSettings["progressRule"][] = ["retainedLogic", "progressOverride", "actualDates"]

/** Null where there are none or they cannot be read. */
export function readRemarks(text: string | undefined): Remarks | null {
  if (text === undefined || text.length > LENGTH_MAX) return null
  const value = parseJson(text)
  if (!isRecord(value) || value["version"] !== 1) return null
  const settings = isRecord(value["settings"]) ? value["settings"] : {}
  const baselines = Array.isArray(value["baselines"]) ? value["baselines"] : []
  return { settings: readSettingsRemark(settings), baselines: baselines.slice(0, IMPORT_LIMITS.baselines).map(readBaselineRemark).filter((remark) => remark !== null) }
}

export function remarksText(plan: Plan, isNative: (baselineNumber: number) => boolean): string {
  const taskNumber = new Map([...plan.task.values()].map((task) => [task.id, task.number]))
  const assignmentNumber = new Map([...plan.assignment.values()].map((assignment) => [assignment.id, assignment.number]))
  const { progressRule, compatibility, criticalSlackLimit } = plan.settings
  const baselines = [...plan.baseline.values()].map((baseline): BaselineRemark => ({
    number: baseline.number, name: baseline.name, note: baseline.note, takenAt: baseline.takenAt,
    tasks: isNative(baseline.number) ? [] : rowsOf(baseline.tasks, taskNumber),
    assignments: isNative(baseline.number) ? [] : rowsOf(baseline.assignments, assignmentNumber),
  }))
  const json = JSON.stringify({ version: 1, settings: { progressRule, compatibility, criticalSlackLimit }, baselines })
  // "?>" would end the instruction; control characters are escaped by JSON already, the rest of XML's bans here.
  return json.replaceAll(/[>\u007f-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)
}

interface BaselineEntry {
  readonly start: Instant | null
  readonly finish: Instant | null
  readonly duration?: Ticks
  readonly work: Ticks
  readonly cost: Minor
}

function rowsOf(entries: Readonly<Record<string, BaselineEntry>>, numberOf: ReadonlyMap<string, number>): BaselineRow[] {
  const rows: BaselineRow[] = []
  for (const [id, entry] of Object.entries(entries)) {
    const number = numberOf.get(id)
    if (number !== undefined) rows.push([number, entry.start, entry.finish, entry.duration ?? 0, entry.work, entry.cost])
  }
  return rows.toSorted(([a], [b]) => a - b)
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return null
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value)
}

function readSettingsRemark(settings: Record<string, unknown>): Remarks["settings"] {
  const progressRule = PROGRESS_RULES.find((rule) => rule === settings["progressRule"])
  const { compatibility, criticalSlackLimit } = settings
  return {
    ...(progressRule === undefined ? {} : { progressRule }),
    ...(compatibility === null || (isWhole(compatibility) && compatibility > 0 && compatibility < 1000) ? { compatibility } : {}),
    ...(isWhole(criticalSlackLimit) && criticalSlackLimit >= 0 && criticalSlackLimit < 2 ** 31 ? { criticalSlackLimit } : {}),
  }
}

function readBaselineRemark(value: unknown): BaselineRemark | null {
  if (!isRecord(value)) return null
  const { number, name, note, takenAt, tasks, assignments } = value
  if (!isWhole(number) || number < 0 || number > 1_000 || !isWhole(takenAt) || takenAt < 0 || typeof name !== "string" || typeof note !== "string") return null
  if (name.length > IMPORT_LIMITS.name || /[\r\n]/.test(name) || note.length > IMPORT_LIMITS.notes || !name.isWellFormed() || !note.isWellFormed()) return null
  return { number, name, note, takenAt, tasks: readRows(tasks), assignments: readRows(assignments) }
}

function readRows(value: unknown): BaselineRow[] {
  if (!Array.isArray(value)) return []
  const rows: BaselineRow[] = []
  for (const row of value) {
    const cells: readonly unknown[] = Array.isArray(row) ? row : []
    const [number, start, finish, duration, work, cost] = cells
    if (isWhole(number) && isDate(start) && isDate(finish) && isWhole(duration) && isWhole(work) && isWhole(cost)) rows.push([number, start, finish, duration, work, cost])
  }
  return rows
}

function isDate(value: unknown): value is Instant | null {
  return value === null || (isWhole(value) && Math.abs(value) < 2 ** 31)
}
