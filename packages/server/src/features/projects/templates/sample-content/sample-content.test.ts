import { ARTEFACT_KINDS, TRACE_LINK_TYPES, artefactKindOf, fieldsSchema, mayLink } from "@throughline/contract"
import { dayNumber, instantOfDay, schedulePlan } from "@throughline/plan"
import { expect, it } from "vitest"
import { newId } from "../../../../platform/new-id.ts"
import { lifeOf } from "../content/life-of.ts"
import { filledContent } from "../first-content.ts"
import { firstPlan } from "../index.ts"
import { SAMPLE_ITEMS } from "./sample-items.ts"

const today = dayNumber(2026, 11, 20)
const { plan, taskIds } = firstPlan({ template: "sample", title: "T", startDay: today, today: instantOfDay(today, 600), now: new Date("2026-11-20T09:00:00Z"), currency: "EUR", manager: { userId: "usr_1", name: "Ada", email: "ada@example.org" }, newId })
const content = filledContent({ items: SAMPLE_ITEMS, taskIds, state: { plan, schedule: schedulePlan(plan) }, locale: "en", userId: "usr_1", newId })

it("has something of every kind, but what others write for it", () => {
  const made = new Set(content.artefacts.map(({ kind }) => kind))
  expect(ARTEFACT_KINDS.filter((kind) => !made.has(kind))).toEqual([])
})

it("says only what its kinds take, and lived only as its kinds allow, until today", () => {
  for (const artefact of content.artefacts) {
    const checked = fieldsSchema(artefactKindOf(artefact.kind).fields).safeParse(artefact.fields)
    expect(checked.success ? [] : checked.error.issues.map(({ path, message }) => `${artefact.title}: ${path.join("/")} ${message}`)).toEqual([])
    const { made, steps } = lifeOf(artefact)
    const days = [made, ...steps.map(({ day }) => day)]
    expect(days, artefact.title).toEqual(days.toSorted((one, other) => one - other))
    expect(days.at(-1), artefact.title).toBeLessThanOrEqual(71)
  }
})

it("commits no money before the charter was authorised", () => {
  const authorised = content.artefacts.filter(({ kind }) => kind === "charter").flatMap((artefact) => lifeOf(artefact).steps.filter(({ to }) => to === "authorised").map(({ day }) => day))
  const commitments = content.artefacts.flatMap((artefact) => lifeOf(artefact).steps.filter(({ to }) => artefactKindOf(artefact.kind).commits.includes(to)).map(({ day }) => day))
  expect(authorised).toHaveLength(1)
  expect(commitments.length).toBeGreaterThan(5)
  expect(Math.min(...commitments)).toBeGreaterThan(authorised[0] ?? Infinity)
})

it("joins only what may be joined, and leaves gaps to be seen", () => {
  const named = (type: string) => TRACE_LINK_TYPES.find((one) => one.type === type)?.type ?? "derives"
  expect(content.links.filter(({ type, fromKind, toKind }) => !mayLink(named(type), fromKind, toKind))).toEqual([])
  const without = (type: string) => content.artefacts.filter(({ kind, id }) => kind === "requirement" && !content.links.some((link) => link.type === type && link.toId === id)).map(({ title }) => title)
  expect(without("satisfies")).toContain("Throughput to the cloud")
  expect(without("verifies")).toContain("Throughput to the cloud")
})
