// Whatever the plan: levelling keeps what it promises. Plans are drawn from a seed, so that a failure can be repeated.
import { RandomStream } from "@throughline/engine"
import { aPlan, afterCommands, at, taskIdOf } from "@throughline/testkit"
import { describe, expect, test } from "vitest"
import { schedulePlan } from "../compile/schedule-plan.ts"
import type { Plan, TaskId } from "../document.ts"
import type { LevellingProposal } from "./levelling-proposal.ts"
import { editsOfProposal } from "./proposal-edits.ts"
import { proposeLevelling } from "./propose-levelling.ts"

const PEOPLE = ["Ana", "Ben", "Cem"] as const
const MONDAY = at("2026-03-02T08:00")

/** Two summaries, links of all kinds, three people of whom one works half days and one comes later; some tasks stand still. */
function drawPlan(seed: number): Plan {
  const random = new RandomStream(seed, 3)
  const pick = <T,>(from: readonly T[]): T => from[random.below(from.length)] ?? from[0] ?? fail()
  const some = (share: number): boolean => random.fraction() < share
  const morning = [{ from: 4_800, to: 7_200 }]
  const builder = aPlan().calendar("Mornings", { week: [[], morning, morning, morning, morning, morning, []] })
    .resource("Ana").resource("Ben", { maxUnits: 5_000 }).resource("Cem", { availability: [{ from: 9_562, to: null, units: 20_000 }] }).task("S").task("P")
  for (let n = 0; n < 14; n += 1) {
    const kind = random.below(18)
    const start = MONDAY + random.below(10) * 14_400
    builder.task(`T${n}`, `${1 + random.below(5)}d`, {
      ...(some(0.6) ? { under: pick(["S", "P"]) } : {}), priority: kind === 0 ? 1_000 : 400 + random.below(3) * 100,
      ...(kind === 1 ? { mode: "manual" as const, manualStart: start, manualFinish: start + 5_400 } : {}),
      ...(kind === 2 ? { actualStart: MONDAY, percentComplete: 4_000 } : {}),
      ...(kind === 3 ? { constraint: "mso" as const, constraintDate: start } : {}), ...(kind === 4 ? { constraint: "snet" as const, constraintDate: start } : {}),
      ...(kind === 5 ? { constraint: "snlt" as const, constraintDate: start } : {}), ...(kind === 6 ? { active: false } : {}), ...(kind === 7 ? { calendar: "Mornings" } : {}),
      ...(kind === 8 ? { constraint: "fnlt" as const, constraintDate: start + 5_400 } : {}), ...(kind === 9 ? { constraint: "mfo" as const, constraintDate: start + 5_400 } : {}),
      ...(kind === 10 ? { constraint: "fnet" as const, constraintDate: start + 5_400 } : {}), ...(kind === 11 ? { elapsed: true } : {}),
      ...(kind === 12 ? { levelingDelay: 14_400 * random.below(4) } : {}), ...(kind === 13 ? { splits: [{ offset: 2_400, gap: 4_800 }] } : {}),
    })
    if (some(0.9)) builder.assign(`T${n}`, pick(PEOPLE), pick([25, 50, 50]))
    if (n > 0 && some(0.5)) builder.link(`T${random.below(n)}`, `T${n}`, pick(["FS", "FS", "SS+1d", "FF", "FS-1d"]))
  }
  return builder.build()
}

function fail(): never {
  throw new Error("there is something to pick")
}

const startsOf = ({ plans }: LevellingProposal): readonly (number | undefined)[] => [...(plans[0]?.plan.task.keys() ?? [])].map((id) => plans[0]?.schedule.task.get(id)?.start)
const standsStill = (plan: Plan, id: TaskId): boolean => {
  const task = plan.task.get(id)
  return task?.priority === 1_000 || task?.mode === "manual" || task?.constraint === "mso" || task?.constraint === "mfo" || task?.actualStart !== null
}

describe("levelling of a drawn plan", () => {
  test.each(Array.from({ length: 40 }, (_, seed) => seed))("seed %i", (seed) => {
    const plan = drawPlan(seed)
    const options = { seed, schedulesMax: 30, pauses: seed % 3 === 0 ? "notStarted" : "none" } as const
    const before = schedulePlan(plan)
    const proposal = proposeLevelling(plan, options)

    // The same seed gives the same proposal.
    expect(startsOf(proposeLevelling(plan, options))).toEqual(startsOf(proposal))
    // What stands still is where it was.
    for (const id of plan.task.keys()) {
      if (standsStill(plan, id) && !before.children.has(id) && !proposal.unplaced.some(({ taskId }) => taskId === id)) expect(proposal.plans[0]?.schedule.task.get(id)?.start).toBe(before.task.get(id)?.start)
    }
    // Taking it over gives the proposed dates; nothing finishes before the bound.
    const after = schedulePlan(afterCommands(plan, editsOfProposal(proposal)))
    for (const { taskId, to } of proposal.moves) expect(after.task.get(taskId)).toMatchObject(to)
    expect(after.finish).toBe(proposal.finishAfter)
    expect(proposal.finishBound).toBeLessThanOrEqual(proposal.finishAfter)
    // Overload remains only among what stands still, or where no place was found.
    if (proposal.unplaced.length === 0) expect(proposal.overloadAfter.work).toBeLessThanOrEqual(overloadOfStill(plan))
  })
})

/** The overload of a plan in which only what stands still has people. */
function overloadOfStill(plan: Plan): number {
  const assignment = new Map([...plan.assignment].filter(([, { taskId }]) => standsStill(plan, taskId)))
  return proposeLevelling({ ...plan, assignment }, { schedulesMax: 1, lockedIds: new Set(plan.task.keys()) }).overloadBefore.work
}

test("a follower keeps following and gets no delay of its own", () => {
  const plan = aPlan().resource("Ana").task("A", "2d", { priority: 600 }).task("B", "2d").task("C", "1d").link("B", "C").assign("A", "Ana").assign("B", "Ana").assign("C", "Ana").build()
  const proposal = proposeLevelling(plan, { taskIds: new Set([taskIdOf("B")]), schedulesMax: 10 })
  expect(proposal.moves.map(({ taskId, edit }) => [taskId, edit === null])).toEqual([[taskIdOf("B"), false], [taskIdOf("C"), true]])
})
