// Makes a PDF of a document described in plain values, in a thread of its own: layout of a large plan takes seconds.

import { Worker } from "node:worker_threads"
import type { TDocumentDefinitions } from "pdfmake/interfaces.js"
import { fail } from "../../../platform/failure.ts"

const SECONDS_MAX = 120

/** The document holds no functions: it travels to another thread. Layouts "plain" and "chart" are known there. */
export function renderPdf(document: TDocumentDefinitions, footer: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./render-pdf.worker.ts", import.meta.url), { workerData: { document, footer }, resourceLimits: { maxOldGenerationSizeMb: 1_500 } })
    const timer = setTimeout(() => {
      void worker.terminate()
      reject(new Error("A PDF took longer than allowed"))
    }, SECONDS_MAX * 1000)
    worker.once("message", (bytes: Uint8Array) => {
      clearTimeout(timer)
      resolve(Buffer.from(bytes))
      void worker.terminate()
    })
    worker.once("error", (error) => {
      clearTimeout(timer)
      reject(error)
    })
  })
}

/** Plans beyond this are not printed: the document would have hundreds of pages that nobody reads. */
export function refuseHugePrint(taskCount: number, limit: number): void {
  if (taskCount > limit) fail("limitExceeded", { problems: [{ pointer: "/format", code: "tasks", message: "is more than can be printed", limit }] })
}
