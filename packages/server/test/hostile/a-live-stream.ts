// A browser's connection for live events, over real HTTP, that remembers what it was sent.

import type { Caller } from "../a-server.ts"

export interface LiveStream {
  readonly status: number
  /** Everything that came, as text. */
  text(): string
  count(event: string): number
  isClosed(): boolean
  stop(): void
}

/** Resolves when the stream says that it is ready, or was refused. */
export async function aLiveStream(address: string, projectId: string, who: Pick<Caller, "cookie"> | { readonly bearer: string }): Promise<LiveStream> {
  const abort = new AbortController()
  const headers: Record<string, string> = "bearer" in who ? { authorization: `Bearer ${who.bearer}` } : { cookie: `throughline=${encodeURIComponent(who.cookie ?? "")}` }
  const response = await fetch(`${address}/api/v1/projects/${projectId}/events`, { headers, signal: abort.signal })
  let text = ""
  let closed = false
  const ready = Promise.withResolvers<void>()
  const read = async () => {
    const decoder = new TextDecoder()
    try {
      for await (const part of response.body ?? []) {
        text += decoder.decode(part, { stream: true })
        if (text.includes("event: ready")) ready.resolve()
      }
    } catch (error) {
      if (!abort.signal.aborted) throw error
    } finally {
      closed = true
      ready.resolve()
    }
  }
  void read().catch(() => undefined)
  await ready.promise
  return { status: response.status, text: () => text, count: (event) => text.split(`event: ${event}\n`).length - 1, isClosed: () => closed, stop: () => abort.abort() }
}
