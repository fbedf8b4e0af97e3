import type { Pool } from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { anEmptyDatabase } from "../../../test/a-database.ts"
import { migrate, readMigrations, type Migration } from "./migrate.ts"
import { openPool } from "./pool.ts"

describe("migrating", () => {
  let empty: Awaited<ReturnType<typeof anEmptyDatabase>>
  let pool: Pool
  beforeAll(async () => {
    empty = await anEmptyDatabase()
    pool = openPool({ connection: empty.connection, max: 6, onError: () => undefined })
  })
  afterAll(async () => {
    await pool.end()
    await empty.close()
  })

  test("nodes that start together apply each migration once", async () => {
    const wanted = await readMigrations()
    const applied = await Promise.all([migrate(pool), migrate(pool), migrate(pool), migrate(pool)])
    expect(applied.flat().toSorted((one, other) => one - other)).toEqual(wanted.map(({ number }) => number))
  })

  test("a migration that was changed after it was applied is refused", async () => {
    const [first, ...rest] = await readMigrations()
    await expect(migrate(pool, [{ ...first!, checksum: "changed" }, ...rest])).rejects.toThrow("is not the one that was applied")
  })

  test("a database of a newer program is refused", async () => {
    await expect(migrate(pool, (await readMigrations()).slice(0, 1))).rejects.toThrow("newer Throughline")
  })

  test("a migration that fails leaves nothing behind and is tried again next time", async () => {
    const known = await readMigrations()
    const next = (sql: string): Migration => ({ number: known.length + 1, name: "next", sql, checksum: "x" })
    await expect(migrate(pool, [...known, next("create table half (id int); select 1 / 0;")])).rejects.toThrow("division by zero")
    expect((await pool.query("select to_regclass('half') as found")).rows).toEqual([{ found: null }])
    expect(await migrate(pool, [...known, next("create table half (id int)")])).toEqual([known.length + 1])
  })
})
