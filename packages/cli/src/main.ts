// `throughline COMMAND …`: finds the command, runs it, and turns its outcome into an exit code:
// 0 done, 1 it did not work, 2 the call or the file was wrong.

import { commands } from "./commands/index.ts"
import { CommandFailure } from "./failure.ts"
import { usage } from "./usage.ts"

// Whoever reads only the beginning (`throughline schedule plan.xml | head`) has what they wanted.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0)
  throw error
})

const [name, ...args] = process.argv.slice(2)

if (name === undefined || name === "help" || name === "--help" || name === "-h") {
  const topic = args[0] === undefined ? undefined : commands.get(args[0])
  console.log(topic === undefined ? usage(commands) : `throughline ${topic.usage}\n\n${topic.summary}`)
} else {
  process.exitCode = await runCommand(name, args)
}

async function runCommand(called: string, rest: readonly string[]): Promise<number> {
  const command = commands.get(called)
  if (command === undefined) {
    console.error(`throughline: there is no command "${called}".\n\n${usage(commands)}`)
    return 2
  }
  if (rest.includes("--help")) {
    console.log(`throughline ${command.usage}\n\n${command.summary}`)
    return 0
  }
  try {
    return await command.run(rest)
  } catch (error) {
    if (error instanceof CommandFailure) {
      console.error(`throughline ${called}: ${error.message}`)
      return error.exitCode
    }
    console.error(`throughline ${called}: ${error instanceof Error ? error.message : String(error)}`)
    return 1
  }
}
