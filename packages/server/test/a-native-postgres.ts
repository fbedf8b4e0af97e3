// A PostgreSQL of the machine's own packages, where there is one: to show that what holds on the built-in database holds there.

import { spawn, spawnSync } from "node:child_process"
import { chown, mkdir, mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { Client } from "pg"
import { chooseRunAs } from "../src/platform/db/embedded/run-as.ts"

export interface NativePostgres {
  readonly version: string
  readonly url: string
  close(): Promise<void>
}

/** Null, with a word on the console, where the machine has none. */
export async function aNativePostgres(durable = false): Promise<NativePostgres | null> {
  const versions = await readdir("/usr/lib/postgresql").catch(() => [])
  const version = versions.filter((name) => Number(name) >= 15).toSorted().at(-1)
  if (version === undefined) {
    process.stdout.write("No PostgreSQL 15 or later under /usr/lib/postgresql: this part is skipped.\n")
    return null
  }
  const folder = await mkdtemp(join(tmpdir(), "tl-native-"))
  const as = chooseRunAs(null)
  const owner = as.uid === undefined ? {} : { uid: as.uid, gid: as.gid }
  if (as.uid !== undefined && as.gid !== undefined) await chown(folder, as.uid, as.gid)
  const program = (name: string, args: readonly string[]): [string, string[]] => {
    const [first = "", ...rest] = [...as.prefix, join("/usr/lib/postgresql", version, "bin", name), ...args]
    return [first, rest]
  }
  const directory = join(folder, "db")
  await mkdir(join(folder, "s"))
  if (as.uid !== undefined && as.gid !== undefined) await chown(join(folder, "s"), as.uid, as.gid)
  const made = spawnSync(...program("initdb", ["-D", directory, "-U", "tester", "-A", "trust", "--encoding=UTF8", "--locale=C", "-N"]), { ...owner, encoding: "utf8", cwd: "/" })
  if (made.status !== 0) throw new Error(made.stderr)
  const child = spawn(...program("postgres", ["-D", directory, "-c", "listen_addresses=", "-c", `unix_socket_directories=${join(folder, "s")}`, "-c", `fsync=${durable ? "on" : "off"}`]), { ...owner, stdio: "ignore", cwd: "/" })
  await untilReady(join(folder, "s"))
  const client = new Client({ host: join(folder, "s"), user: "tester", database: "postgres" })
  await client.connect()
  await client.query("create database throughline")
  await client.end()
  return {
    version,
    url: `postgres://tester@/throughline?host=${encodeURIComponent(join(folder, "s"))}`,
    async close() {
      const ended = new Promise((resolve) => child.once("exit", resolve))
      child.kill("SIGINT")
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function untilReady(socket: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new Client({ host: socket, user: "tester", database: "postgres" })
    client.on("error", () => undefined)
    try {
      await client.connect()
      return await client.end()
    } catch (error) {
      if (attempt > 200) throw error
      await sleep(50)
    }
  }
}
