import { proposeLevelling } from "@throughline/plan"
import type { LevellingProposal, Plan } from "@throughline/plan"
import { describe, expect, test } from "vitest"
import { appEn } from "../../../i18n/app.en.ts"
import { setWords } from "../../../i18n/catalogue.ts"
import { planEn } from "../../../i18n/plan.en.ts"
import { planOf, speak } from "../plan-world.test-support.ts"
import type { PlanWorld } from "../plan-world.test-support.ts"
import type { Piece } from "../why/why-words.ts"
import { behindPieces, movePieces } from "./move-words.ts"
import { overloadWords, peopleWords } from "./overload-words.ts"
import { previewOf } from "./preview.ts"

/** Ana is needed for Migrate and Build from Monday on; Test follows Build. */
function overloaded(): PlanWorld {
  const world = planOf(["Migrate", "Build", "Test"]).after({ name: "addResource", args: { fields: { name: "Ana" } } })
  const [ana] = world.plan.resource.keys()
  if (ana === undefined) throw new Error("there is Ana")
  return world.after(
    { name: "assign", args: { taskId: world.idOf("Migrate"), resourceId: ana } },
    { name: "assign", args: { taskId: world.idOf("Build"), resourceId: ana } },
    { name: "updateTask", args: { taskId: world.idOf("Migrate"), fields: { priority: 700 } } },
    { name: "linkTasks", args: { links: [{ predecessorId: world.idOf("Build"), successorId: world.idOf("Test") }] } },
  )
}
const levelled = (plan: Plan): LevellingProposal => proposeLevelling(plan, { schedulesMax: 30 })
const textOf = (pieces: readonly Piece[]): string => pieces.map((piece) => (piece.kind === "words" ? piece.text : piece.name)).join("")

describe("a proposal in words", () => {
  test("names who is busy with which task, and whom a task follows", () => {
    speak("en")
    const { plan } = overloaded()
    expect(levelled(plan).moves.map(({ because }) => textOf(movePieces(because, plan)))).toEqual([expect.stringMatching(/^Ana is busy with Migrate until .*2026.*\.$/), "Follows Build."])
    speak("de")
    expect(levelled(plan).moves.map(({ because }) => textOf(movePieces(because, plan)))).toEqual([expect.stringMatching(/^Ana arbeitet bis .*2026.* an Migrate\.$/), "Folgt auf Build."])
  })

  test("says how much is booked beyond capacity, and by whom", () => {
    setWords({ ...planEn, ...appEn }, "en")
    const { plan } = overloaded()
    const { overloadBefore, overloadAfter } = levelled(plan)
    expect(overloadWords(overloadBefore, plan)).toBe("Booked beyond capacity: 2 d of work, 1 person, 2 tasks.")
    expect(peopleWords(overloadBefore, plan)).toBe("Ana (2 d)")
    expect(overloadWords(overloadAfter, plan)).toBe("Nobody is booked beyond their time.")
  })
})

describe("the preview", () => {
  test("shows where chosen tasks would stand, and what overload remains", () => {
    const { plan, schedule, idOf } = overloaded()
    const proposal = levelled(plan)
    const all = previewOf(plan, schedule, proposal, new Set([idOf("Build")]))
    expect(Object.keys(all?.ghost.tasks ?? {}).toSorted()).toEqual([idOf("Build"), idOf("Test")].toSorted())
    expect(all?.schedule.finish).toBe(proposal.finishAfter)
    expect(all?.overload.work).toBe(0)
    const none = previewOf(plan, schedule, proposal, new Set())
    expect(none?.ghost.tasks).toEqual({})
    expect(none?.overload.work).toBe(9_600)
  })

  test("is not there where the plan has changed so that the proposal no longer fits", () => {
    const world = overloaded()
    const proposal = levelled(world.plan)
    const later = world.after({ name: "deleteTasks", args: { taskIds: [world.idOf("Build")] } })
    expect(previewOf(later.plan, later.schedule, proposal, new Set([world.idOf("Build")]))).toBeNull()
  })
})

test("a levelled task tells behind whom it waits, a delay typed by hand does not", () => {
  speak("en")
  const world = overloaded()
  const edit = levelled(world.plan).moves[0]?.edit
  if (edit === null || edit === undefined) throw new Error("Build is levelled")
  const after = world.after({ name: "applyLevelling", args: { tasks: [edit] } })
  expect(textOf(behindPieces({ kind: "levelingDelay", delay: 28_800 }, world.idOf("Build"), after.plan, after.schedule))).toMatch(/^ Ana is busy with Migrate until .*2026.*\.$/)
  const typed = world.after({ name: "updateTask", args: { taskId: world.idOf("Test"), fields: { levelingDelay: 14_400 } } })
  expect(behindPieces({ kind: "levelingDelay", delay: 14_400 }, world.idOf("Test"), typed.plan, typed.schedule)).toEqual([])
})
