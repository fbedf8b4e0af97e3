// Sends edits to the server one after another, and says what became of each. A broken connection is tried again, after
// asking whether the edit had arrived: the idempotency key makes sure that it happens once.

import { ApiError } from "@throughline/contract"
import type { PendingEdit } from "./edit.ts"
import type { Accepted } from "./plan-server.ts"

export interface SenderPorts {
  readonly head: () => PendingEdit | undefined
  readonly send: (edit: PendingEdit) => Promise<Accepted>
  readonly accepted: (accepted: Accepted) => Promise<void>
  readonly catchUp: () => Promise<void>
  readonly rejected: (edit: PendingEdit, error: unknown) => void
  /** `busy` or `offline` changed. */
  readonly changed: () => void
  readonly retryMs: number
}

const RETRY_MAX_MS = 30_000

export class EditSender {
  readonly #ports: SenderPorts
  #busy = false
  #offline = false
  #stopped = false
  /** The last attempt ended without an answer: it may have arrived. */
  #uncertain = false
  #failures = 0
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(ports: SenderPorts) {
    this.#ports = ports
  }

  get busy(): boolean {
    return this.#busy
  }

  get offline(): boolean {
    return this.#offline
  }

  wake(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    if (!this.#busy && !this.#stopped) void this.#pump()
  }

  stop(): void {
    this.#stopped = true
    if (this.#timer !== null) clearTimeout(this.#timer)
  }

  async #pump(): Promise<void> {
    this.#busy = true
    for (let edit = this.#ports.head(); edit !== undefined && !this.#stopped; edit = this.#ports.head()) {
      if (!(await this.#attempt(edit))) break
    }
    this.#busy = false
    this.#ports.changed()
  }

  /** False: wait before the next attempt. */
  async #attempt(edit: PendingEdit): Promise<boolean> {
    try {
      if (this.#uncertain) {
        await this.#ports.catchUp()
        this.#uncertain = false
        if (this.#ports.head()?.key !== edit.key) return true
      }
      await this.#ports.accepted(await this.#ports.send(edit))
      this.#failures = 0
      this.#offline = false
      return true
    } catch (error) {
      return this.#failed(edit, error)
    }
  }

  async #failed(edit: PendingEdit, error: unknown): Promise<boolean> {
    if (!isFinal(error)) return this.#later()
    if (isClash(error)) {
      // Standing on what the others did shows the clash with both values; what remains is told by the server's list.
      try {
        await this.#ports.catchUp()
      } catch {
        return this.#later()
      }
      if (this.#ports.head()?.key !== edit.key) return true
    }
    this.#ports.rejected(edit, error)
    return true
  }

  #later(): boolean {
    this.#uncertain = true
    this.#offline = true
    this.#failures += 1
    const wait = Math.min(RETRY_MAX_MS, this.#ports.retryMs * 2 ** (this.#failures - 1))
    if (!this.#stopped) this.#timer = setTimeout(() => this.wake(), wait)
    this.#ports.changed()
    return false
  }
}

/** The server understood and refused. Everything else may go away by itself: no connection, a restart, an ended session. */
function isFinal(error: unknown): boolean {
  if (!(error instanceof ApiError)) return !(error instanceof TypeError || error instanceof DOMException)
  const { status } = error.problem
  return status >= 400 && status < 500 && status !== 401 && status !== 408 && status !== 429
}

function isClash(error: unknown): boolean {
  return error instanceof ApiError && error.code === "conflict"
}
