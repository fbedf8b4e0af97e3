// The overview that `throughline help` prints.

import type { Command } from "./command.ts"

export function usage(commands: ReadonlyMap<string, Command>): string {
  const rows = [...commands.values()].map((command) => `  ${command.usage.padEnd(52)}${command.summary.split("\n")[0]}`)
  return ["throughline: IT project management, from the first idea to the hand-over to operations.", "", "Usage:", ...rows, "", "throughline help COMMAND tells more."].join("\n")
}
