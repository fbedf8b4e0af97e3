// The built-in PostgreSQL under everything that a machine does to it. Each test has a folder of its own.

import { spawn, spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { Client } from "pg"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { startEmbedded, type EmbeddedPostgres } from "./embedded-postgres.ts"
import { isAlive } from "./postmaster.ts"

describe("the built-in database", () => {
  let folder: string
  let running: EmbeddedPostgres[]
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "throughline-pg-"))
    running = []
  })
  afterEach(async () => {
    for (const one of running) if (isAlive(one.pid)) process.kill(one.pid, "SIGKILL")
    await sleep(50)
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  })
  const start = async (where = folder, durable = false): Promise<EmbeddedPostgres> => {
    const one = await startEmbedded({ folder: where, durable })
    running.push(one)
    return one
  }
  const ask = async (one: EmbeddedPostgres, sql: string) => {
    const client = new Client({ ...one.address, database: "postgres" })
    await client.connect()
    try {
      return (await client.query(sql)).rows
    } finally {
      await client.end()
    }
  }

  test("is made, keeps what it was given, and stops when the last one leaves", async () => {
    const first = await start()
    expect(first.adopted).toBe(false)
    await ask(first, "create table kept (n int); insert into kept values (7)")
    await first.leave()
    expect(isAlive(first.pid)).toBe(false)
    const second = await start()
    expect(await ask(second, "select n from kept")).toEqual([{ n: 7 }])
    await second.leave()
  })

  test("is adopted by a second program, and goes on for it when the first leaves", async () => {
    const first = await start()
    const second = await start()
    expect([second.adopted, second.pid]).toEqual([true, first.pid])
    const client = new Client({ ...second.address, database: "postgres" })
    await client.connect()
    await first.leave()
    expect((await client.query("select 1 as one")).rows).toEqual([{ one: 1 }])
    await client.end()
    await second.leave()
    expect(isAlive(first.pid)).toBe(false)
  })

  test("is started once by programs that come at the same moment", async () => {
    const [one, two, three] = await Promise.all([start(), start(), start()])
    expect(new Set([one.pid, two.pid, three.pid]).size).toBe(1)
    await one.leave()
  })

  test("recovers from the death of all its processes with every acknowledged row", async () => {
    const first = await start(folder, true)
    await ask(first, "create table kept (n int)")
    for (let n = 0; n < 50; n++) await ask(first, `insert into kept values (${n})`)
    process.kill(first.pid, "SIGKILL")
    const second = await start(folder, true)
    expect(second.adopted).toBe(false)
    expect(await ask(second, "select count(*)::int as n from kept")).toEqual([{ n: 50 }])
  })

  test("that dies just when it is adopted is started anew", async () => {
    const first = await start(folder, true)
    await ask(first, "create table kept (n int)")
    process.kill(first.pid, "SIGSTOP")
    const second = start(folder, true)
    await sleep(300)
    process.kill(first.pid, "SIGKILL")
    expect((await second).adopted).toBe(false)
    expect(await ask(await second, "select * from kept")).toEqual([])
  })

  test("leaves no half-made directory to be taken for a whole one", async () => {
    await mkdir(join(folder, "18.initialising-999999"), { recursive: true })
    await writeFile(join(folder, "18.initialising-999999", "PG_VERSION"), "18")
    await start()
    expect(existsSync(join(folder, "18.initialising-999999"))).toBe(false)
  })

  test("does not take another program for itself that has got its process number", async () => {
    const first = await start()
    await first.leave()
    const stranger = spawn("sleep", ["60"])
    try {
      await writeFile(join(folder, "18", "postmaster.pid"), `${stranger.pid}\n${join(folder, "18")}\n1\n5432\n${join(folder, "socket")}\n\n\nready\n`)
      const second = await start()
      expect(second.pid).not.toBe(stranger.pid)
      expect(isAlive(stranger.pid ?? 0)).toBe(true)
    } finally {
      stranger.kill()
    }
  })

  test("works in a folder that only its owner may enter, and deep down, where a socket's path would be too long", async () => {
    const deep = join(folder, "a".repeat(60), "b".repeat(60))
    await mkdir(deep, { recursive: true })
    await chmod(folder, 0o700)
    const one = await start(deep)
    expect(await ask(one, "select 1 as one")).toEqual([{ one: 1 }])
    await one.leave()
  })

  test("does not care what the person's environment says about PostgreSQL", async () => {
    const before = { PGHOST: process.env["PGHOST"], PGOPTIONS: process.env["PGOPTIONS"] }
    process.env["PGHOST"] = "nowhere.example"
    try {
      expect(await ask(await start(), "select 1 as one")).toEqual([{ one: 1 }])
    } finally {
      if (before.PGHOST === undefined) delete process.env["PGHOST"]
    }
  })

  test("sorts and folds text the same on every machine", async () => {
    const one = await start()
    expect(await ask(one, "select datlocprovider as provider, datlocale as locale, lower('ÄÖÜ') as lower from pg_database where datname = 'postgres'")).toEqual([{ provider: "b", locale: "C.UTF-8", lower: "äöü" }])
  })

  test("listens on nothing but its private socket", async () => {
    const one = await start()
    expect(await ask(one, "select setting from pg_settings where name in ('listen_addresses', 'unix_socket_permissions') order by name")).toEqual([{ setting: "" }, { setting: "0700" }])
    expect(await readFile(join(folder, "18", "pg_hba.conf"), "utf8")).toBe("local all all peer map=program\n")
  })

  test.skipIf(process.getuid?.() !== 0)("runs for root as nobody where user namespaces are forbidden, and keeps to that", async () => {
    const path = process.env["PATH"]
    process.env["PATH"] = "/nowhere"
    try {
      await chmod(folder, 0o755)
      const one = await start(join(folder, "inner"))
      expect((await stat(join(folder, "inner", "18"))).uid).toBe(65534)
      expect(await ask(one, "select 1 as one")).toEqual([{ one: 1 }])
      await one.leave()
    } finally {
      if (path !== undefined) process.env["PATH"] = path
    }
    const again = await start(join(folder, "inner"))
    expect((await stat(join(folder, "inner", "18", "postmaster.pid"))).uid).toBe(65534)
    await again.leave()
  })

  test.skipIf(process.getuid?.() !== 0)("runs for an ordinary user as that user, and is refused to another one", async () => {
    await chmod(folder, 0o777)
    const script = `const { startEmbedded } = await import(${JSON.stringify(join(import.meta.dirname, "embedded-postgres.ts"))})
      try { const one = await startEmbedded({ folder: ${JSON.stringify(join(folder, "theirs"))}, durable: false }); console.log("up"); await one.leave(); console.log("down") } catch (error) { console.log(error.message) }`
    const as = (uid: number) => spawnSync(process.execPath, ["--input-type=module", "-e", script], { uid, gid: uid, encoding: "utf8", cwd: "/", env: { PATH: "/usr/bin:/bin", HOME: "/" } })
    expect(as(65534).stdout).toBe("up\ndown\n")
    expect((await stat(join(folder, "theirs", "18"))).uid).toBe(65534)
    await chmod(join(folder, "theirs"), 0o777)
    expect(as(1).stdout).toContain("belongs to another user")
    expect(as(54321).stdout).toMatch(/belongs to another user|has no name on this system/)
  })

  test("of another major version is refused with what to do", async () => {
    await mkdir(join(folder, "18"))
    await writeFile(join(folder, "18", "PG_VERSION"), "17\n")
    await expect(start()).rejects.toThrow("Make a backup with the old program")
  })

  test("that cannot start says why, with the end of its log", async () => {
    await (await start()).leave()
    await writeFile(join(folder, "18", "postgresql.conf"), "no_such_setting = 1\n")
    await expect(start()).rejects.toThrow("no_such_setting")
  })
})
