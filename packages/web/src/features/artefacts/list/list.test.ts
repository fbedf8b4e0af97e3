import { beforeEach, describe, expect, it } from "vitest"
import { artefactKindOf } from "@throughline/contract"
import { setWords } from "../../../i18n/catalogue.ts"
import { en } from "../../../i18n/en.ts"
import type { ArtefactSummary } from "../query/artefact-query.ts"
import type { ShownField } from "../words/shown-field.ts"
import { bulkSteps } from "./bulk-steps.ts"
import { isComplete, questionsOf, withCondition, withoutCondition } from "./filter.ts"
import { listRows } from "./group-rows.ts"
import { readListSearch } from "./list-search.ts"
import { extendTo, moveCursor, NOTHING, toggle, toggleAll, within } from "./selection.ts"
import { definitionOf, nextSort, sameDefinition, searchOfView, sortOf, sortText } from "./view.ts"
import { withChange } from "./use-list-search.ts"

beforeEach(() => setWords(en, "en"))
const IDS = ["a", "b", "c", "d"]

describe("choosing rows", () => {
  it("moves the cursor and stops at the ends", () => {
    const down = moveCursor(NOTHING, IDS, 1, false)
    expect(down.cursor).toBe("a")
    expect(moveCursor(down, IDS, -1, false).cursor).toBe("a")
    expect(moveCursor(down, IDS, 99, false).cursor).toBe("d")
  })
  it("goes to the end and to the beginning also where the cursor has not stood anywhere yet", () => {
    expect(moveCursor(NOTHING, IDS, IDS.length, false).cursor).toBe("d")
    expect(moveCursor(NOTHING, IDS, -IDS.length, false).cursor).toBe("a")
    expect(moveCursor(NOTHING, IDS, -1, false).cursor).toBe("d")
  })
  it("chooses with Shift everything from where it began, also back again", () => {
    const at = moveCursor(moveCursor(NOTHING, IDS, 1, false), IDS, 1, false)
    const two = moveCursor(at, IDS, 1, true)
    expect([...two.chosen]).toEqual(["b", "c"])
    expect([...moveCursor(moveCursor(two, IDS, -1, true), IDS, -1, true).chosen]).toEqual(["a", "b"])
  })
  it("adds a range to what was chosen by a click with Shift", () => expect([...extendTo(toggle(toggle(NOTHING, "a"), "c"), IDS, "d").chosen]).toEqual(["a", "c", "d"]))
  it("chooses all, and none when all were chosen", () => {
    const all = toggleAll(NOTHING, IDS)
    expect(all.chosen.size).toBe(4)
    expect(toggleAll(all, IDS).chosen.size).toBe(0)
  })
  it("lets go of rows that have left the list, and is the same where none has", () => {
    const chosen = toggle(toggle(NOTHING, "a"), "b")
    expect(within(chosen, IDS)).toBe(chosen)
    expect([...within(chosen, ["a"]).chosen]).toEqual(["a"])
    expect(within(chosen, ["a"]).cursor).toBeNull()
  })
})

describe("the address of a list", () => {
  it("holds only what it understands", () => {
    expect(readListSearch({ q: "x", sort: "-priority", group: "state", columns: ["state", 3], filter: [{ field: "priority", is: "anyOf", value: ["must"] }, { field: "x", is: "like" }], other: 1 }))
      .toEqual({ q: "x", sort: "-priority", group: "state", columns: ["state"], filter: [{ field: "priority", is: "anyOf", value: ["must"] }] })
    expect(readListSearch({ q: "", filter: [] })).toEqual({})
  })
  it("leads to a definition and back", () => {
    const search = { filter: [{ field: "priority", is: "anyOf" as const, value: ["must"] }], sort: "-priority,number", group: "state" }
    const definition = definitionOf(search, "requirement")
    expect(definition.columns).toEqual(["state", "owner", "type", "priority", "verification", "release"])
    expect(searchOfView("viw_1", definition, "requirement")).toEqual({ ...search, view: "viw_1" })
    expect(sameDefinition(definition, definitionOf(searchOfView("viw_1", definition, "requirement"), "requirement"))).toBe(true)
  })
  it("loses what is taken away", () => expect(withChange({ q: "x", group: "state" }, { q: "", group: undefined, sort: "title" })).toEqual({ sort: "title" }))
})

describe("the order of a list", () => {
  it("goes up, down and back to none with each click", () => {
    const up = nextSort([], "title", false)
    expect(sortText(up)).toBe("title")
    const down = nextSort(up, "title", false)
    expect(sortText(down)).toBe("-title")
    expect(nextSort(down, "title", false)).toEqual([])
  })
  it("keeps the others with Shift", () => expect(sortText(nextSort(sortOf("title"), "number", true))).toBe("title,number"))
})

describe("a condition", () => {
  it("is asked in the way of its type", () => {
    expect(questionsOf({ type: "choice", of: [] })).toContain("anyOf")
    expect(questionsOf({ type: "money" })).not.toContain("contains")
  })
  it("is complete with something to compare with, or without need of it", () => {
    expect([isComplete({ field: "x", is: "anyOf", value: [] }), isComplete({ field: "x", is: "empty", value: null }), isComplete({ field: "x", is: "more", value: 0 })]).toEqual([false, true, true])
  })
  it("is added, changed and taken away in its place", () => {
    const [a, b] = [{ field: "a", is: "empty", value: null }, { field: "b", is: "empty", value: null }] as const
    expect(withCondition([a], null, b)).toEqual([a, b])
    expect(withCondition([a, b], 0, b)).toEqual([b, b])
    expect(withoutCondition([a, b], 0)).toEqual([b])
  })
})

describe("groups of a list", () => {
  const world = { currency: "EUR", currencyDigits: 2, nameOf: () => undefined }
  const priority: ShownField = { name: "priority", field: { type: "choice", of: ["must", "should"] }, label: "Priority", choice: (value) => value, inner: [] }
  const artefact = (id: string, value: string | null) => ({ id, fields: { priority: value }, custom: {} }) as unknown as ArtefactSummary // as: only what grouping reads
  it("stand in the order of their choices, what says nothing last, each with its count", () => {
    const rows = listRows([artefact("1", null), artefact("2", "should"), artefact("3", "must"), artefact("4", "should")], priority, world)
    expect(rows.map((row) => (row.kind === "heading" ? `${row.text}:${row.count}` : row.artefact.id))).toEqual(["must:1", "3", "should:2", "2", "4", ":1", "1"])
  })
  it("are none where nothing is grouped", () => expect(listRows([artefact("1", null)], null, world)).toHaveLength(1))
})

describe("steps of several artefacts together", () => {
  it("are those that at least one can take, with how many can, and never those that ask approvers", () => {
    const steps = bulkSteps(artefactKindOf("requirement"), [{ state: "proposed" }, { state: "analysed" }])
    expect(steps.find(({ name }) => name === "reject")).toMatchObject({ possible: 2, needsReason: true })
    expect(steps.find(({ name }) => name === "analyse")).toMatchObject({ possible: 1, needsReason: false })
    expect(steps.some(({ name }) => name === "accept")).toBe(false)
    expect(bulkSteps(artefactKindOf("charter"), [{ state: "inReview" }]).some(({ name }) => name === "authorise")).toBe(false)
  })
})
