// The typed client of web and CLI, by inference from the same declarations: no generated code.

import type { z } from "zod"
import { OPERATIONS, type OperationKey } from "./catalogue.ts"
import type { ErrorCode, ProblemDocument } from "./errors.ts"
import type { Operation } from "./operation.ts"

/** Thrown for every answer that is not a success. `problem` is what the server said; without an answer its code is "internal" and `status` 0. */
export class ApiError extends Error {
  readonly problem: ProblemDocument
  constructor(problem: ProblemDocument) {
    super(problem.detail ?? problem.title)
    this.name = "ApiError"
    this.problem = problem
  }
  get code(): ErrorCode {
    return this.problem.code
  }
}

export interface ClientOptions {
  /** Up to and without "/api/v1"; "" in the browser. */
  readonly baseUrl: string
  readonly fetch: typeof fetch
  readonly headers?: Readonly<Record<string, string>>
  /** Random text for `Idempotency-Key`; called once for each creating call, so a retry by the caller passes its own. */
  readonly newKey: () => string
}

export interface CallOptions {
  readonly signal?: AbortSignal
  readonly idempotencyKey?: string
  /** The part "file" of an upload. */
  readonly file?: Blob
}

type Input<K extends OperationKey> = z.input<(typeof OPERATIONS)[K]["input"]>
type Output<K extends OperationKey> = z.output<(typeof OPERATIONS)[K]["output"]>
export type Client = { readonly [K in OperationKey]: (input: Input<K>, options?: CallOptions) => Promise<Output<K>> }

/** Path and query of an operation, also for links (downloads, event streams). */
export function addressOf(declared: Operation, input: Readonly<Record<string, unknown>>): { readonly path: string; readonly rest: Readonly<Record<string, unknown>> } {
  const rest: Record<string, unknown> = { ...input }
  const path = declared.path.replaceAll(/:(\w+)/g, (_, key: string) => {
    const value = rest[key]
    delete rest[key]
    return encodeURIComponent(String(value))
  })
  const inQuery = declared.method === "GET" || declared.method === "DELETE" || declared.body === "upload"
  if (!inQuery) return { path: `/api/v1${path}`, rest }
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(rest)) if (value !== undefined && value !== null) query.set(key, String(value))
  const text = query.toString()
  return { path: `/api/v1${path}${text === "" ? "" : `?${text}`}`, rest: {} }
}

export async function call(declared: Operation, input: Readonly<Record<string, unknown>>, client: ClientOptions, options: CallOptions = {}): Promise<unknown> {
  const { path, rest } = addressOf(declared, input)
  const headers: Record<string, string> = { ...client.headers }
  if (declared.creates) headers["idempotency-key"] = options.idempotencyKey ?? client.newKey()
  const init: RequestInit = { method: declared.method, headers, ...(options.signal === undefined ? {} : { signal: options.signal }) }
  if (declared.body === "upload" && options.file !== undefined) {
    const form = new FormData()
    form.set("file", options.file)
    init.body = form
  } else if (declared.method !== "GET" && declared.method !== "DELETE" && declared.body !== "upload") {
    headers["content-type"] = "application/json"
    init.body = JSON.stringify(rest)
  }
  const response = await client.fetch(`${client.baseUrl}${path}`, init)
  if (!response.ok) throw new ApiError(await problemOf(response))
  return declared.body === "download" ? response.blob() : response.json()
}

export function createClient(options: ClientOptions): Client {
  const entries = Object.entries(OPERATIONS).map(([key, declared]) => [
    key,
    (input: Readonly<Record<string, unknown>>, callOptions?: CallOptions) => call(declared, input, options, callOptions),
  ])
  // The one place where inference cannot follow: the object is built from the same list that types it.
  return Object.fromEntries(entries)
}

async function problemOf(response: Response): Promise<ProblemDocument> {
  const fallback: ProblemDocument = { type: "/problems/internal", title: response.statusText, status: response.status, code: "internal", requestId: response.headers.get("x-request-id") ?? "" }
  if (!(response.headers.get("content-type") ?? "").includes("json")) return fallback
  const document: ProblemDocument = await response.json()
  return document.code === undefined ? fallback : document
}
