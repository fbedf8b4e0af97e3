// Taking back a change of many artefacts: all or none, only one's own, only what still stands.

import { afterAll, beforeAll, expect, test } from "vitest"
import { aServer, type Caller, type TestServer } from "../../../test/a-server.ts"

let server: TestServer
let projectId: string
let manager: Caller
let other: Caller

beforeAll(async () => {
  server = await aServer()
  projectId = await server.bareProject("Undo")
  manager = await server.inProject(projectId, "projectManager", "Mona Manager")
  other = await server.inProject(projectId, "projectManager", "Olaf Other")
})
afterAll(() => server.close())

type Issue = { readonly id: string; readonly revision: number; readonly state: string; readonly owner: { readonly name: string } | null; readonly fields: Readonly<Record<string, unknown>> }

async function issues(...impacts: readonly (number | null)[]): Promise<readonly string[]> {
  const made: Issue[] = []
  for (const impact of impacts) made.push(await manager.done("artefactCreate", { projectId, kind: "issue", title: `Impact ${impact}`, ownerId: null, ...(impact === null ? {} : { fields: { impact } }) }))
  return made.map(({ id }) => id)
}
const read = (artefactId: string | undefined): Promise<Issue> => manager.done("artefactRead", { projectId, artefactId })
const impactsOf = (ids: readonly string[]) => Promise.all(ids.map(async (id) => (await read(id)).fields["impact"]))

test("a bulk change is taken back to what each had before, also to nothing, and stays in the history", async () => {
  const artefactIds = await issues(1, 5, null)
  const { changed, edits } = await manager.done("artefactBulk", { projectId, artefactIds, ownerId: other.userId, fields: { impact: 5 } })
  expect(changed).toBe(3)
  expect(edits).toEqual(artefactIds.map((artefactId) => ({ artefactId, revision: 2 })))
  expect(await manager.done("artefactUndo", { projectId, edits })).toEqual({ changed: 3 })
  expect(await impactsOf(artefactIds)).toEqual([1, 5, undefined])
  expect((await read(artefactIds[0])).owner).toBeNull()
  const { items } = await manager.done("artefactHistory", { projectId, artefactId: artefactIds[0] })
  expect(items.map(({ revision }: { revision: number }) => revision)).toEqual([3, 2, 1])
})

test("what was the same already is no edit, and has nothing to take back", async () => {
  const artefactIds = await issues(5, 2)
  const { edits } = await manager.done("artefactBulk", { projectId, artefactIds, fields: { impact: 5 } })
  expect(edits).toEqual([{ artefactId: artefactIds[1], revision: 2 }])
})

test("what somebody changed again meanwhile is shown with both values, and none is taken back", async () => {
  const artefactIds = await issues(1, 2)
  const { edits } = await manager.done("artefactBulk", { projectId, artefactIds, fields: { impact: 5 } })
  await other.done("artefactUpdate", { projectId, artefactId: artefactIds[1], seenRevision: 2, fields: { impact: 3 } })
  const refused = await manager.refused("artefactUndo", { projectId, edits })
  expect(refused.code).toBe("conflict")
  expect(refused.conflicts).toEqual([{ kind: "artefact", id: artefactIds[1], field: "fields.impact", expected: 5, actual: 3, wanted: 2, changedBy: "Olaf Other" }])
  expect(await impactsOf(artefactIds)).toEqual([5, 3])
})

test("what somebody changed elsewhere in it stays", async () => {
  const artefactIds = await issues(1)
  const { edits } = await manager.done("artefactBulk", { projectId, artefactIds, fields: { impact: 5 } })
  await other.done("artefactUpdate", { projectId, artefactId: artefactIds[0], seenRevision: 2, fields: { urgency: 4 } })
  await manager.done("artefactUndo", { projectId, edits })
  expect((await read(artefactIds[0])).fields).toEqual({ impact: 1, urgency: 4 })
})

test("only one's own changes, and only changes of fields, are taken back like this", async () => {
  const [artefactId] = await issues(1)
  const { edits } = await manager.done("artefactBulk", { projectId, artefactIds: [artefactId], fields: { impact: 5 } })
  expect((await other.refused("artefactUndo", { projectId, edits })).code).toBe("forbidden")
  expect((await manager.refused("artefactUndo", { projectId, edits: [{ artefactId, revision: 1 }] })).code).toBe("wrongState")
  expect((await manager.refused("artefactUndo", { projectId, edits: [{ artefactId, revision: 9 }] })).code).toBe("notFound")
  expect(await impactsOf([String(artefactId)])).toEqual([5])
})

test("what has been agreed since is not edited any more", async () => {
  const [artefactId] = await issues(1)
  const { edits } = await manager.done("artefactBulk", { projectId, artefactIds: [artefactId], fields: { impact: 5 } })
  await manager.done("artefactBulk", { projectId, artefactIds: [artefactId], step: "investigate" })
  for (const step of ["resolve", "close"]) await manager.done("artefactStep", { projectId, artefactId, seenRevision: (await read(artefactId)).revision, step })
  expect((await manager.refused("artefactUndo", { projectId, edits })).code).toBe("wrongState")
})
