// throughline doctor: is the installation well, and what to do where it is not.

import { readArguments, type Command } from "../command.ts"
import { orRefusal, PLACE_OPTIONS, placeOf } from "../place.ts"

const USAGE = "doctor [--json] [--data FOLDER]"
const MARKS = { good: "ok  ", attention: "look", critical: "BAD " } as const

export const doctorCommand: Command = {
  name: "doctor",
  usage: USAGE,
  summary: "Examines database, migrations, clock, disk, mail and files.\nExit code 1 where something is critical.",
  run: async (args) => {
    const { doctor } = await import("@throughline/server")
    const { values } = readArguments(args, USAGE, [], { ...PLACE_OPTIONS, json: { type: "boolean" } })
    const findings = await orRefusal(doctor(await placeOf(values)))
    if (values.json === true) console.log(JSON.stringify({ findings }))
    else for (const { severity, subject, message, next } of findings) console.log(`${MARKS[severity]}  ${subject}: ${message}${next === "" ? "" : `\n      -> ${next}`}`)
    return findings.some((finding) => finding.severity === "critical") ? 1 : 0
  },
}
