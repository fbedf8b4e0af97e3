// A plan from a file that a person named: Microsoft Project XML, or the task grid as CSV.

import { readMspdi, type Finding } from "@throughline/interchange"
import type { Plan } from "@throughline/plan"
import { CommandFailure } from "./failure.ts"
import { readInput } from "./files.ts"

export interface ReadPlan {
  readonly plan: Plan
  readonly findings: readonly Finding[]
}

export async function readPlanFile(path: string): Promise<ReadPlan> {
  const bytes = await readInput(path)
  return path.toLowerCase().endsWith(".csv") ? readCsvBytes(path, bytes) : readMspdiBytes(path, bytes)
}

function readMspdiBytes(path: string, bytes: Uint8Array): ReadPlan {
  const result = readMspdi(bytes)
  if (result.ok) return { plan: result.plan, findings: result.findings }
  const { line, element, message, code } = result.error
  const place = [line === null ? "" : `line ${line}`, element === null ? "" : `element ${element}`].filter((part) => part !== "").join(", ")
  throw new CommandFailure(`${path}${place === "" ? "" : ` (${place})`}: ${message} [${code}]`)
}
