import { ARTEFACTS, artefactKindOf, fieldsSchema, isSaid, mayLink } from "@throughline/contract"
import type { TraceLinkName } from "@throughline/contract"
import { TRACE_LINK_TYPES } from "@throughline/contract"
import { CHECKS } from "@throughline/lifecycle"
import type { ArtefactFacts, GateFacts } from "@throughline/lifecycle"
import { dayNumber, instantOfDay, planQuality, schedulePlan, toIso } from "@throughline/plan"
import { describe, expect, it } from "vitest"
import { newId } from "../../../platform/new-id.ts"
import { BUILT_IN } from "../../gates/governance/built-in.ts"
import type { FilledContent } from "./content/fill-content.ts"
import { filledContent } from "./first-content.ts"
import { TEMPLATES, firstPlan } from "./index.ts"
import { variantPlan } from "./variant-plan.ts"

const today = dayNumber(2026, 11, 20)
const trades = TEMPLATES.filter(({ variant }) => variant !== null)

function made(id: string, locale: "en" | "de" = "en") {
  const template = TEMPLATES.find((one) => one.id === id)
  const { plan, taskIds } = firstPlan({ template: id, title: "T", startDay: today, today: instantOfDay(today, 600), now: new Date("2026-11-20T09:00:00Z"), currency: "EUR", manager: { userId: "usr_1", name: "Ada", email: "ada@example.org" }, newId, locale })
  const schedule = schedulePlan(plan)
  return { plan, schedule, taskIds, content: filledContent({ items: template?.items ?? [], taskIds, state: { plan, schedule }, locale, userId: "usr_1", newId }), template }
}

it("offers five kinds in three variants", () => {
  expect(trades).toHaveLength(15)
  expect(new Set(trades.map(({ kind, variant }) => `${kind} ${variant}`)).size).toBe(15)
})

describe.each(trades.map((one) => one.id))("the template %s", (templateId) => {
  const { plan, schedule, content, template } = made(templateId)

  it("has a schedule without an offence against what can be measured before a baseline", () => {
    const checks = planQuality(plan, schedule, { dataDate: plan.settings.start, baseline: null })
    expect(checks.filter(({ passed }) => passed === false).map(({ code, tasks }) => [code, tasks.map((taskId) => plan.task.get(taskId)?.name)])).toEqual([])
    expect(checks.filter(({ passed }) => passed === true).length).toBeGreaterThanOrEqual(10)
  })

  it("says nothing that its kinds would refuse, and joins only what may be joined", () => {
    for (const { kind, title, fields } of content.artefacts) {
      const checked = fieldsSchema(artefactKindOf(kind).fields).safeParse(fields)
      expect(checked.success ? [] : checked.error.issues.map(({ path, message }) => `${title}: ${path.join("/")} ${message}`)).toEqual([])
      expect(title.length).toBeLessThanOrEqual(255)
    }
    const refused = content.links.filter(({ type, fromKind, toKind }) => !mayLink(nameOf(type), fromKind, toKind))
    expect(refused).toEqual([])
    expect(new Set(content.links.map(({ type, fromId, toId }) => `${type} ${fromId} ${toId}`)).size).toBe(content.links.length)
  })

  it("leads from benefit over requirement and deliverable to task and test", () => {
    const to = (type: string, id: string) => content.links.filter((link) => link.type === type && link.toId === id)
    const from = (type: string, id: string) => content.links.filter((link) => link.type === type && link.fromId === id)
    for (const { id: requirement, title } of content.artefacts.filter(({ kind }) => kind === "requirement")) {
      expect(from("contributes", requirement).length, title).toBeGreaterThan(0)
      expect(to("satisfies", requirement).length, title).toBeGreaterThan(0)
      expect(to("verifies", requirement).length, title).toBeGreaterThan(0)
    }
    for (const { id: deliverable, title } of content.artefacts.filter(({ kind }) => kind === "deliverable")) expect(to("produces", deliverable).some(({ fromKind }) => fromKind === "task"), title).toBe(true)
  })

  it("can pass every gate of its governance once the work has been done", () => {
    const facts = finished(content)
    const criteria = BUILT_IN.find((governance) => governance.id === template?.governance)?.gates.flatMap((gate) => gate.criteria) ?? []
    expect(criteria.length).toBeGreaterThan(2)
    expect(criteria.filter(({ check, value }) => !CHECKS[check](facts, value).met).map(({ check, value }) => [check, CHECKS[check](facts, value)])).toEqual([])
  })

  it("is written in both languages", () => {
    const german = made(templateId, "de")
    const texts = (one: ReturnType<typeof made>) => [...one.plan.task.values()].map(({ name }) => name).concat(one.content.artefacts.map(({ title }) => title), one.content.artefacts.map(({ fields }) => JSON.stringify(fields)))
    expect(texts(german).filter((text) => text.includes("|"))).toEqual([])
    expect(texts({ plan, schedule, content, template, taskIds: new Map() }).filter((text) => text.includes("|"))).toEqual([])
    const same = texts(german).filter((text) => !text.includes("{") && texts({ plan, schedule, content, template, taskIds: new Map() }).includes(text) && !/^(Release|Sprint|Hypercare|Cloud)/.test(text))
    expect(same).toEqual([])
  })

  it("plans sprints as time boxes exactly where it is agile or hybrid", () => {
    const cycles = content.artefacts.filter(({ kind }) => kind === "cycle")
    expect(cycles).toHaveLength(template?.variant === "waterfall" ? 0 : 3)
    for (const { fields } of cycles) {
      const box = [...schedule.task.entries()].find(([taskId]) => taskId === fields["task"])?.[1]
      expect([fields["start"], fields["finish"]]).toEqual([toIso(box?.start ?? 0).slice(0, 10), toIso(box?.finish ?? 0).slice(0, 10)])
    }
    expect(content.artefacts.some(({ kind }) => kind === "story")).toBe(template?.variant !== "waterfall")
  })
})

it("lets what waited for a step that a variant leaves out wait for what that step waited for", () => {
  const tasks = [{ key: "a", name: "A", days: 1 }, { key: "p", name: "P", only: "w", after: "a", children: [{ key: "b", name: "B", days: 1 }, { key: "c", name: "C", days: 1, after: "b" }] }, { key: "d", name: "D", days: 1, after: "c" }]
  expect(variantPlan(tasks, "agile")).toEqual([{ key: "a", name: "A", days: 1 }, { key: "d", name: "D", days: 1, after: "a" }])
  expect(variantPlan(tasks, "waterfall")).toHaveLength(3)
})

function nameOf(type: string): TraceLinkName {
  return TRACE_LINK_TYPES.find((one) => one.type === type)?.type ?? "derives"
}

/** What people would have added by then: persons, scores, money, and the states that their work reaches. */
function finished({ artefacts, links }: FilledContent): GateFacts {
  const done: Readonly<Record<string, string>> = { charter: "authorised", deliverable: "accepted", testCase: "passed", requirement: "verified", handoverItem: "accepted", communication: "running", cycle: "closed" }
  const added: Readonly<Record<string, Record<string, unknown>>> = {
    benefit: { benefitOwner: "usr_1" }, risk: { reviewedOn: "2027-01-01" },
    businessCase: { chosenOption: "r3", lines: [{ id: "l1", option: "r3", direction: "cost", amounts: [10_000] }, { id: "l2", option: "r3", direction: "benefit", amounts: [0, 9_000, 9_000] }] },
  }
  const facts = artefacts.map(({ id, kind, number, title, fields }): ArtefactFacts => ({
    id, kind, key: `${ARTEFACTS[kind].prefix}-${number}`, title, state: done[kind] ?? (artefactKindOf(kind).states.some((state) => state === "approved") ? "approved" : artefactKindOf(kind).states[0] ?? ""), ownerId: null, version: 1,
    fields: { ...fields, ...added[kind], ...(kind === "feasibility" && Array.isArray(fields["criteria"]) ? { criteria: fields["criteria"].map((row: object) => ({ ...row, score: 4 })) } : {}) },
  }))
  // The one thing that no template can foresee.
  const lesson: ArtefactFacts = { id: "art_lesson", kind: "lesson", key: "LSN-1", title: "L", state: "captured", ownerId: null, version: 0, fields: {} }
  expect(facts.every(({ fields }) => Object.values(fields).every(isSaid))).toBe(true)
  return {
    artefacts: [...facts, lesson], links: links.map(({ type, fromId, toId }) => ({ type, fromId, toId })), tasks: [], today: "2027-01-05", conditions: [],
    plan: { tasks: 40, baselines: 1, qualityOffences: [] }, tolerances: [{ tolerance: "time", deviation: 0, allowed: 10 }],
  }
}
