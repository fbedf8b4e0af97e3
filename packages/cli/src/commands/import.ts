// throughline import: brings a plan file into a running server as a new project.

import { basename } from "node:path"
import { setTimeout } from "node:timers/promises"
import { readArguments, type Command } from "../command.ts"
import { CommandFailure } from "../failure.ts"
import { readInput } from "../files.ts"
import { connect, REMOTE_OPTIONS } from "../remote.ts"
import { visible } from "../terminal.ts"

const USAGE = "import FILE [--name NAME] [--dry-run] [--url URL] [--token TOKEN]"
const WAIT_MS = 250
/** Ten minutes: far above the largest file allowed. */
const WAITS_MAX = 2400

export const importPlan: Command = {
  name: "import",
  usage: USAGE,
  summary: "Brings a plan file into a running server as a new project.\n--dry-run only prints what would be created, what cannot be carried, and which dates differ.",
  run: async (args) => {
    const { positionals, values } = readArguments(args, USAGE, ["FILE"], { ...REMOTE_OPTIONS, name: { type: "string" }, "dry-run": { type: "boolean" } })
    const [file = ""] = positionals
    const bytes = await readInput(file)
    const { client, url } = connect(values)
    const sent = await client.importPreview({ fileName: basename(file) }, { file: new Blob([new Uint8Array(bytes)]) })
    const report = await settled(sent.id, ["reading"])
    if (report.counts === null) throw new CommandFailure(report.error === null ? "the file could not be read" : `${report.error.message}${report.error.line === null ? "" : ` (line ${report.error.line})`}`)
    const { tasks, links, resources } = report.counts
    console.log(`${visible(report.title)}: ${tasks} tasks, ${links} links, ${resources} resources; ${report.differenceCount} dates differ from the file`)
    for (const finding of report.findings) console.log(`  ${finding.severity}: ${visible(finding.message)} (${finding.count} times)`)
    if (values["dry-run"] === true) {
      await client.importCancel({ importId: sent.id })
      return 0
    }
    await client.importRun({ importId: sent.id, name: values.name ?? (report.title === "" ? basename(file) : report.title) })
    const done = await settled(sent.id, ["running", "ready"])
    if (done.projectId === null) throw new CommandFailure(done.error?.message ?? `the import ended as "${done.state}"`, 1)
    console.log(`${url}/projects/${done.projectId}/plan`)
    return 0

    async function settled(importId: typeof sent.id, busy: readonly string[]) {
      for (let waits = 0; waits < WAITS_MAX; waits += 1) {
        const state = await client.importRead({ importId })
        if (!busy.includes(state.state)) return state
        await setTimeout(WAIT_MS)
      }
      throw new CommandFailure("the server is still busy with the file; look at it in the browser", 1)
    }
  },
}
