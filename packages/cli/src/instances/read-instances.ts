// Opens what a person names as instances: SET.json, SET.json#ID, a single .json, .sm, .mm or .rcp, each also packed with gzip.

import { existsSync } from "node:fs"
import { basename } from "node:path"
import { gunzipSync } from "node:zlib"
import { CommandFailure } from "../failure.ts"
import { readInput } from "../files.ts"
import { visible } from "../terminal.ts"
import { InstanceFault, type BenchmarkInstance } from "./benchmark-instance.ts"
import { readInstanceSet, type InstanceSet } from "./read-json.ts"
import { readRcp } from "./read-rcp.ts"
import { readSm } from "./read-sm.ts"

const UNPACKED_MAX = 256 * 1024 * 1024

/** The file, and the instance wanted out of it ("SET.json#ID"); a "#" that belongs to the file's name is left to it. */
export function namedInstance(spec: string): { file: string; id: string | null } {
  const at = spec.lastIndexOf("#")
  return at <= 0 || existsSync(spec) ? { file: spec, id: null } : { file: spec.slice(0, at), id: spec.slice(at + 1) }
}

export async function readInstances(file: string): Promise<InstanceSet> {
  const text = unpack(await readInput(file), file)
  const name = basename(file).replace(/\.gz$/i, "")
  const ending = /\.(sm|mm|rcp|json)$/i.exec(name)?.[1]?.toLowerCase()
  const id = name.replace(/\.(sm|mm|rcp|json)$/i, "")
  if (ending === "json" || /^\s*[{[]/.test(text)) return placed(file, () => readInstanceSet(text, id))
  if (ending === undefined) throw new CommandFailure(`${file}: is neither a plan (.xml) nor an instance (.json, .sm, .mm, .rcp, also with .gz)`)
  const read = ending === "rcp" ? readRcp : readSm
  return { isSet: false, ids: [id], read: (wanted) => (wanted === id ? read(text, id) : null) }
}

/** The faults of an instance as sentences about its file. */
export function readOne(file: string, set: InstanceSet, id: string): BenchmarkInstance {
  const instance = placed(file, () => set.read(id))
  if (instance !== null) return instance
  const few = set.ids.slice(0, 5).join(", ")
  throw new CommandFailure(`${file}: there is no instance "${visible(id)}"; there are ${set.ids.length}: ${few}${set.ids.length > 5 ? ", …" : ""}`)
}

function placed<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof InstanceFault)) throw error
    throw new CommandFailure(`${file}${error.place === "" ? "" : ` (${visible(error.place)})`}: ${visible(error.message)}`)
  }
}

function unpack(bytes: Uint8Array, file: string): string {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return new TextDecoder().decode(bytes)
  try {
    return new TextDecoder().decode(gunzipSync(bytes, { maxOutputLength: UNPACKED_MAX }))
  } catch (error) {
    throw new CommandFailure(`${file}: cannot be unpacked: ${error instanceof Error ? error.message : String(error)}`)
  }
}
