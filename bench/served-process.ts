// The server of a bench: says its address, answers how much processor time it used, stops when told.

import { silentLogger, readOptions, startServer } from "@throughline/server"

const server = await startServer({ ...readOptions(["--data", process.argv[2] ?? "", "--port", "0"], {}) }, silentLogger)
process.on("message", (message) => {
  if (message === "cpu") {
    const { user, system } = process.cpuUsage()
    process.send?.(String((user + system) / 1000))
  }
  if (message === "stop") void server.stop().then(() => process.exit(0))
})
process.send?.(server.address)
