// A wire between a node and its database that can be cut, at will or at the worst moment: just before a commit arrives, or
// just after it happened and before anybody is told.

import { createServer, connect, type NetConnectOpts, type Socket } from "node:net"

export type CommitFault = "beforeItArrives" | "afterItHappened"
export interface Proxy {
  readonly port: number
  /** Ends every connection; new ones are accepted unless the wire is down. */
  cut(): void
  /** No connection is accepted until it is up again. */
  down(): void
  up(): void
  /** The next commit of a transaction in which these bytes were sent meets this: whatever else the node commits meanwhile, of itself, does not. */
  failNextCommit(fault: CommitFault, carrying: string): void
  readonly commitsFailed: () => number
  /** The n-th message from here on does not arrive, and its connection ends. */
  cutAtMessage(n: number): void
  /** How many messages are still to come before that; 0 when it has happened, null when nothing is to happen. */
  readonly messagesLeft: () => number | null
  forgetCut(): void
  close(): Promise<void>
}

/** As PostgreSQL's own protocol writes it in a simple or an extended query. */
const COMMIT = /\bcommit\b/i
const BEGIN = /\bbegin\b/i

export async function aProxy(to: NetConnectOpts): Promise<Proxy> {
  const pairs = new Set<readonly [Socket, Socket]>()
  let isDown = false
  let fault: { readonly what: CommitFault; readonly carrying: string } | null = null
  let failed = 0
  let left: number | null = null
  const end = (pair: readonly [Socket, Socket]) => {
    pairs.delete(pair)
    for (const socket of pair) socket.destroy()
  }
  const server = createServer((near) => {
    if (isDown) return void near.destroy()
    const far = connect(to)
    const pair = [near, far] as const
    pairs.add(pair)
    let isDeaf = false
    let isMeant = false
    near.on("data", (part) => {
      if (left !== null && left > 0 && --left === 0) return end(pair)
      const said = part.toString("latin1")
      if (BEGIN.test(said)) isMeant = false
      if (fault !== null && said.includes(fault.carrying)) isMeant = true
      if (fault === null || !isMeant || !COMMIT.test(said)) return void far.write(part)
      const { what } = fault
      fault = null
      failed += 1
      if (what === "beforeItArrives") return end(pair)
      isDeaf = true
      far.write(part)
      far.once("data", () => end(pair))
    })
    far.on("data", (part) => { if (!isDeaf) near.write(part) })
    for (const socket of pair) {
      socket.on("error", () => end(pair))
      socket.on("close", () => end(pair))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  const cut = () => { for (const pair of pairs) end(pair) }
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    cut,
    down() {
      isDown = true
      cut()
    },
    up: () => { isDown = false },
    failNextCommit: (what, carrying) => { fault = { what, carrying } },
    commitsFailed: () => failed,
    cutAtMessage: (n) => { left = n },
    messagesLeft: () => left,
    forgetCut: () => { left = null },
    async close() {
      cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
