// Which installation a command is about: the data folder by flag or environment, and DATABASE_URL.

import type { Place } from "@throughline/server"
import { resolve } from "node:path"
import { CommandFailure } from "./failure.ts"

export const PLACE_OPTIONS = { data: { type: "string" } } as const

export async function placeOf(values: { readonly data?: string | undefined }): Promise<Place> {
  const { DEFAULT_DATA } = await import("@throughline/server")
  const url = process.env["DATABASE_URL"]
  return {
    data: resolve(values.data ?? process.env["THROUGHLINE_DATA"] ?? DEFAULT_DATA),
    databaseUrl: url === undefined || url === "" ? null : url,
  }
}

/** Refusals of the server's own functions become sentences without a stack. */
export async function orRefusal<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const { StartRefused } = await import("@throughline/server")
    if (error instanceof StartRefused) throw new CommandFailure(error.message, 1)
    throw error
  }
}
