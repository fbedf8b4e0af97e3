import { describe, expect, it } from "vitest"
import { artefactKindOf } from "@throughline/contract"
import type { ArtefactSummary } from "../query/artefact-query.ts"
import { fieldsOfKind } from "../words/shown-field.ts"
import { columnBeside, isCellEditable, nextEditable, partOfCell } from "./cell-edit.ts"
import { ownFields } from "./filter.ts"

const KIND = artefactKindOf("requirement")
const ALL = [...ownFields("requirement"), ...fieldsOfKind("requirement")]
const field = (name: string) => ALL.find((each) => each.name === name) ?? (() => { throw new Error(name) })()
const inState = (state: string): ArtefactSummary => ({
  id: "art_1", projectId: "prj_1", kind: "requirement", number: 1, key: "REQ-1", title: "Sign in once", state, owner: null, fields: {}, custom: {}, revision: 1, version: 0,
  createdAt: "2026-01-01T00:00:00Z", updatedAt: "2026-01-01T00:00:00Z", trashedAt: null, commentCount: 0, linkCount: 0,
})

describe("editing in the list", () => {
  it("is for short values; texts, steps and counted numbers have their place on the page", () => {
    const editable = ALL.filter((each) => isCellEditable(KIND, inState("proposed"), each)).map(({ name }) => name)
    expect(editable).toEqual(["title", "owner", "type", "priority", "verification", "source", "stakeholder", "release", "risk", "effort", "concernsOperations"])
  })
  it("leaves what was agreed as it was, but for who owns it", () => expect(ALL.filter((each) => isCellEditable(KIND, inState("approved"), each)).map(({ name }) => name)).toEqual(["owner"]))
  it("walks from cell to cell and stops at the ends of the row", () => {
    const names = ["title", "state", "owner"]
    expect(columnBeside(names, null, 1)).toBe("state")
    expect(columnBeside(names, "state", -1)).toBe("title")
    expect(columnBeside(names, "title", -1)).toBe("title")
    expect(columnBeside(names, "owner", 1)).toBe("owner")
    // A column that is no longer shown counts as the first.
    expect(columnBeside(names, "gone", 1)).toBe("state")
  })
  it("goes on with Tab to the next cell that can be edited, and ends with the row", () => {
    const columns = ["title", "state", "owner", "priority", "statement"].map(field)
    const editable = (each: (typeof columns)[number]) => isCellEditable(KIND, inState("proposed"), each)
    expect(nextEditable(columns, "title", 1, editable)).toBe("owner")
    expect(nextEditable(columns, "owner", -1, editable)).toBe("title")
    expect(nextEditable(columns, "priority", 1, editable)).toBeNull()
  })
  it("saves a title, an owner and a field each where it belongs", () => {
    expect(partOfCell(field("title"), "  Sign in  once ")).toEqual({ title: "Sign in  once" })
    expect(partOfCell(field("owner"), "usr_7")).toEqual({ ownerId: "usr_7" })
    expect(partOfCell(field("owner"), null)).toEqual({ ownerId: null })
    expect(partOfCell(field("priority"), "must")).toEqual({ fields: { priority: "must" } })
    expect(partOfCell({ ...field("source"), name: "custom.fld_1" }, "x")).toEqual({ custom: { fld_1: "x" } })
  })
})
