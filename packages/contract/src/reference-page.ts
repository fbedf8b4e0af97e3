// The contract as one plain page for people: every operation with who may call it, what it takes, and what can go wrong.

import { z } from "zod"
import { OPERATIONS } from "./catalogue.ts"
import { ERRORS } from "./errors.ts"
import { errorsOf } from "./openapi.ts"
import type { Access, Operation } from "./operation.ts"

export function referencePage(): string {
  const groups = new Map<string, [string, Operation][]>()
  for (const [key, operation] of Object.entries(OPERATIONS)) {
    const group = operation.name.split(".")[0] ?? operation.name
    groups.set(group, [...(groups.get(group) ?? []), [key, operation]])
  }
  const contents = [...groups].map(([name, operations]) => `<li><a href="#group-${name}">${escape(name)}</a> <span>${operations.length}</span></li>`).join("")
  const sections = [...groups].map(([name, operations]) => `<section aria-labelledby="group-${name}"><h2 id="group-${name}">${escape(name)}</h2>${operations.map(([key, operation]) => article(key, operation)).join("")}</section>`).join("")
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Throughline API</title><style>${STYLE}</style></head>
<body><header><h1>Throughline API</h1><p>Base address <code>/api/v1</code>. Send a personal API token as <code>Authorization: Bearer tlt_…</code>. For programs: <a href="/api/v1/openapi.json">OpenAPI 3.1</a>.</p>
<p>Creating calls take an <code>Idempotency-Key</code>. Changes name the revision they saw and are answered with <code>conflict</code> and both values when it is old. Errors are problem documents with one of <a href="#errors">these codes</a>.</p></header>
<nav aria-label="Contents"><ul>${contents}</ul></nav><main>${sections}${errorTable()}</main></body></html>`
}

function article(key: string, operation: Operation): string {
  const rows = fields(operation)
  const table = rows.length === 0 ? "" : `<table><caption>Input</caption><thead><tr><th scope="col">Name</th><th scope="col">In</th><th scope="col">Type</th><th scope="col">Needed</th></tr></thead><tbody>${rows.join("")}</tbody></table>`
  const output = operation.body === "json" || operation.body === "upload" ? `<details><summary>Answer</summary><pre>${escape(JSON.stringify(schema(operation.output, "output"), null, 2))}</pre></details>` : `<p>Answers with ${operation.body === "download" ? "a file" : "a stream of events"}.</p>`
  return `<article id="${key}"><h3><span class="method">${operation.method}</span> <code>${escape(operation.path)}</code></h3><p>${escape(operation.summary)}</p><p class="who">${who(operation.access)}</p>${table}${output}<p>Errors: ${errorsOf(operation).map((code) => `<a href="#error-${code}">${code}</a>`).join(", ")}</p></article>`
}

function who(access: Access): string {
  switch (access.kind) {
    case "public": return "Anybody, without signing in."
    case "signedIn": return "Whoever is signed in, or a token."
    case "session": return "Whoever is signed in; never a token."
    case "organisation": return `Organisation permission <code>${access.permission}</code>.`
    case "project": return `Project permission <code>${access.permission}</code>.`
  }
}

function fields(operation: Operation): string[] {
  const { properties, required } = schema(operation.input, "input")
  if (typeof properties !== "object" || properties === null) return []
  const needed: readonly unknown[] = Array.isArray(required) ? required : []
  const elsewhere = operation.method === "GET" || operation.method === "DELETE" || operation.body === "upload" ? "query" : "body"
  return Object.entries(properties).map(([name, inner]) => {
    const place = operation.path.includes(`:${name}`) ? "path" : elsewhere
    return `<tr><th scope="row"><code>${escape(name)}</code></th><td>${place}</td><td><code>${escape(typeOf(inner))}</code></td><td>${needed.includes(name) ? "yes" : "no"}</td></tr>`
  })
}

function typeOf(inner: unknown): string {
  if (typeof inner !== "object" || inner === null) return "any"
  const { type, anyOf, items, pattern, format }: { type?: unknown; anyOf?: unknown; items?: unknown; pattern?: unknown; format?: unknown } = inner
  if ("enum" in inner && Array.isArray(inner.enum)) return inner.enum.map(String).join(" | ")
  if (Array.isArray(anyOf)) return anyOf.map(typeOf).join(" | ")
  if (type === "array") return `list of ${typeOf(items)}`
  if (typeof format === "string") return `${String(type)} (${format})`
  return typeof pattern === "string" && pattern.length < 60 ? `${String(type)} ${pattern}` : String(type ?? "any")
}

function errorTable(): string {
  const rows = Object.entries(ERRORS).map(([code, { status, title }]) => `<tr><th scope="row" id="error-${code}"><code>${code}</code></th><td>${status}</td><td>${escape(title)}</td></tr>`).join("")
  return `<section aria-labelledby="errors"><h2 id="errors">Errors</h2><table><thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">Meaning</th></tr></thead><tbody>${rows}</tbody></table></section>`
}

function schema(of: z.ZodType, io: "input" | "output"): Readonly<Record<string, unknown>> {
  const { $schema: _, ...rest } = z.toJSONSchema(of, { target: "draft-2020-12", io, unrepresentable: "any" })
  return rest
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")
}

const STYLE = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:62rem;padding:1rem 1.25rem 4rem}nav ul{columns:12rem;padding-left:1.2rem}article{border-top:1px solid color-mix(in srgb,currentColor 25%,transparent);padding:.75rem 0}h3{margin:.25rem 0;font-size:1rem}.method{display:inline-block;min-width:4rem;font-weight:700}table{border-collapse:collapse}caption{text-align:left;font-weight:600}th,td{text-align:left;padding:.15rem .9rem .15rem 0;vertical-align:top;font-weight:400}pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.85rem}code,td{overflow-wrap:anywhere}.who{font-style:italic}`
