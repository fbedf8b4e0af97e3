import { describe, expect, it } from "vitest"
import { matching } from "./palette-matching.ts"

const command = (label: string, group?: string) => ({ id: label, label, perform: () => undefined, ...(group === undefined ? {} : { group }) })
const ALL = [command("My work", "Go to"), command("New project", "Create"), command("Projects", "Go to"), command("Übersicht")]

describe("a typed text means commands", () => {
  it("whose words begin with the typed words, in any order", () => {
    expect(matching(ALL, "proj new").map(({ label }) => label)).toEqual(["New project"])
  })
  it("with whole beginnings first", () => {
    expect(matching(ALL, "proj").map(({ label }) => label)).toEqual(["Projects", "New project"])
  })
  it("also when accents are left out", () => {
    expect(matching(ALL, "ubers").map(({ label }) => label)).toEqual(["Übersicht"])
  })
  it("and all of them when nothing is typed", () => {
    expect(matching(ALL, "  ")).toHaveLength(4)
  })
})
