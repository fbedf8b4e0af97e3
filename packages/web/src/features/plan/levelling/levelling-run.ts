// One run of levelling in its worker: started, listened to, ended with the best so far, or thrown away.

import { planToWire } from "@throughline/plan"
import type { Plan } from "@throughline/plan"
import type { LevellingChoice, LevellingReply, LevellingRequest, LevellingState, Proposal } from "./levelling-messages.ts"

export interface LevellingListener {
  readonly onProgress: (state: LevellingState) => void
  readonly onDone: (proposal: Proposal) => void
  readonly onError: (reason: string) => void
}

export class LevellingRun {
  readonly #worker: Worker

  constructor(plan: Plan, choice: LevellingChoice, listener: LevellingListener) {
    this.#worker = new Worker(new URL("levelling.worker.ts", import.meta.url), { type: "module" })
    this.#worker.addEventListener("message", ({ data }: MessageEvent<LevellingReply>) => {
      if (data.kind === "progress") listener.onProgress(data.state)
      else {
        this.close()
        listener.onDone(data.proposal)
      }
    })
    this.#worker.addEventListener("error", (event) => {
      this.close()
      listener.onError(event.message)
    })
    this.#send({ kind: "start", plan: planToWire(plan), choice })
  }

  /** The best so far comes as the proposal. */
  stop(): void {
    this.#send({ kind: "stop" })
  }

  close(): void {
    this.#worker.terminate()
  }

  #send(request: LevellingRequest): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker of our own
    this.#worker.postMessage(request)
  }
}
