// throughline convert: one plan format into another, chosen by the file names.

import { writeIcalendar, writeMspdi, writeTaskCsv } from "@throughline/interchange"
import { schedulePlan, type Plan } from "@throughline/plan"
import { extname } from "node:path"
import { readArguments, type Command } from "../command.ts"
import { CommandFailure } from "../failure.ts"
import { writeOutput } from "../files.ts"
import { readPlanFile } from "../read-plan.ts"

const USAGE = "convert IN OUT [--force]"

export const convert: Command = {
  name: "convert",
  usage: USAGE,
  summary: "Converts a plan file: .xml (Microsoft Project), .csv; out also .ics.\nPrints what could not be carried.",
  run: async (args) => {
    const { positionals, values } = readArguments(args, USAGE, ["IN", "OUT"], { force: { type: "boolean" } })
    const [from = "", to = ""] = positionals
    const write = writers.get(extname(to).toLowerCase())
    if (write === undefined) throw new CommandFailure(`cannot write "${extname(to)}"; known endings: ${[...writers.keys()].join(", ")}`)
    const { plan, findings } = await readPlanFile(from)
    await writeOutput(to, write(plan), values.force === true)
    for (const finding of findings) console.error(`${finding.weight}: ${finding.reason} (${finding.count} times)`)
    return 0
  },
}

const writers: ReadonlyMap<string, (plan: Plan) => Uint8Array | string> = new Map([
  [".xml", (plan: Plan) => writeMspdi(plan, schedulePlan(plan))],
  [".csv", (plan: Plan) => writeTaskCsv(plan, schedulePlan(plan))],
  [".ics", (plan: Plan) => writeIcalendar(plan, schedulePlan(plan), { productName: "Throughline" })],
])
