// Connections to PostgreSQL: values decoded the same way everywhere, statements named so that they are parsed once.

import { createHash } from "node:crypto"
import { Client, type ClientConfig, type CustomTypesConfig, Pool, types } from "pg"
import { PLANNED_ANEW } from "./planned-anew.ts"

const INT8 = 20
const DATE = 1082
const INT8_ARRAY = 1016

/** Whoever waits longer for a free connection is asked to come again. */
const WAIT_FOR_CONNECTION_MS = 5_000
/** Beyond so many different texts a statement is sent unnamed, so that a connection's memory has a limit. */
const NAMED_MAX = 500
const names = new Map<string, string>()

function nameOf(text: string): string | undefined {
  if (text.startsWith(PLANNED_ANEW)) return undefined
  const known = names.get(text)
  if (known !== undefined) return known
  if (names.size >= NAMED_MAX) return undefined
  const name = createHash("sha1").update(text).digest("base64url")
  names.set(text, name)
  return name
}

const decoders: CustomTypesConfig = {
  getTypeParser(oid: number, format?: "text" | "binary") {
    if (oid === INT8) return safeInteger
    // A civil date is not a moment: kept as YYYY-MM-DD.
    if (oid === DATE) return (text: string) => text
    if (oid === INT8_ARRAY) return (text: string) => (text === "{}" ? [] : text.slice(1, -1).split(",").map(safeInteger))
    return types.getTypeParser(oid, format)
  },
}

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error(`${text} is beyond what a number can hold exactly`)
  return value
}

class NamingClient extends Client {
  // pg's overloads cannot be re-declared by a subclass; only the call shape (text, values) is looked at.
  // oxlint-disable-next-line typescript/no-explicit-any
  override query(...args: any[]): any {
    const [text, values, ...rest] = args
    if (typeof text !== "string" || !Array.isArray(values) || values.length === 0) return Reflect.apply(super.query, this, args)
    const name = nameOf(text)
    return Reflect.apply(super.query, this, [name === undefined ? { text, values } : { name, text, values }, ...rest])
  }
}

export interface PoolOptions {
  readonly connection: ClientConfig
  readonly max: number
  readonly onError: (error: Error) => void
}

export function openPool({ connection, max, onError }: PoolOptions): Pool {
  const pool = new Pool({
    ...connection, types: decoders, max, Client: NamingClient, connectionTimeoutMillis: WAIT_FOR_CONNECTION_MS, idleTimeoutMillis: 30_000, application_name: "throughline",
    // A statement or transaction that hangs must not keep its locks and its connection from everybody else.
    statement_timeout: 60_000, idle_in_transaction_session_timeout: 60_000,
  })
  // Without a listener a database restart would end this process.
  pool.on("error", onError)
  pool.on("connect", (client) => client.on("error", onError))
  return pool
}
