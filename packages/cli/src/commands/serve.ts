// throughline serve: the server, as `npm start` runs it, without installing or building.

import type { Command } from "../command.ts"
import { CommandFailure } from "../failure.ts"

export const serveCommand: Command = {
  name: "serve",
  usage: "serve [--port N] [--host ADDRESS] [--data FOLDER]",
  summary: "Starts the server and prints its address; ends with Ctrl+C.\nDATABASE_URL, PORT, HOST and THROUGHLINE_DATA are read from the environment.",
  run: async (args) => {
    const { serve, StartRefused } = await import("@throughline/server")
    try {
      await serve(args, process.env)
      return 0
    } catch (error) {
      if (error instanceof StartRefused) throw new CommandFailure(error.message, 1)
      throw error
    }
  },
}
