// Live events of one project for everything in this tab that wants them. Browsers allow six connections to a server, so
// of several tabs on a project one leads (whoever holds the lock) and passes on to the others what it hears.

import { addressOf, OPERATIONS } from "@throughline/contract"
import { openSource } from "./event-source.ts"
import type { LiveState, Source } from "./event-source.ts"
import type { LiveEvent } from "./live-event.ts"

type Message = { readonly kind: "event"; readonly event: LiveEvent } | { readonly kind: "state"; readonly state: LiveState } | { readonly kind: "whoLeads" }

export class ProjectConnection {
  readonly #projectId: string
  readonly #handlers = new Set<(event: LiveEvent) => void>()
  readonly #watchers = new Set<() => void>()
  #state: LiveState = "reconnecting"
  #presence: LiveEvent | null = null
  #channel: BroadcastChannel | null = null
  #source: Source | null = null
  #stop: AbortController | null = null

  constructor(projectId: string) {
    this.#projectId = projectId
  }

  get state(): LiveState {
    return this.#state
  }

  /** Each handler is called for every event, at once with the last presence. */
  subscribe(handler: (event: LiveEvent) => void): () => void {
    this.#handlers.add(handler)
    if (this.#handlers.size === 1) this.#start()
    else if (this.#presence !== null) handler(this.#presence)
    return () => {
      this.#handlers.delete(handler)
      if (this.#handlers.size === 0) this.#end()
    }
  }

  watchState(watcher: () => void): () => void {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  #start(): void {
    // Locks exist only on https and localhost; elsewhere each tab has its own connection.
    if (!("locks" in navigator) || typeof BroadcastChannel === "undefined") return this.#lead()
    const name = `throughline.live.${this.#projectId}`
    this.#channel = new BroadcastChannel(name)
    this.#channel.addEventListener("message", ({ data }: MessageEvent<Message>) => this.#hear(data))
    this.#channel.postMessage({ kind: "whoLeads" } satisfies Message)
    const stop = new AbortController()
    this.#stop = stop
    const leadUntilStopped = () => new Promise<void>((resolve) => {
      stop.signal.addEventListener("abort", () => resolve())
      if (stop.signal.aborted) resolve()
      else this.#lead()
    })
    // Refused only when we stopped waiting for it ourselves.
    navigator.locks.request(name, { signal: stop.signal }, leadUntilStopped).catch(() => undefined)
  }

  #lead(): void {
    const { path } = addressOf(OPERATIONS.projectEvents, { projectId: this.#projectId })
    this.#source = openSource(path, {
      onEvent: (event) => {
        this.#channel?.postMessage({ kind: "event", event } satisfies Message)
        this.#emit(event)
      },
      onState: (state) => {
        this.#channel?.postMessage({ kind: "state", state } satisfies Message)
        this.#setState(state)
      },
    })
  }

  #hear(message: Message): void {
    if (message.kind === "event") this.#emit(message.event)
    else if (message.kind === "state") this.#setState(message.state)
    else if (this.#source !== null) {
      this.#channel?.postMessage({ kind: "state", state: this.#state } satisfies Message)
      if (this.#presence !== null) this.#channel?.postMessage({ kind: "event", event: this.#presence } satisfies Message)
    }
  }

  #emit(event: LiveEvent): void {
    if (event.kind === "presence") this.#presence = event
    for (const handler of this.#handlers) handler(event)
  }

  #setState(state: LiveState): void {
    this.#state = state
    for (const watcher of this.#watchers) watcher()
  }

  #end(): void {
    this.#stop?.abort()
    this.#source?.close()
    this.#channel?.close()
    this.#stop = null
    this.#source = null
    this.#channel = null
    this.#presence = null
    this.#state = "reconnecting"
  }
}

const connections = new Map<string, ProjectConnection>()

export function connectionOf(projectId: string): ProjectConnection {
  const present = connections.get(projectId)
  if (present !== undefined) return present
  const connection = new ProjectConnection(projectId)
  connections.set(projectId, connection)
  return connection
}
