// A real server process over a data folder of its own, asked over HTTP, that can be killed: alone, or with its database.

import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { OPERATIONS, addressOf, type Operation, type OperationKey } from "@throughline/contract"
import { signIn, startNode, stopNode, type Node } from "../durability.ts"

export interface Answered {
  readonly status: number
  readonly headers: Headers
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly json: any
  readonly bytes: Buffer
}
export interface Program {
  readonly node: Node
  readonly cookie: string
  /** Null when no whole answer came. */
  ask(key: OperationKey, input: Readonly<Record<string, unknown>>, options?: { readonly key?: string; readonly file?: string }): Promise<Answered | null>
  /** As `kill -9`: the server, or the server and its database with it. */
  kill(what: "server" | "everything"): Promise<void>
  /** As a service manager does; the code with which it ended. */
  terminate(): Promise<number | null>
  stop(): Promise<void>
}

export async function aProgram(data: string): Promise<Program> {
  const node = await startNode(data, null)
  const cookie = await signIn(node)
  const ended = new Promise<number | null>((resolve) => node.process.once("exit", (code) => resolve(code)))
  return {
    node, cookie,
    async ask(key, input, options = {}) {
      const operation: Operation = OPERATIONS[key]
      const { path, rest } = addressOf(operation, input)
      const body = bodyOf(operation, rest, options.file)
      try {
        const reply = await fetch(`${node.address}${path}`, {
          method: operation.method, ...(body === null ? {} : { body }),
          headers: { cookie, ...(typeof body === "string" ? { "content-type": "application/json" } : {}), ...(options.key === undefined ? {} : { "idempotency-key": options.key }) },
        })
        const bytes = Buffer.from(await reply.arrayBuffer())
        const isJson = (reply.headers.get("content-type") ?? "").includes("json")
        return { status: reply.status, headers: reply.headers, json: isJson ? JSON.parse(bytes.toString()) : null, bytes }
      } catch {
        return null
      }
    },
    async kill(what) {
      const postmaster = what === "everything" ? Number((await readFile(join(data, "postgres", "18", "postmaster.pid"), "utf8")).split("\n")[0]) : null
      node.process.kill("SIGKILL")
      if (postmaster !== null) process.kill(postmaster, "SIGKILL")
      await ended
    },
    terminate() {
      node.process.kill("SIGTERM")
      return ended
    },
    stop: () => stopNode(node),
  }
}

function bodyOf(operation: Operation, rest: Readonly<Record<string, unknown>>, file: string | undefined): string | FormData | null {
  if (operation.body === "upload") {
    const form = new FormData()
    form.set("file", new Blob([file ?? ""]), "file")
    return form
  }
  return operation.method === "GET" || operation.method === "DELETE" ? null : JSON.stringify(rest)
}
