// The server of a bench, as `serve` starts it but for the limit on requests; with DATABASE_URL on a server of its own, empty
// database. Says its address, answers how much processor time it used, stops when told.

import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { compose } from "../packages/server/src/compose.ts"
import { openDatabase } from "../packages/server/src/platform/db/database.ts"
import { migrate } from "../packages/server/src/platform/db/migrate.ts"
import { silentLogger } from "../packages/server/src/platform/log.ts"

const folder = process.argv[2] ?? ""
const [files, temporary] = [join(folder, "files"), join(folder, "temporary")]
for (const part of [files, temporary]) await mkdir(part, { recursive: true, mode: 0o700 })
const database = await openDatabase({ url: process.env["DATABASE_URL"] ?? null, folder: join(folder, "postgres") })
await migrate(database.pool)
const settings = { publicUrl: null, mail: null, trustedProxies: [], checkAnswers: false }
const composition = await compose({ database, settings, filesFolder: files, temporaryFolder: temporary, log: silentLogger, webFolder: null, requestsPerMinute: 10_000_000 })
await composition.app.listen({ host: "127.0.0.1", port: 0 })
const address = composition.app.server.address()

process.on("message", (message) => {
  if (message === "cpu") {
    const { user, system } = process.cpuUsage()
    process.send?.(String((user + system) / 1000))
  }
  if (message === "stop") void composition.stop().then(() => database.close()).then(() => process.exit(0))
})
process.send?.(`http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`)
