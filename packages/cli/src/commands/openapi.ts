// throughline openapi: the description of the API, without a server.

import { readArguments, type Command } from "../command.ts"

const USAGE = "openapi"

export const openapi: Command = {
  name: "openapi",
  usage: USAGE,
  summary: "Prints the OpenAPI 3.1 document of the REST API.",
  run: async (args) => {
    readArguments(args, USAGE, [], {})
    const { openApiDocument } = await import("@throughline/server")
    process.stdout.write(`${JSON.stringify(openApiDocument(), null, 2)}\n`)
    return 0
  },
}
