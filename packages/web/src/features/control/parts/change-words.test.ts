import type { Change } from "@throughline/plan"
import { beforeEach, describe, expect, it } from "vitest"
import { setWords } from "../../../i18n/catalogue.ts"
import { en } from "../../../i18n/en.ts"
import { changeWords, labelWords } from "./change-words.ts"
import { undoneBy } from "./undone.ts"

const NAMES = new Map([["tsk_1", "Cabling"], ["tsk_2", "Switches"], ["res_1", "Ana"]])

describe("a change of the plan in words", () => {
  beforeEach(() => setWords(en, "en"))
  it("names the task, the field and both values", () => {
    const change: Change = [{ kind: "task", id: "tsk_1", before: { duration: 4_800, durationUnit: "d" }, after: { duration: 9_600, durationUnit: "d" } }]
    expect(changeWords(change, NAMES)).toEqual(["Task “Cabling”, Duration: 1 d → 2 d"])
  })
  it("says that a task was moved when only its order changed", () => {
    expect(changeWords([{ kind: "task", id: "tsk_1", before: { rank: "a" }, after: { rank: "b" } }], NAMES)).toEqual(["Task “Cabling” moved"])
  })
  it("says unknown for what is no longer in the plan", () => {
    expect(changeWords([{ kind: "task", id: "tsk_9", before: { name: "" }, after: { name: "" } }], NAMES)[0]).toContain("unknown")
  })
  it("shows settings by their field", () => {
    expect(changeWords([{ kind: "settings", id: "settings", before: { title: "A" }, after: { title: "B" } }], NAMES)).toEqual(["Settings of the plan, Title: A → B"])
  })
  it("is called by its command's words, or by what the editor called it", () => {
    expect([labelWords("setState"), labelWords("Duration of Cabling")]).toEqual(["State changed", "Duration of Cabling"])
  })
})

describe("changes that were taken back", () => {
  const change = (id: string, revision: number, part: { readonly undoes?: string; readonly redoes?: string } = {}) => ({ id, revision, undoes: part.undoes ?? null, redoes: part.redoes ?? null })
  it("are those an undo names and no later redo", () => {
    expect([...undoneBy([change("b", 2, { undoes: "a" }), change("a", 1)])]).toEqual(["a"])
    expect([...undoneBy([change("c", 3, { redoes: "a" }), change("b", 2, { undoes: "a" }), change("a", 1)])]).toEqual([])
    expect([...undoneBy([change("d", 4, { undoes: "a" }), change("c", 3, { redoes: "a" }), change("b", 2, { undoes: "a" }), change("a", 1)])]).toEqual(["a"])
  })
})
