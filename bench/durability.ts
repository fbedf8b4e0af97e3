// Ten times: a thousand acknowledged changes through the HTTP interface, kill -9 of the server (and of the built-in database
// with it), restart, and a search for each of them. Run on the built-in database, and with DATABASE_URL on a server:
//   node bench/durability.ts [writes] [rounds]

import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { killRound, startNode, stopNode } from "../packages/server/test/durability.ts"

const writes = Number(process.argv[2] ?? 1_000)
const rounds = Number(process.argv[3] ?? 10)
const databaseUrl = process.env["DATABASE_URL"] ?? null
const data = await mkdtemp(join(tmpdir(), "throughline-durability-"))
let acknowledged = 0
let lost = 0
try {
  await stopNode(await startNode(data, databaseUrl))
  for (let round = 0; round < rounds; round++) {
    const started = performance.now()
    const result = await killRound(data, databaseUrl, writes, 16, round)
    acknowledged += result.acknowledged
    lost += result.missing.length + result.doubled.length + result.torn.length
    console.log(`round ${round + 1}: ${result.acknowledged} acknowledged, ${result.missing.length} missing, ${result.doubled.length} doubled, ${result.torn.length} torn, up again in ${result.recoveryMs} ms (${Math.round(performance.now() - started)} ms in all)`)
  }
} finally {
  await rm(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
}
console.log(`${databaseUrl === null ? "built-in database" : "database server"}: ${acknowledged} acknowledged, ${lost} lost, doubled or torn`)
process.exit(lost === 0 ? 0 : 1)
