// Sends a file and tells how far it is; fetch cannot tell, XMLHttpRequest can.

import { addressOf, ApiError, OPERATIONS } from "@throughline/contract"
import type { Client, ProblemDocument } from "@throughline/contract"
import { newKey } from "./api.ts"

type UploadKey = "attachmentUpload" | "importPreview"

export interface UploadOptions {
  readonly onProgress?: (percent: number) => void
  readonly signal?: AbortSignal
}

export function upload<K extends UploadKey>(operation: K, input: Parameters<Client[K]>[0], file: Blob, options: UploadOptions = {}): Promise<Awaited<ReturnType<Client[K]>>> {
  const { path } = addressOf(OPERATIONS[operation], { ...input })
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open("POST", path)
    request.setRequestHeader("idempotency-key", newKey())
    request.responseType = "json"
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) options.onProgress?.(Math.floor((event.loaded / event.total) * 100))
    })
    request.addEventListener("load", () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response)
      else reject(new ApiError(problemOf(request)))
    })
    request.addEventListener("error", () => reject(new TypeError("network")))
    request.addEventListener("abort", () => reject(new DOMException("Cancelled", "AbortError")))
    options.signal?.addEventListener("abort", () => request.abort())
    const form = new FormData()
    form.set("file", file)
    request.send(form)
  })
}

function problemOf(request: XMLHttpRequest): ProblemDocument {
  const answer: unknown = request.response
  if (isProblem(answer)) return answer
  return { type: "/problems/internal", title: request.statusText, status: request.status, code: "internal", requestId: request.getResponseHeader("x-request-id") ?? "" }
}

function isProblem(answer: unknown): answer is ProblemDocument {
  return typeof answer === "object" && answer !== null && "code" in answer && "status" in answer
}
