import { describe, expect, test } from "vitest"
import type { ArtefactFacts } from "../artefact-facts.ts"
import { artefact } from "../small-project.test-support.ts"
import { monthsAfter, trainingFigures } from "./training.ts"

const need = (id: string, fields: object) => artefact("trainingNeed", id, { state: "planned", fields: { course: "c", ...fields } })
const course = (fields: object = {}) => artefact("course", "c", { state: "offered", fields: { ...fields } })
const session = (id: string, to: string, participants: readonly object[], state = "held") => artefact("trainingSession", id, { state, fields: { course: "c", to, participants: participants.map((row, at) => ({ id: String(at), ...row })) } })
const came = (name: string, rest: object = {}) => ({ name, attended: true, ...rest })
const of = (...artefacts: readonly ArtefactFacts[]) => trainingFigures(artefacts, "2026-06-15", "Europe/Berlin")

describe("training", () => {
  test("covers a need by those who passed before it was needed, each person once", () => {
    const figures = of(need("n", { audience: "Clerks", people: 4, neededBy: "2026-06-01" }), course({ passMark: 6_000 }),
      session("a", "2026-05-20T12:00:00Z", [came("Ann", { score: 8_000 }), came("Bob", { score: 5_000 }), { name: "Cid" }]), session("b", "2026-06-02T12:00:00Z", [came("bob", { score: 7_000 }), came("Ann", { score: 9_000 })]))
    expect(figures.needs).toEqual([{ needId: "n", audience: "Clerks", people: 4, enrolled: 3, attended: 2, passed: 2, passedInTime: 1, neededBy: "2026-06-01", coverage: 2_500 }])
    expect(figures.coverage).toBe(2_500)
  })
  test("takes the day of the project's time zone", () => {
    const late = [course(), session("a", "2026-06-01T22:30:00Z", [came("Ann")])]
    expect(of(need("n", { people: 1, neededBy: "2026-06-01" }), ...late).needs[0]).toMatchObject({ passed: 1, passedInTime: 0 })
    expect(trainingFigures([need("n", { people: 1, neededBy: "2026-06-01" }), ...late], "2026-06-15", "UTC").needs[0]).toMatchObject({ passedInTime: 1 })
  })
  test("gives the first who passed to the audience that needs it first, and nobody to two", () => {
    const figures = of(need("later", { people: 2, neededBy: "2026-07-01" }), need("first", { people: 1, neededBy: "2026-05-01" }), course(), session("a", "2026-04-30T10:00:00Z", [came("Ann")]), session("b", "2026-06-10T10:00:00Z", [came("Bob")]))
    expect(figures.needs.map(({ needId, passedInTime, coverage }) => [needId, passedInTime, coverage])).toEqual([["later", 1, 5_000], ["first", 1, 10_000]])
  })
  test("costs the fixed price of each session and the price of each person; nothing when cancelled", () => {
    expect(of(course({ fixedPrice: 100_000, pricePerPerson: 5_000 }), session("a", "2026-05-01T10:00:00Z", [came("A"), came("B")]), session("b", "2026-05-02T10:00:00Z", [], "planned"), session("x", "2026-05-03T10:00:00Z", [came("C")], "cancelled")).cost).toBe(210_000)
  })
  test("is judged by those who answered: liked, learned, used", () => {
    const figures = of(course({ passMark: 5_000 }), session("a", "2026-05-01T10:00:00Z", [came("A", { reaction: 5, score: 9_000, usesIt: true }), came("B", { reaction: 4, score: 1_000, usesIt: false }), came("C", { reaction: 4 }), { name: "D", reaction: 1 }]))
    expect(figures).toMatchObject({ reaction: { answers: 3, mean: 4.33 }, learning: { part: 1, whole: 3 }, behaviour: { part: 1, whole: 2 } })
    expect(of()).toEqual({ needs: [], coverage: null, cost: 0, reaction: { answers: 0, mean: null }, learning: { part: 0, whole: 0 }, behaviour: { part: 0, whole: 0 }, certificates: [] })
  })
  test("warns of certificates that end within 60 days or have ended, unless a later one holds", () => {
    const figures = of(course({ certificateMonths: 12 }), session("a", "2025-07-31T10:00:00Z", [came("A"), came("B")]), session("b", "2026-05-01T10:00:00Z", [came("B"), came("C", { certificateUntil: "2026-08-14", certificate: "X-1" }), came("D", { certificateUntil: "2026-08-15" }), came("E", { certificateUntil: "2026-06-14" })]))
    expect(figures.certificates.map(({ name, until, ended }) => [name, until, ended])).toEqual([["E", "2026-06-14", true], ["A", "2026-07-31", false], ["C", "2026-08-14", false]])
  })
  test("ends a certificate of the 31st on the last day of a shorter month", () => {
    expect([monthsAfter("2026-01-31", 1), monthsAfter("2028-01-31", 1), monthsAfter("2026-11-30", 3), monthsAfter("2026-12-15", 12)]).toEqual(["2026-02-28", "2028-02-29", "2027-02-28", "2027-12-15"])
  })
})
