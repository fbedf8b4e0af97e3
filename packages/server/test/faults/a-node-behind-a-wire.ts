// Another node over the database of a test server, with a wire between that can be cut.

import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { compose, type Composition } from "../../src/compose.ts"
import { connectTo } from "../../src/platform/db/database.ts"
import { createLogger } from "../../src/platform/log.ts"
import type { Letter } from "../../src/platform/mail/mailer.ts"
import type { TestServer } from "../a-server.ts"
import { aProxy, type Proxy } from "./a-proxy.ts"

export interface NodeBehindAWire {
  readonly proxy: Proxy
  readonly node: Composition
  readonly lines: readonly string[]
  readonly letters: readonly Letter[]
  close(): Promise<void>
}

export async function aNodeBehindAWire(server: TestServer): Promise<NodeBehindAWire> {
  const { host = "", port = 5432 } = server.database.connection
  const proxy = await aProxy(host.startsWith("/") ? { path: join(host, `.s.PGSQL.${port}`) } : { host, port })
  const database = await connectTo({ ...server.database.connection, host: "127.0.0.1", port: proxy.port }, null, 8, () => undefined)
  const folder = (name: string) => join(server.folder, "behind", name)
  for (const name of ["files", "temporary"]) await mkdir(folder(name), { recursive: true })
  const lines: string[] = []
  const letters: Letter[] = []
  const node = await compose({
    database, settings: { publicUrl: null, mail: null, trustedProxies: [], checkAnswers: true }, filesFolder: folder("files"), temporaryFolder: folder("temporary"),
    log: createLogger((line) => lines.push(line)), webFolder: null, requestsPerMinute: 1_000_000, housekeeping: false, sendMail: async (letter) => void letters.push(letter),
  })
  return {
    proxy, node, lines, letters,
    async close() {
      proxy.up()
      proxy.forgetCut()
      await node.stop()
      await database.close()
      await proxy.close()
    },
  }
}
