import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aDatabase, type TestDatabase } from "../../../test/a-database.ts"

describe("values from the database", () => {
  let database: TestDatabase
  beforeAll(async () => { database = await aDatabase() })
  afterAll(() => database.close())
  const value = async (sql: string): Promise<unknown> => (await database.pool.query(`select ${sql} as value`)).rows[0].value

  test("a large integer is a number, exactly or not at all", async () => {
    expect(await value("9007199254740991::int8")).toBe(9007199254740991)
    await expect(value("9007199254740993::int8")).rejects.toThrow("beyond what a number can hold")
  })
  test("a civil date stays text, whatever the zone of the process", async () => {
    expect(await value("date '2026-03-01'")).toBe("2026-03-01")
  })
  test("an array of large integers is an array of numbers", async () => {
    expect(await value("array[1, 2]::int8[]")).toEqual([1, 2])
    expect(await value("'{}'::int8[]")).toEqual([])
  })
  test("a statement with values is prepared once for a connection", async () => {
    const client = await database.pool.connect()
    try {
      for (const n of [1, 2, 3]) await client.query("select $1::int as only_here", [n])
      const { rows } = await client.query("select count(*) as n from pg_prepared_statements where statement like '%only_here%' and statement not like '%pg_prepared%'")
      expect(rows).toEqual([{ n: 1 }])
    } finally {
      client.release()
    }
  })
  test("a connection that the server ends does not end this process", async () => {
    const client = await database.pool.connect()
    const { rows } = await client.query("select pg_backend_pid() as pid")
    client.release()
    await database.beside.pool.query("select pg_terminate_backend($1)", [rows[0].pid])
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect((await database.pool.query("select 1 as one")).rows).toEqual([{ one: 1 }])
  })
})
