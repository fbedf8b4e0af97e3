// throughline backup: one file with everything, consistent, taken while the server runs.

import { existsSync } from "node:fs"
import { readArguments, type Command } from "../command.ts"
import { CommandFailure } from "../failure.ts"
import { orRefusal, PLACE_OPTIONS, placeOf } from "../place.ts"

const USAGE = "backup FILE [--data FOLDER]"

export const backupCommand: Command = {
  name: "backup",
  usage: USAGE,
  summary: "Writes a consistent copy of database and files, also while the server runs.",
  run: async (args) => {
    const { backup } = await import("@throughline/server")
    const { positionals, values } = readArguments(args, USAGE, ["FILE"], PLACE_OPTIONS)
    const [file = ""] = positionals
    if (existsSync(file)) throw new CommandFailure(`"${file}" exists already; give another name`)
    const { path, bytes, rows, files } = await orRefusal(backup(await placeOf(values), file))
    console.log(`${path}: ${bytes} bytes, ${rows} rows, ${files} files`)
    return 0
  },
}
