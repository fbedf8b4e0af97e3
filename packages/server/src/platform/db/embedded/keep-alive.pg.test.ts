import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { openDatabase } from "../database.ts"
import { isAlive, livingPostmaster } from "./postmaster.ts"

test("a built-in database that is killed under a running program is up again, with every acknowledged row", async () => {
  const folder = await mkdtemp(join(tmpdir(), "throughline-alive-"))
  const said: string[] = []
  const database = await openDatabase({ url: null, folder, onError: (error) => said.push(error.message) })
  try {
    await database.pool.query("create table kept (n int)")
    for (let n = 0; n < 20; n++) await database.pool.query("insert into kept values ($1)", [n])
    const before = livingPostmaster(join(folder, "18"))?.pid ?? 0
    process.kill(before, "SIGKILL")
    const count = () => database.pool.query("select count(*) as n from kept").then(({ rows }) => rows[0].n, () => null)
    await expect.poll(() => [null, before].includes(livingPostmaster(join(folder, "18"))?.pid ?? null), { timeout: 20_000, interval: 50 }).toBe(false)
    await expect.poll(count, { timeout: 20_000, interval: 100 }).toBe(20)
    expect(said).toContain("The built-in database ended; it is being started again.")
  } finally {
    await database.close()
  }
  const left = livingPostmaster(join(folder, "18"))
  expect(left === null || !isAlive(left.pid)).toBe(true)
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})
