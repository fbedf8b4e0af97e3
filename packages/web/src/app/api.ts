// The one client of the server's API. A creating call whose connection breaks is sent once more with the same
// Idempotency-Key, so it happens once however often the network fails.

import { createClient } from "@throughline/contract"

export function newKey(): string {
  // Not crypto.randomUUID: it does not exist on plain http outside localhost, where people do run this.
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
}

const RETRY_AFTER_MS = 800

export async function fetchOnceMore(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(input, init)
  } catch (error) {
    const repeatable = new Headers(init?.headers).has("idempotency-key")
    if (!repeatable || init?.signal?.aborted === true) throw error
    await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS))
    return fetch(input, init)
  }
}

export const api = createClient({ baseUrl: "", fetch: fetchOnceMore, newKey })
