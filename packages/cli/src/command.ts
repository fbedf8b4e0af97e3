// What a command is, and how its arguments are read.

import { parseArgs, type ParseArgsOptionsConfig } from "node:util"
import { CommandFailure } from "./failure.ts"

export interface Command {
  readonly name: string
  /** "schedule FILE [--json]" */
  readonly usage: string
  readonly summary: string
  readonly run: (args: readonly string[]) => Promise<number>
}

/** Options and exactly the positionals named in `names` (in order); anything else is a CommandFailure that says what was expected. */
export function readArguments<O extends ParseArgsOptionsConfig>(args: readonly string[], usage: string, names: readonly string[], options: O) {
  const parsed = parse(args, usage, options)
  if (parsed.positionals.length !== names.length) {
    const missing = names[parsed.positionals.length]
    throw new CommandFailure(missing === undefined ? `unexpected "${parsed.positionals[names.length]}"; usage: throughline ${usage}` : `${missing} is missing; usage: throughline ${usage}`)
  }
  return parsed
}

function parse<O extends ParseArgsOptionsConfig>(args: readonly string[], usage: string, options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new CommandFailure(`${error instanceof Error ? error.message.split(". To specify")[0] : String(error)}; usage: throughline ${usage}`)
  }
}
