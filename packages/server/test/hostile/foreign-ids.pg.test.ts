// Every operation is called with every id that it takes replaced by one that really exists elsewhere. The answer must be the
// one that an id gets which never was: same status, same code, same words, and nothing of the other side in it.

import { PROJECT_MATRIX, type OperationKey } from "@throughline/contract"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { newId } from "../../src/platform/new-id.ts"
import { aServer, type Caller, type Reply, type TestServer } from "../a-server.ts"
import { sampleInput } from "../sample-input.ts"
import { aForeignOrganisation, type ForeignOrganisation } from "./a-foreign-organisation.ts"
import { aWorld, type World } from "./a-world.ts"
import { footprintOf, troubleIn } from "./footprint.ts"
import { declared, idPlaces, inputsWithIds, keysWith, pathKeys, pointerOf, shapeOf, withValue, type IdPlace, type Input } from "./input-shape.ts"

let server: TestServer
let here: World
let there: World
let abroad: ForeignOrganisation
let other: Caller
/** Ids of another person of the same organisation, for what is one's own. */
let anothers: Readonly<Record<string, readonly string[]>>

beforeAll(async () => {
  server = await aServer()
  here = await aWorld(server, "here")
  there = await aWorld(server, "there")
  abroad = await aForeignOrganisation(server)
  other = await server.member("member", "zqthere other")
  const file = { name: "x", type: "text/csv", content: "Name\nzqthere imported\n" }
  anothers = {
    imp: [(await other.call("importPreview", { fileName: "zqthere.csv" }, { file })).json.id],
    tok: [(await other.done("tokenCreate", { name: "zqthere token", scope: "read", expiresAt: new Date(Date.now() + 9e6).toISOString() })).token.id],
    ses: [(await other.done("sessionList")).items[0].id],
  }
})
afterAll(() => server.close())

const FILE = { file: { name: "a.txt", type: "text/plain", content: "a" } }
const call = (caller: Caller, key: OperationKey, input: Input): Promise<Reply> => caller.call(key, input, declared(key).body === "upload" ? FILE : {})
const random = (kind: string) => newId(kind)
/** Ids of one's own, each another one where there are several. */
function ownIds(): (kind: string) => string {
  const used = new Map<string, number>()
  return (kind) => {
    const list = here.ids[kind] ?? []
    const turn = used.get(kind) ?? 0
    used.set(kind, turn + 1)
    return list[turn % list.length] ?? random(kind)
  }
}
/** The answer without what must differ: the id of the request, and the id that was sent. */
function shapeOfAnswer({ status, text, headers }: Reply, sent: string): unknown {
  const plain = text.replaceAll(/"requestId":"[^"]*"/g, "").replaceAll(/"(at|generatedAt|createdAt)":"[^"]*"/g, "").replaceAll(sent, "ID")
  return { status, plain, type: headers["content-type"] }
}

describe.each(keysWith("project"))("%s", (key) => {
  test("of a project that one takes no part in is not there, for whoever asks", async () => {
    const strangers: readonly (readonly [string, Caller])[] = [
      ["a member", other], ["a guest", await server.member("guest")], ["the manager of another project", here.manager], ["the contractor of another project", here.contractor],
    ]
    const before = await footprintOf(server)
    for (const [who, stranger] of strangers) {
      for (const input of inputsWithIds(key, there.projectId, (kind) => there.ids[kind]?.[0] ?? random(kind))) {
        const real = await call(stranger, key, input)
        const never = random("prj")
        const invented = await call(stranger, key, { ...input, projectId: never })
        expect(real.problem?.code, `${who}: ${JSON.stringify(input)}`).toBe("notFound")
        expect(shapeOfAnswer(real, there.projectId), who).toEqual(shapeOfAnswer(invented, never))
        expect(real.text).not.toContain(there.word)
      }
    }
    const fromAbroad = await call(server.administrator, key, sampleInput(key, abroad.ids["prj"]?.[0] ?? ""))
    expect(fromAbroad.problem?.code).toBe("notFound")
    expect(await footprintOf(server)).toEqual(before)
    expect(troubleIn(server)).toEqual([])
  })

  test("of one's own project finds nothing by an id of another project", async () => {
    const before = await footprintOf(server)
    // A caller who has seen everything: otherwise what was made since would be a conflict and hide whether the id was looked at.
    const { revision } = await here.manager.done("planRead", { projectId: here.projectId })
    for (const made of inputsWithIds(key, here.projectId, ownIds())) {
      const input = key === "planApply" ? { ...made, seenRevision: revision } : made
      for (const place of idPlaces(shapeOf(key), input).filter(({ path }) => path[0] !== "projectId")) {
        const foreign = (OF_THE_ORGANISATION.has(place.kind) ? abroad.ids[place.kind] : there.ids[place.kind])?.[0]
        if (foreign === undefined) throw new Error(`There is no foreign id of the kind ${place.kind} for ${key}.`)
        if (isNotLookedAt(input, place)) continue
        await expectAlike(asker(key), key, input, place, foreign, there.word)
        if (pathKeys(declared(key)).includes(String(place.path[0]))) expect((await call(asker(key), key, withValue(input, place.path, foreign) as Input)).problem?.code).toBe("notFound")
      }
    }
    expect(await footprintOf(server)).toEqual(before)
    expect(troubleIn(server)).toEqual([])
  })
})

/** What is one's own, and what belongs to the organisation. */
describe.each([...keysWith("signedIn"), ...keysWith("session"), ...keysWith("organisation")].filter((key) => idPlaces(shapeOf(key), inputsWithIds(key, "prj_1", random)[0]).length > 0 || inputsWithIds(key, "prj_1", random).length > 1))("%s", (key) => {
  test("answers to what belongs to others as to what never was", async () => {
    const before = await footprintOf(server)
    for (const input of inputsWithIds(key, here.projectId, random)) {
      for (const place of idPlaces(shapeOf(key), input)) {
        for (const foreign of [abroad.ids[place.kind]?.[0], anothers[place.kind]?.[0], place.kind === "cmt" ? there.hiddenComment : undefined]) {
          if (foreign === undefined) continue
          await expectAlike(server.administrator, key, input, place, foreign, place.kind === "usr" || place.kind === "prj" ? abroad.word : there.word)
        }
      }
    }
    expect(await footprintOf(server)).toEqual(before)
    expect(troubleIn(server)).toEqual([])
  })
})

test.each([...keysWith("project"), ...keysWith("signedIn"), ...keysWith("session"), ...keysWith("organisation")])("%s says which id is one of another kind", async (key) => {
  for (const input of inputsWithIds(key, here.projectId, ownIds())) {
    for (const place of idPlaces(shapeOf(key), input)) {
      for (const wrong of [`${place.kind === "cmt" ? "tsk" : "cmt"}_000000000000000000001`, place.kind, `${place.kind}_`, `${place.kind}_a b`, `${place.kind}_${"x".repeat(61)}`, `${place.kind.toUpperCase()}_1`]) {
        const reply = await call(server.administrator, key, withValue(input, place.path, wrong) as Input)
        expect(reply.status, `${wrong} at ${pointerOf(place.path)}`).toBe(422)
        expect(reply.problem.problems?.map(({ pointer }) => pointer)).toContainEqual(pointerOf(place.path))
      }
    }
  }
})

/** The manager, but for what managers may not do: whoever may decide gates sees both projects from outside. */
function asker(key: OperationKey): Caller {
  const { access } = declared(key)
  return access.kind === "project" && !PROJECT_MATRIX.projectManager.includes(access.permission) ? server.administrator : here.manager
}

/** What belongs to no project: what is foreign of it belongs to another organisation. */
const OF_THE_ORGANISATION: ReadonlySet<string> = new Set(["usr", "gov", "lbr"])

/** Where pasted rows find enough tasks to be written into, the place for new ones is not asked for. */
function isNotLookedAt(input: Input, { path }: IdPlace): boolean {
  return JSON.stringify(input).includes('"pasteTasks"') && path.includes("place")
}

async function expectAlike(caller: Caller, key: OperationKey, input: Input, place: IdPlace, foreign: string, word: string): Promise<void> {
  const never = random(place.kind)
  const real = await call(caller, key, withValue(input, place.path, foreign) as Input)
  const invented = await call(caller, key, withValue(input, place.path, never) as Input)
  expect(shapeOfAnswer(real, foreign), `${pointerOf(place.path)} of ${JSON.stringify(input)}`).toEqual(shapeOfAnswer(invented, never))
  expect(real.text).not.toContain(word)
  // A command says where it stumbled: over the id, not over something that hides whether the id was looked at.
  if (key === "planApply") expect(pointerOf(place.path).startsWith(real.problem.problems?.[0]?.pointer ?? "?"), `${real.text} for ${JSON.stringify(input)}`).toBe(true)
}
