// Who else on this machine holds a name? The lock is a listening socket, which the operating system takes back
// when its process dies, however it dies; a lock file would survive kill -9.

import { createHash } from "node:crypto"
import { rmSync } from "node:fs"
import { createConnection, createServer, type Server } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

export interface HeldName {
  release(): Promise<void>
}

/** Null when another process holds the name. */
export async function holdName(name: string): Promise<HeldName | null> {
  const address = addressOf(name)
  const server = (await listen(address)) ?? ((await isDead(address)) ? await listen(address) : null)
  if (server === null) return null
  server.unref()
  return { release: () => new Promise((resolve) => server.close(() => resolve())) }
}

export async function waitForName(name: string, patienceMs: number): Promise<HeldName> {
  const end = performance.now() + patienceMs
  for (;;) {
    const held = await holdName(name)
    if (held !== null) return held
    if (performance.now() > end) throw new Error(`Another process has been holding "${name}" for ${Math.round(patienceMs / 1000)} seconds.`)
    await sleep(40)
  }
}

function addressOf(name: string): string {
  const short = createHash("sha256").update(name).digest("hex").slice(0, 20)
  // Linux has socket names that are no files and vanish with their holder.
  if (process.platform === "linux") return `\0throughline-${short}`
  if (process.platform === "win32") return `\\\\.\\pipe\\throughline-${short}`
  return join(tmpdir(), `throughline-${short}.lock`)
}

function listen(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once("error", (error: NodeJS.ErrnoException) => (error.code === "EADDRINUSE" ? resolve(null) : reject(error)))
    server.listen({ path: address, exclusive: true }, () => resolve(server))
  })
}

/** Only for socket files: one that nobody answers at was left behind and is removed. */
async function isDead(address: string): Promise<boolean> {
  if (process.platform === "linux" || process.platform === "win32") return false
  const answered = await new Promise<boolean>((resolve) => {
    const socket = createConnection(address)
    socket.once("connect", () => { socket.destroy(); resolve(true) })
    socket.once("error", () => resolve(false))
  })
  if (!answered) rmSync(address, { force: true })
  return !answered
}
