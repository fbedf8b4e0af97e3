// Reads a file in a thread of its own, with limits on memory and time, two at once at most. It can be stopped at any moment.

import { Worker } from "node:worker_threads"
import type { ParseAnswer, ParseRequest } from "./parse-file.ts"

const SECONDS_MAX = 90
const MEGABYTES_MAX = 1_500
const AT_ONCE = 2

export interface Following {
  readonly signal?: AbortSignal
  /** Percent, at the beginning of each step. */
  readonly onProgress?: (percent: number) => void
}
type Message = { readonly progress: number } | { readonly answer: ParseAnswer }

let free = AT_ONCE
const waiting: (() => void)[] = []

/** The file is asked for only when its turn has come: those that wait are not held in memory. Rejects when stopped. */
export async function parseInWorker(load: () => Promise<ParseRequest>, following: Following = {}): Promise<ParseAnswer> {
  await turn(following.signal)
  try {
    following.signal?.throwIfAborted()
    return await parse(await load(), following)
  } finally {
    const next = waiting.shift()
    if (next === undefined) free += 1
    else next()
  }
}

function turn(signal: AbortSignal | undefined): Promise<void> {
  if (free > 0) {
    free -= 1
    return Promise.resolve()
  }
  return new Promise((resolve, reject) => {
    const leave = () => {
      waiting.splice(waiting.indexOf(go), 1)
      reject(signal?.reason)
    }
    const go = () => {
      signal?.removeEventListener("abort", leave)
      resolve()
    }
    signal?.throwIfAborted()
    signal?.addEventListener("abort", leave, { once: true })
    waiting.push(go)
  })
}

function parse(request: ParseRequest, { signal, onProgress }: Following): Promise<ParseAnswer> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const worker = new Worker(new URL("./parse-file.worker.ts", import.meta.url), { workerData: request, resourceLimits: { maxOldGenerationSizeMb: MEGABYTES_MAX } })
    const end = (settle: () => void): void => {
      clearTimeout(timer)
      signal?.removeEventListener("abort", stopped)
      settle()
      void worker.terminate()
    }
    const stopped = () => end(() => reject(signal?.reason))
    const timer = setTimeout(() => end(() => resolve(tooMuch("It takes longer than allowed to read this file."))), SECONDS_MAX * 1000)
    signal?.addEventListener("abort", stopped, { once: true })
    worker.on("message", (message: Message) => {
      if ("progress" in message) onProgress?.(message.progress)
      else end(() => resolve(message.answer))
    })
    worker.once("error", (error: Error) => {
      const isMemory = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY"
      // A bug of the reader is ours and not the file's: it is recorded like any other.
      end(() => (isMemory ? resolve(tooMuch("It takes more memory than allowed to read this file.")) : reject(error)))
    })
  })
}

function tooMuch(message: string): ParseAnswer {
  return { ok: false, format: "mspdi", error: { code: "file.tooMuch", message, line: null, element: null } }
}
