// throughline export: takes a project's plan out of a running server as a file, its format chosen by the ending.

import { projectId } from "@throughline/contract"
import { extname } from "node:path"
import { readArguments, type Command } from "../command.ts"
import { CommandFailure } from "../failure.ts"
import { writeOutput } from "../files.ts"
import { connect, REMOTE_OPTIONS } from "../remote.ts"

const USAGE = "export PROJECT FILE [--force] [--url URL] [--token TOKEN]"
const FORMATS = { ".xml": "mspdi", ".csv": "csv", ".ics": "ics", ".pdf": "pdf", ".json": "json" } as const

export const exportPlan: Command = {
  name: "export",
  usage: USAGE,
  summary: "Takes a project's plan out of a running server: .xml (Microsoft Project), .csv, .ics, .pdf or .json.\nPROJECT is its id (prj_…) or its code.",
  run: async (args) => {
    const { positionals, values } = readArguments(args, USAGE, ["PROJECT", "FILE"], { ...REMOTE_OPTIONS, force: { type: "boolean" } })
    const [named = "", file = ""] = positionals
    const format = formatOf(file)
    const { client } = connect(values)
    const content = await client.planExport({ projectId: await projectIdOf(named), format })
    // The declared output of a download is empty; what arrives is its bytes.
    if (!(content instanceof Blob)) throw new CommandFailure("the server did not send a file", 1)
    await writeOutput(file, new Uint8Array(await content.arrayBuffer()), values.force === true)
    return 0

    async function projectIdOf(text: string) {
      const id = projectId.safeParse(text)
      if (id.success) return id.data
      const found = (await client.projectList({ search: text })).items.filter((project) => project.code === text)
      const [only] = found
      if (only === undefined) throw new CommandFailure(`there is no project "${text}" that you may see`)
      return only.id
    }
  },
}

function formatOf(file: string) {
  const ending = extname(file).toLowerCase()
  for (const [known, format] of Object.entries(FORMATS)) if (known === ending) return format
  throw new CommandFailure(`cannot write "${ending}"; known endings: ${Object.keys(FORMATS).join(", ")}`)
}
