// The overview that `throughline help` prints.

import type { Command } from "./command.ts"

const INDENT = 4

export function usage(commands: ReadonlyMap<string, Command>): string {
  const rows = [...commands.values()].flatMap((command) => [`  ${command.usage}`, `${" ".repeat(2 + INDENT)}${command.summary.split("\n")[0]}`])
  return ["throughline: IT project management, from the first idea to the hand-over to operations.", "", "Commands:", ...rows, "", "throughline help COMMAND tells more."].join("\n")
}
