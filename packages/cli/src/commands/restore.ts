// throughline restore: a backup into an empty place.

import { existsSync } from "node:fs"
import { readArguments, type Command } from "../command.ts"
import { CommandFailure } from "../failure.ts"
import { orRefusal, PLACE_OPTIONS, placeOf } from "../place.ts"

const USAGE = "restore FILE [--data FOLDER]"

export const restoreCommand: Command = {
  name: "restore",
  usage: USAGE,
  summary: "Brings a backup into an empty data folder or database; refused where there is anything already.",
  run: async (args) => {
    const { restore } = await import("@throughline/server")
    const { positionals, values } = readArguments(args, USAGE, ["FILE"], PLACE_OPTIONS)
    const [file = ""] = positionals
    if (!existsSync(file)) throw new CommandFailure(`there is no file "${file}"`)
    const { createdAt, rows, files } = await orRefusal(restore(await placeOf(values), file))
    console.log(`restored ${rows} rows and ${files} files as of ${createdAt}`)
    return 0
  },
}
