// A plan from a file that a person named: Microsoft Project XML, or the task grid as CSV.

import { readMspdi, readTaskCsv, type CellProblem, type FileError, type Finding } from "@throughline/interchange"
import type { Plan } from "@throughline/plan"
import { CommandFailure } from "./failure.ts"
import { readInput } from "./files.ts"
import { visible } from "./terminal.ts"

export interface ReadPlan {
  readonly plan: Plan
  readonly findings: readonly Finding[]
}

export async function readPlanFile(path: string): Promise<ReadPlan> {
  const bytes = await readInput(path)
  if (!path.toLowerCase().endsWith(".csv")) return read(path, readMspdi(bytes))
  const table = readTaskCsv(bytes)
  const [problem] = table.ok ? table.problems : []
  if (problem !== undefined) throw new CommandFailure(`${path} (${placeOf(problem)}): ${JSON.stringify(visible(problem.value))} is no ${problem.code}`)
  return read(path, table)
}

type Result = { readonly ok: true; readonly plan: Plan; readonly findings: readonly Finding[] } | { readonly ok: false; readonly error: FileError }

function read(path: string, result: Result): ReadPlan {
  if (result.ok) return { plan: result.plan, findings: result.findings }
  const { line, element, message, code } = result.error
  const place = [line === null ? "" : `line ${line}`, element === null ? "" : `element ${element}`].filter((part) => part !== "").join(", ")
  throw new CommandFailure(`${path}${place === "" ? "" : ` (${place})`}: ${visible(message)} [${code}]`)
}

function placeOf(problem: CellProblem): string {
  return `row ${problem.row}, column "${visible(problem.header)}"`
}
