import { sql } from "kysely"
import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, beforeAll, expect, it } from "vitest"
import { aDatabase, type TestDatabase } from "../../../test/a-database.ts"
import { whileWorking } from "./while-working.ts"

let database: TestDatabase
beforeAll(async () => {
  database = await aDatabase()
})
afterAll(() => database.close())

it("hands on what the work gives, and its failure, leaving the transaction usable", async () => {
  await database.db.transaction().execute(async (tx) => {
    expect(await whileWorking(tx, sleep(20, "done"))).toBe("done")
    await expect(whileWorking(tx, Promise.reject(new Error("broken")))).rejects.toThrow("broken")
    expect((await sql<{ one: number }>`select 1 as one`.execute(tx)).rows).toEqual([{ one: 1 }])
  })
})
