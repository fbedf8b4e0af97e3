import { describe, expect, it } from "vitest"
import { mayLink } from "@throughline/contract"
import { possibleLinks } from "./link-words.ts"

describe("the ways to link a requirement", () => {
  const ways = possibleLinks("requirement")
  it("are ways that the contract allows", () => {
    for (const { type, forward, others } of ways) for (const other of others) expect(mayLink(type, forward ? "requirement" : other, forward ? other : "requirement")).toBe(true)
  })
  it("put the particular ones before the general", () => {
    expect(ways[0]?.type).toBe("contributes")
    expect(ways.slice(-3).every(({ type }) => type === "touches" || type === "derives")).toBe(true)
  })
})
