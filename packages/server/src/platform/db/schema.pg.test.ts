import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aDatabase, type TestDatabase } from "../../../test/a-database.ts"

interface Column {
  readonly type: string
  readonly nullable: boolean
  readonly generated: boolean
}
type Tables = Readonly<Record<string, Readonly<Record<string, Column>>>>

describe("the tables as TypeScript sees them", () => {
  let database: TestDatabase
  beforeAll(async () => { database = await aDatabase() })
  afterAll(() => database.close())

  test("are those of a migrated database, column by column", async () => {
    expect(await declared()).toEqual(await migrated(database))
  })
})

const SQL_TYPES: Readonly<Record<string, string>> = {
  text: "string", int4: "number", int8: "number", bool: "boolean", timestamptz: "moment", jsonb: "json", bytea: "Buffer", _text: "string[]", xid8: "string", date: "string", tsvector: "Computed",
}

async function migrated({ pool }: TestDatabase): Promise<Tables> {
  const { rows } = await pool.query(`select table_name, column_name, udt_name, is_nullable, column_default, is_identity from information_schema.columns
    where table_schema = 'public' and table_name <> 'schema_migration'`)
  const tables: Record<string, Record<string, Column>> = {}
  for (const row of rows) {
    tables[row.table_name] ??= {}
    tables[row.table_name]![row.column_name] = { type: SQL_TYPES[row.udt_name] ?? row.udt_name, nullable: row.is_nullable === "YES", generated: row.column_default !== null || row.is_identity === "YES" }
  }
  return tables
}

/** Reads the interface itself, since types are gone when a test runs. */
async function declared(): Promise<Tables> {
  const source = await readFile(join(import.meta.dirname, "schema.ts"), "utf8")
  const body = source.slice(source.indexOf("export interface Database {") + 27)
  const tables: Record<string, Record<string, Column>> = {}
  for (const [, table = "", columns = ""] of body.matchAll(/^ {2}(\w+): \{([^}]*)\}/gm)) {
    tables[table] = Object.fromEntries([...columns.matchAll(/(\w+): ([^;\n]+)/g)].map(([, name = "", type = ""]) => [name, columnOf(type.trim())]))
  }
  return tables
}

function columnOf(type: string): Column {
  const nullable = type.includes("| null") || type === "MaybeMoment" || type === "Computed" || type === "MaybeJson"
  const inner = type.replace(" | null", "").replace(/^Generated<(.*)>$/, "$1")
  const known: Readonly<Record<string, string>> = { Moment: "moment", GeneratedMoment: "moment", MaybeMoment: "moment", Json: "json", GeneratedJson: "json", MaybeJson: "json", Identity: "number" }
  return { type: known[inner] ?? inner, nullable, generated: type.startsWith("Generated") || type === "Identity" }
}
