// Fields of the organisation's own, and saved views.

import { afterAll, beforeAll, expect, test } from "vitest"
import { aServer, type Caller, type TestServer } from "../../../test/a-server.ts"

let server: TestServer
let projectId: string
let manager: Caller
let team: Caller

beforeAll(async () => {
  server = await aServer()
  projectId = (await server.administrator.done("projectCreate", { name: "Own", start: "2026-03-02" })).id
  manager = await server.inProject(projectId, "projectManager")
  team = await server.inProject(projectId, "teamMember")
})
afterAll(() => server.close())

test("a field of one's own is checked, listed, filtered, exported and taken out of use", async () => {
  const admin = server.administrator
  const size = await admin.done("customFieldCreate", { kind: "risk", name: "T-shirt", field: { type: "choice", of: ["S", "L"] } })
  const price = await admin.done("customFieldCreate", { kind: "risk", name: "Price", field: { type: "money" } })
  expect([size.position, price.position]).toEqual([0, 1])
  expect((await admin.refused("customFieldCreate", { kind: "risk", name: "t-SHIRT", field: { type: "line" } })).code).toBe("alreadyExists")
  expect((await manager.refused("customFieldCreate", { kind: "risk", name: "Mine", field: { type: "line" } })).code).toBe("forbidden")
  const made = await manager.done("artefactCreate", { projectId, kind: "risk", title: "R", custom: { [size.id]: "L", [price.id]: 100 } })
  expect(made.custom).toEqual({ [size.id]: "L", [price.id]: 100 })
  expect((await team.done("artefactRead", { projectId, artefactId: made.id })).custom).toEqual({ [size.id]: "L" })
  expect((await manager.refused("artefactCreate", { projectId, kind: "risk", title: "R", custom: { [size.id]: "XL", fld_none: 1 } })).problems?.map(({ pointer }) => pointer).toSorted()).toEqual([`/custom/${size.id}`, "/custom/fld_none"].toSorted())
  await manager.done("artefactCreate", { projectId, kind: "risk", title: "Other", custom: { [size.id]: "S" } })
  const listed = await manager.done("artefactList", { projectId, kind: "risk", sort: `-custom.${size.id}`, filter: JSON.stringify([{ field: `custom.${size.id}`, is: "notEmpty" }]) })
  expect(listed.items.map(({ title }: { title: string }) => title)).toEqual(["R", "Other"])
  expect((await manager.call("artefactExport", { projectId, kind: "risk", format: "csv", columns: `title,custom.${size.id}`, sort: "number" })).text).toBe("\ufeffTitle,T-shirt\r\nR,L\r\nOther,S\r\n")
  expect((await admin.done("customFieldUpdate", { customFieldId: size.id, seenRevision: 1, of: ["S", "L", "XL"] })).field.of).toEqual(["S", "L", "XL"])
  expect((await admin.refused("customFieldUpdate", { customFieldId: size.id, seenRevision: 1, name: "Size" })).code).toBe("conflict")
  await admin.done("customFieldArchive", { customFieldId: size.id })
  expect((await team.done("customFieldList", { kind: "risk" })).items.map(({ name }: { name: string }) => name)).toEqual(["Price"])
  expect((await manager.refused("artefactUpdate", { projectId, artefactId: made.id, seenRevision: 1, custom: { [size.id]: "S" } })).code).toBe("invalidInput")
})

test("a view is one's own unless it is shared, and changed only by its owner", async () => {
  const definition = { filter: [{ field: "priority", is: "equals", value: "must" }], sort: [{ field: "title", descending: true }], group: "state", columns: ["key", "title"] }
  const mine = await manager.done("savedViewCreate", { projectId, kind: "requirement", name: "Musts", definition })
  expect(mine).toMatchObject({ mine: true, shared: false, definition, revision: 1 })
  expect((await team.done("savedViewList", { projectId })).items).toEqual([])
  expect((await team.refused("savedViewUpdate", { projectId, savedViewId: mine.id, seenRevision: 1, name: "X" })).code).toBe("notFound")
  await manager.done("savedViewUpdate", { projectId, savedViewId: mine.id, seenRevision: 1, shared: true })
  expect((await team.done("savedViewList", { projectId })).items).toMatchObject([{ name: "Musts", mine: false, shared: true }])
  expect((await team.refused("savedViewDelete", { projectId, savedViewId: mine.id })).code).toBe("forbidden")
  expect((await team.refused("savedViewCreate", { projectId, kind: "stakeholder", name: "People", definition })).code).toBe("notFound")
  await manager.done("savedViewDelete", { projectId, savedViewId: mine.id })
  expect((await manager.done("savedViewList", { projectId })).items).toEqual([])
})
