// The thread from promise to proof: what it covers, what a thing serves, what it would touch.

import { describe, expect, test } from "vitest"
import { artefact, facts, link, task } from "./small-project.test-support.ts"
import { coverageOf } from "./thread-coverage.ts"
import { threadGraph } from "./thread-graph.ts"
import { impactOf, servedBy, traceMatrix } from "./thread-paths.ts"

const project = facts({
  artefacts: [
    artefact("goal", "g", { state: "agreed" }), artefact("benefit", "b", { fields: { benefitOwner: "usr_1" } }), artefact("benefit", "b2"),
    artefact("requirement", "r1", { fields: { priority: "must", effort: 600 } }), artefact("requirement", "r2", { fields: { priority: "should", effort: 400 } }), artefact("requirement", "r3", { state: "proposed" }),
    artefact("deliverable", "d1", { state: "accepted", fields: { task: "t1" } }), artefact("deliverable", "d2", { state: "planned" }),
    artefact("testCase", "c1", { state: "passed", fields: { requirements: ["r1"] } }), artefact("testCase", "c2", { state: "failed", fields: { requirements: ["r2"] } }),
    artefact("risk", "k", { state: "assessed", fields: { tasks: ["t1"] } }),
  ],
  tasks: [task("s", { summary: true }), task("t1", { parentId: "s" }), task("t2"), task("m", { milestone: true })],
  links: [link("realises", "b", "g"), link("contributes", "r1", "b"), link("satisfies", "d1", "r1"), link("derives", "gone", "r1")],
})
const graph = threadGraph(project)
const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id)

describe("coverage", () => {
  const coverage = coverageOf(project, graph)
  test("counts approved requirements with a deliverable, a test, and only passed tests", () => {
    expect(coverage.forward).toMatchObject({ part: 1, whole: 2 })
    expect(ids(coverage.forward.missing)).toEqual(["r2"])
    expect(coverage.tested).toMatchObject({ part: 2, whole: 2, missing: [] })
    expect(ids(coverage.verified.missing)).toEqual(["r2"])
    expect(ids(coverage.accepted.missing)).toEqual(["r2"])
  })
  test("finds deliverables and tasks that serve nothing; summaries and milestones are no work", () => {
    expect(ids(coverage.deliverablesWithPurpose.missing)).toEqual(["d2"])
    expect(ids(coverage.tasksWithPurpose.missing)).toEqual(["t2"])
    expect(coverage.tasksWithPurpose.whole).toBe(2)
  })
  test("finds benefits nobody owns, and the share of effort that is Must", () => {
    expect(ids(coverage.benefitsWithOwner.missing)).toEqual(["b2"])
    expect(coverage.mustsShare).toBe(6_000)
  })
  test("a task under a summary that serves something serves it too", () => {
    const under = facts({ artefacts: [artefact("requirement", "r"), artefact("deliverable", "d", { fields: { task: "s" } })], tasks: [task("s", { summary: true }), task("t", { parentId: "s" })], links: [link("satisfies", "d", "r")] })
    expect(coverageOf(under, threadGraph(under)).tasksWithPurpose).toMatchObject({ part: 1, whole: 1 })
  })
})

describe("what a thing serves", () => {
  test("is the way from a task to the goal", () => expect(servedBy(graph, "t1").map(ids)).toEqual([["t1", "d1", "r1", "b", "g"]]))
  test("is nothing for a task without links, or one that is not there", () => {
    expect(servedBy(graph, "t2")).toEqual([])
    expect(servedBy(graph, "nobody")).toEqual([])
  })
  test("ends although the links go round in a circle", () => {
    const round = facts({ artefacts: [artefact("requirement", "a"), artefact("requirement", "b")], links: [link("refines", "a", "b"), link("refines", "b", "a")] })
    expect(servedBy(threadGraph(round), "a")).toEqual([])
  })
})

describe("what a thing would touch", () => {
  test("is everything within reach, nearest first, in both directions", () => {
    const { things, links, truncated } = impactOf(graph, "r1", 2)
    expect(things.map(({ id, distance }) => [id, distance])).toEqual([["r1", 0], ["b", 1], ["d1", 1], ["c1", 1], ["g", 2], ["t1", 2]])
    expect(links).toContainEqual(link("satisfies", "d1", "r1"))
    expect(truncated).toBe(false)
  })
  test("says when more would be touched than is shown", () => expect(impactOf(graph, "r1", 6, 3)).toMatchObject({ truncated: true, things: { length: 3 } }))
  test("reaches risks over the tasks they touch", () => expect(ids(impactOf(graph, "d1", 2).things)).toContain("k"))
})

test("the matrix joins rows and columns directly or over the thread", () => {
  const { cells } = traceMatrix(graph, graph.nodes.filter(({ kind }) => kind === "requirement"), graph.nodes.filter(({ kind }) => kind === "task" || kind === "deliverable"))
  // Columns: d1, d2, s, t1, t2, m.
  expect(cells).toEqual([[0, 0, 1], [0, 3, 2]])
})

test("two thousand requirements over ten thousand links are covered", () => {
  const many = facts({
    artefacts: [...Array.from({ length: 2_000 }, (_, n) => artefact("requirement", `r${n}`)), ...Array.from({ length: 500 }, (_, n) => artefact("deliverable", `d${n}`))],
    links: Array.from({ length: 10_000 }, (_, n) => link("satisfies", `d${n % 500}`, `r${(n * 7) % 2_000}`)),
  })
  const coverage = coverageOf(many, threadGraph(many))
  expect(coverage.forward).toMatchObject({ part: 2_000, whole: 2_000 })
})
