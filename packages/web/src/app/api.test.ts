import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { fetchOnceMore, newKey } from "./api.ts"

const created = { method: "POST", headers: { "idempotency-key": "key00001" } }
const lost = new TypeError("Failed to fetch")

describe("a call whose connection breaks", () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })
  it("is sent once more with the same key when it creates something", async () => {
    const sent = vi.fn().mockRejectedValueOnce(lost).mockResolvedValueOnce(new Response("{}"))
    vi.stubGlobal("fetch", sent)
    const answer = fetchOnceMore("/x", created)
    await vi.runAllTimersAsync()
    expect((await answer).status).toBe(200)
    expect(sent.mock.calls).toEqual([["/x", created], ["/x", created]])
  })
  it("is not sent a third time", async () => {
    const sent = vi.fn().mockRejectedValue(lost)
    vi.stubGlobal("fetch", sent)
    const answer = expect(fetchOnceMore("/x", created)).rejects.toBe(lost)
    await vi.runAllTimersAsync()
    await answer
    expect(sent).toHaveBeenCalledTimes(2)
  })
  it("is not repeated without a key, nor when it was cancelled", async () => {
    const sent = vi.fn().mockRejectedValue(lost)
    vi.stubGlobal("fetch", sent)
    await expect(fetchOnceMore("/x", { method: "PATCH" })).rejects.toBe(lost)
    await expect(fetchOnceMore("/x", { ...created, signal: AbortSignal.abort() })).rejects.toBe(lost)
    expect(sent).toHaveBeenCalledTimes(2)
  })
})

it("a key is 32 hexadecimal digits, and another each time", () => {
  expect(newKey()).toMatch(/^[0-9a-f]{32}$/)
  expect(newKey()).not.toBe(newKey())
})
