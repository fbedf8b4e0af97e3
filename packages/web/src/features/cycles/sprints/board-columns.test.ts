import { describe, expect, it } from "vitest"
import type { ArtefactSummary } from "../../artefacts/query/artefact-query.ts"
import { boardColumns, pointsOf, releasesOf, unfinishedOf } from "./board-columns.ts"

let number = 0
function item(kind: "cycle" | "story", id: string, state: string, fields: Record<string, unknown>): ArtefactSummary {
  number += 1
  return { id: `art_${id}`, projectId: "prj_1", kind, number, key: id, title: id, state, owner: null, fields: { release: "One", ...fields }, custom: {}, revision: 1, version: 0, createdAt: "", updatedAt: "", trashedAt: null, commentCount: 0, linkCount: 0 }
}
const CYCLES = [item("cycle", "late", "planned", { start: "2026-02-02" }), item("cycle", "old", "closed", { start: "2026-01-05" }), item("cycle", "now", "active", { start: "2026-01-19" }), item("cycle", "other", "active", { release: "Two", start: "2026-01-05" })]
const STORIES = [
  item("story", "free", "backlog", { points: 3 }), item("story", "taken", "ready", { cycle: "art_now", points: 5 }), item("story", "ready", "done", { cycle: "art_now", points: 2 }), item("story", "left", "inProgress", { cycle: "art_old" }),
  item("story", "past", "done", { cycle: "art_old" }), item("story", "far", "backlog", { release: "Two" }), item("story", "nowhere", "backlog", { release: "" }), item("story", "gone", "cancelled", {}), item("story", "first", "backlog", { order: 1 }),
]

describe("the board of a release", () => {
  const columns = boardColumns(CYCLES, STORIES, "One")
  it("has the backlog, then the sprints that are not closed, by their days", () => expect(columns.map(({ cycle }) => cycle?.key ?? "backlog")).toEqual(["backlog", "now", "late"]))
  it("puts into the backlog what is in no coming sprint: in people's order, with what was left over and what belongs to no release", () => expect(columns[0]?.stories.map(({ key }) => key)).toEqual(["first", "free", "left", "nowhere"]))
  it("shows in a sprint what it holds, done or not", () => expect(columns[1]?.stories.map(({ key }) => key)).toEqual(["taken", "ready"]))
  it("counts points and what is unfinished", () => {
    expect(pointsOf(columns[1]?.stories ?? [])).toBe(7)
    expect(unfinishedOf(columns[1]?.stories ?? []).map(({ key }) => key)).toEqual(["taken"])
  })
})
it("releases are those that sprints or items name", () => expect(releasesOf(CYCLES, STORIES)).toEqual(["One", "Two"]))
