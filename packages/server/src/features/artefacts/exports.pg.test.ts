// Lists as files and artefacts as documents: what is in them, in whose language, and what must not be.

import { inflateRawSync } from "node:zlib"
import { afterAll, beforeAll, expect, test } from "vitest"
import { aServer, type Caller, type TestServer } from "../../../test/a-server.ts"
import { pdfText } from "../../../test/pdf-text.ts"

let server: TestServer
let projectId: string
let manager: Caller
let sponsor: Caller
let team: Caller

beforeAll(async () => {
  server = await aServer()
  projectId = (await server.administrator.done("projectCreate", { name: "Exports", start: "2026-03-02" })).id
  manager = await server.inProject(projectId, "projectManager", "Mona")
  sponsor = await server.inProject(projectId, "sponsor", "Sven")
  team = await server.inProject(projectId, "teamMember", "Theo")
  const make = (title: string, fields: Readonly<Record<string, unknown>>, ownerId: string | null = null) => manager.done("artefactCreate", { projectId, kind: "deliverable", title, fields, ownerId })
  await make("=HYPERLINK(\"http://evil.example\")", { value: 123_450, plannedDate: "2026-05-04", versionName: "1" }, team.userId)
  await make("Semi;colon, \"quoted\"", { description: "Two\nlines", criteria: [{ id: "a", criterion: "It works", method: "test" }], value: 1 })
})
afterAll(() => server.close())

const COLUMNS = "key,title,state,owner,plannedDate,value,criteria"
const csv = async (caller: Caller, more: Readonly<Record<string, unknown>> = {}) => (await caller.call("artefactExport", { projectId, kind: "deliverable", format: "csv", columns: COLUMNS, sort: "number", ...more })).text.split("\r\n")

test("a CSV says names, words and amounts, and nothing in it runs", async () => {
  const [head, one, two] = await csv(manager)
  expect(head).toBe("\ufeffNumber,Title,State,Owner,Planned date,Value,Criteria")
  expect(one).toBe("DEL-1,\"'=HYPERLINK(\"\"http://evil.example\"\")\",Planned,Theo,2026-05-04,1234.5,")
  expect(two).toBe("DEL-2,\"Semi;colon, \"\"quoted\"\"\",Planned,,,0.01,It works · Test")
})
test("it is in the language that was asked for", async () => {
  const [head, one] = await csv(manager, { locale: "de" })
  expect(head).toBe("\ufeffNummer;Titel;Zustand;Verantwortlich;Geplant am;Wert;Kriterien")
  expect(one).toContain(";Geplant;Theo;2026-05-04;1234,5;")
})
test("there is no column of amounts for those who may not read cost", async () => {
  const [head] = await csv(team)
  expect(head).toBe("\ufeffNumber,Title,State,Owner,Planned date,Criteria")
})
test("it is filtered as the list is, and refuses columns that are none", async () => {
  expect((await csv(manager, { filter: JSON.stringify([{ field: "title", is: "contains", value: "Semi" }]) })).length).toBe(3)
  expect((await manager.refused("artefactExport", { projectId, kind: "deliverable", format: "csv", columns: "nothing" })).problems?.[0]?.pointer).toBe("/columns")
})
test("Excel keeps texts as texts and numbers as numbers", async () => {
  const reply = await manager.call("artefactExport", { projectId, kind: "deliverable", format: "xlsx", columns: COLUMNS, sort: "number" })
  expect(reply.headers["content-type"]).toContain("spreadsheetml")
  const parts = unzipped(reply.bytes)
  const sheet = parts.get([...parts.keys()].find((name) => name.includes("sheet1.xml")) ?? "") ?? ""
  const all = [...parts.values()].join("\n")
  expect(all).toContain("=HYPERLINK(")
  expect(sheet).not.toContain("<f>")
  expect(sheet).toContain("<v>1234.5</v>")
  expect((await team.call("artefactExport", { projectId, kind: "deliverable", format: "xlsx", columns: COLUMNS })).status).toBe(200)
})
test("a document holds what was approved, by whom, with the signature", async () => {
  const { id } = await manager.done("artefactCreate", { projectId, kind: "qualityPlan", title: "Our quality", fields: { approach: "First check, then ship.", standards: ["ISO 9001"], definitionOfDone: [{ id: "a", workType: "Code", criterion: "Reviewed" }], preventionCost: 500_000 } })
  await manager.done("artefactStep", { projectId, artefactId: id, seenRevision: 1, step: "submit" })
  await sponsor.done("artefactStep", { projectId, artefactId: id, seenRevision: 2, step: "approve" })
  const version = pdfText((await manager.call("artefactPdf", { projectId, artefactId: id, version: 1, locale: "de" })).bytes)
  for (const word of ["Our quality", "Qualitätsplan", "QP-1", "First check, then ship.", "ISO 9001", "Reviewed", "Sven", "freigegeben", "5.000"]) expect(version).toContain(word)
  const [approval] = (await manager.done("approvalList", { projectId, subjectId: id })).items
  expect(version.replaceAll(/\s/g, "")).toContain(approval.signature)
  const seen = pdfText((await team.call("artefactPdf", { projectId, artefactId: id, locale: "en" })).bytes)
  expect(seen).toContain("Quality plan")
  expect(seen).not.toContain("5,000")
  expect((await manager.refused("artefactPdf", { projectId, artefactId: id, version: 2 })).code).toBe("notFound")
})

/** Just enough of a ZIP reader for what was just written. */
function unzipped(bytes: Buffer): ReadonlyMap<string, string> {
  const parts = new Map<string, string>()
  for (let at = bytes.indexOf("PK\u0001\u0002", 0, "latin1"); at !== -1; at = bytes.indexOf("PK\u0001\u0002", at + 4, "latin1")) {
    const [method, packed, nameLength, header] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt32LE(at + 42)]
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength)
    const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28)
    const content = bytes.subarray(start, start + packed)
    parts.set(name, (method === 8 ? inflateRawSync(content) : content).toString("utf8"))
  }
  return parts
}
