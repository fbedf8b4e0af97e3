// All SQL of templates: in which language somebody reads.

import { sql } from "kysely"
import type { Transaction } from "kysely"
import type { Database } from "../../../platform/db/schema.ts"
import { presentCode } from "../../present-code.ts"
import type { Locale } from "./in-language.ts"

type Tx = Transaction<Database>

export async function localeOf(tx: Tx, userId: string): Promise<Locale> {
  const { rows } = await sql<{ locale: string }>`select locale from app_user where id = ${userId}`.execute(tx)
  return presentCode.locale(rows[0]?.locale ?? "en")
}
