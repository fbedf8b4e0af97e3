// Has this call been made before? Key and effect are one transaction: the key's row is inserted first, so that a second
// call with the same key waits for the first and then finds its answer, or finds nothing if the first was rolled back.

import { createHash } from "node:crypto"
import type { Kysely } from "kysely"
import type { Database } from "../db/schema.ts"
import { fail } from "../failure.ts"

export interface KeyedCall {
  readonly actor: string
  readonly key: string
  readonly operation: string
  readonly requestHash: Buffer
}
export type Remembered = { readonly kind: "new" } | { readonly kind: "answered"; readonly response: unknown } | { readonly kind: "secret" }

const DONE = 201
/** Done, but the answer held a secret that is not kept. */
const DONE_SECRETLY = 205

export function hashRequest(operation: string, input: unknown): Buffer {
  return createHash("sha256").update(operation).update("\n").update(canonical(input)).digest()
}

export async function claimKey(tx: Kysely<Database>, call: KeyedCall): Promise<Remembered> {
  const inserted = await tx
    .insertInto("idempotency_key")
    .values({ actor: call.actor, key: call.key, operation: call.operation, request_hash: call.requestHash, status: 0, response: "null" })
    .onConflict((conflict) => conflict.columns(["actor", "key"]).doNothing())
    .returning("key").executeTakeFirst()
  return inserted === undefined ? recall(tx, call) : { kind: "new" }
}

export async function recall(db: Kysely<Database>, call: KeyedCall): Promise<Remembered> {
  const row = await db.selectFrom("idempotency_key").select(["operation", "request_hash", "status", "response"]).where("actor", "=", call.actor).where("key", "=", call.key).executeTakeFirst()
  if (row === undefined) return { kind: "new" }
  if (row.operation !== call.operation || !row.request_hash.equals(call.requestHash)) fail("idempotencyKeyReused")
  return row.status === DONE_SECRETLY ? { kind: "secret" } : { kind: "answered", response: row.response }
}

export async function storeAnswer(tx: Kysely<Database>, call: KeyedCall, response: string | null): Promise<void> {
  await tx.updateTable("idempotency_key").set({ status: response === null ? DONE_SECRETLY : DONE, response: response ?? "null" }).where("actor", "=", call.actor).where("key", "=", call.key).execute()
}

/** Equal inputs give equal text, whatever the order of their keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1))) : inner,
  )
}
