// Does every kind of artefact hang together? A step that leads nowhere or needs a field that is not there is caught here.

import { describe, expect, it } from "vitest"
import { ARTEFACTS, ARTEFACT_KINDS, artefactKindOf, TRACE_LINK_TYPES } from "./index.ts"
import type { Field, Fields } from "./index.ts"
import { fieldsSchema } from "./field.ts"

const kinds = ARTEFACT_KINDS.map((name) => [name, artefactKindOf(name)] as const)

function fieldsWithin(fields: Fields): readonly Field[] {
  return Object.values(fields).flatMap((field) => (field.type === "rows" ? [field, ...fieldsWithin(field.fields)] : [field]))
}

describe.each(kinds)("the kind %s", (name, kind) => {
  it("is registered under its own name", () => expect(Object.entries(ARTEFACTS).find(([, it]) => it.kind === name)?.[0]).toBe(name))
  it("has steps only between its own states", () => {
    for (const { from, to } of kind.transitions) expect(kind.states).toEqual(expect.arrayContaining([...from, to]))
    expect(kind.states).toEqual(expect.arrayContaining([...kind.fixed, ...kind.dropped, ...kind.approved, ...kind.commits]))
  })
  it("reaches each of its states", () => {
    const reached = new Set([kind.states[0], ...kind.transitions.map(({ to }) => to)])
    expect(kind.states.filter((state) => !reached.has(state) && state !== "superseded")).toEqual([])
  })
  it("gives a step from one state one name", () => {
    const steps = kind.transitions.flatMap(({ from, name: step }) => from.map((state) => `${state}:${step}`))
    expect(new Set(steps).size).toBe(steps.length)
  })
  it("needs and shows only fields that it has", () => {
    const names = Object.keys(kind.fields)
    expect(names).toEqual(expect.arrayContaining([...kind.columns, ...kind.transitions.flatMap(({ needs }) => needs ?? [])]))
  })
  it("refers only to kinds that exist", () => {
    const named = fieldsWithin(kind.fields).flatMap((field) => (field.type === "artefact" || field.type === "artefacts" ? [...field.kinds] : []))
    expect(ARTEFACT_KINDS).toEqual(expect.arrayContaining(named))
  })
  it("refuses a field that it does not have", () => expect(fieldsSchema(kind.fields).safeParse({ nothingLikeThis: 1 }).success).toBe(false))
})

it("gives each kind a prefix of its own", () => {
  const prefixes = kinds.map(([, { prefix }]) => prefix)
  expect(new Set(prefixes).size).toBe(prefixes.length)
})

it("links only things that exist", () => {
  const ends: readonly string[] = [...ARTEFACT_KINDS, "task", "attachment", "*"]
  for (const { from, to } of TRACE_LINK_TYPES) expect(ends).toEqual(expect.arrayContaining([...from, ...to]))
})
