// Reads a file in a thread of its own, with limits on memory and time, two at once at most.

import { Worker } from "node:worker_threads"
import type { ParseAnswer, ParseRequest } from "./parse-file.ts"

const SECONDS_MAX = 90
const MEGABYTES_MAX = 1_500
const AT_ONCE = 2

let free = AT_ONCE
const waiting: (() => void)[] = []

export async function parseInWorker(request: ParseRequest): Promise<ParseAnswer> {
  if (free > 0) free -= 1
  else await new Promise<void>((go) => waiting.push(go))
  try {
    return await parse(request)
  } finally {
    const next = waiting.shift()
    if (next === undefined) free += 1
    else next()
  }
}

function parse(request: ParseRequest): Promise<ParseAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./parse-file.worker.ts", import.meta.url), { workerData: request, resourceLimits: { maxOldGenerationSizeMb: MEGABYTES_MAX } })
    const timer = setTimeout(() => answer(tooMuch("It takes longer than allowed to read this file.")), SECONDS_MAX * 1000)
    const answer = (result: ParseAnswer): void => {
      clearTimeout(timer)
      resolve(result)
      void worker.terminate()
    }
    worker.once("message", answer)
    worker.once("error", (error: Error) => {
      if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") return answer(tooMuch("It takes more memory than allowed to read this file."))
      // A bug of the reader is ours and not the file's: it is recorded like any other.
      clearTimeout(timer)
      reject(error)
    })
  })
}

function tooMuch(message: string): ParseAnswer {
  return { ok: false, format: "mspdi", error: { code: "file.tooMuch", message, line: null, element: null } }
}
