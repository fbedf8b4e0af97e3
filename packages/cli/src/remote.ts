// The typed client towards a running server, for commands that need one. A token goes only to the address it is given
// with, never along a redirect, and never over plain http to another machine.

import { createClient, type Client } from "@throughline/contract"
import { randomUUID } from "node:crypto"
import { CommandFailure } from "./failure.ts"

export const REMOTE_OPTIONS = { url: { type: "string" }, token: { type: "string" } } as const

export interface Remote {
  readonly url: string
  readonly client: Client
}

export function connect(values: { readonly url?: string | undefined; readonly token?: string | undefined }): Remote {
  const url = (values.url ?? process.env["THROUGHLINE_URL"] ?? `http://127.0.0.1:${process.env["PORT"] ?? "3000"}`).replace(/\/+$/, "")
  const token = values.token ?? process.env["THROUGHLINE_TOKEN"]
  if (token === undefined || token === "") throw new CommandFailure("an API token is needed: make one on your account page, and give it as THROUGHLINE_TOKEN or --token")
  if (!URL.canParse(url)) throw new CommandFailure(`"${url}" is not an address`)
  const { protocol, hostname } = new URL(url)
  const loopback = hostname === "127.0.0.1" || hostname === "localhost" || hostname === "[::1]"
  if (protocol !== "https:" && !(protocol === "http:" && loopback)) throw new CommandFailure(`the token is only sent over https, or to this machine; "${url}" is neither`)
  return {
    url,
    client: createClient({
      baseUrl: url,
      fetch: (input, init) => fetch(input, { ...init, redirect: "error" }),
      headers: { authorization: `Bearer ${token}` },
      newKey: randomUUID,
    }),
  }
}
