// Everything that the server can be made to say to one person about a world: every operation that answers, with every id of
// the world at every place, every format, language and page; refusals too. Read by the tests that look for what must not be in it.

import type { OperationKey } from "@throughline/contract"
import type { Caller } from "../a-server.ts"
import { pdfText } from "../pdf-text.ts"
import type { World } from "./a-world.ts"
import { KEYS, declared, inner, inputsWithIds, shapeOf, withValue, type Input } from "./input-shape.ts"

export interface Said {
  readonly what: string
  readonly status: number
  readonly text: string
}

const ENDS_SOMETHING: readonly OperationKey[] = ["sessionSignOut", "sessionEndOthers", "projectEvents", "setupRun"]

export async function everythingSaid(caller: Caller, world: World): Promise<readonly Said[]> {
  const said: Said[] = []
  for (const key of KEYS.filter((one) => declared(one).method === "GET" && !ENDS_SOMETHING.includes(one))) {
    for (const input of questions(key, world)) {
      const reply = await caller.call(key, input)
      const isPdf = reply.bytes.subarray(0, 5).toString() === "%PDF-"
      said.push({ what: `${key} ${JSON.stringify(input)}`, status: reply.status, text: `${isPdf ? pdfText(reply.bytes) : reply.text}\n${JSON.stringify(reply.headers)}` })
    }
  }
  return said
}

/** The sample with each id of the world, each choice of each enumeration, and words that occur in the world. */
function questions(key: OperationKey, world: World): readonly Input[] {
  const shape = shapeOf(key)
  const [base = {}] = inputsWithIds(key, world.projectId, (kind) => world.ids[kind]?.[0] ?? `${kind}_1`)
  const byId = Object.entries(world.ids).flatMap(([kind, ids]) => ids.map((id) => withIds(key, base, kind, id)))
  const choices = Object.entries(shape.properties ?? {}).flatMap(([name, schema]) => (inner(schema).enum ?? []).map((choice) => ({ ...base, [name]: choice })))
  const words = ["search", "q"].filter((name) => shape.properties?.[name] !== undefined).flatMap((name) => [world.word, world.hiddenWord, "hidden", "%", "_", "zq"].map((word) => ({ ...base, [name]: word })))
  const flags = ["trashed", "critical"].filter((name) => shape.properties?.[name] !== undefined).flatMap((name) => ["true", "false"].map((flag) => ({ ...base, [name]: flag })))
  const numbers = [["since", 0], ["since", 1], ["before", 1_000_000], ["baseline", 0], ["limit", 1], ["limit", 100]].filter(([name]) => shape.properties?.[String(name)] !== undefined).map(([name, value]) => ({ ...base, [String(name)]: value }))
  const all = [base, ...byId, ...choices, ...words, ...flags, ...numbers, ...(key === "taskList" ? [{ ...base, assignee: world.team.userId }, { ...base, assignee: "me" }] : [])]
  return [...new Map(all.map((input) => [JSON.stringify(input), input])).values()] as Input[]
}

/** Every place of this kind, also those that may be left out, filled with the id. */
function withIds(key: OperationKey, base: Input, kind: string, id: string): Input {
  const shape = shapeOf(key)
  const names = Object.entries(shape.properties ?? {}).filter(([name, schema]) => name !== "projectId" && new RegExp(`^\\^\\(${kind}_`).test(inner(schema).pattern ?? "")).map(([name]) => name)
  return names.reduce<unknown>((input, name) => withValue(input, [name], id), base) as Input
}
