import { beforeAll, describe, expect, test } from "vitest"
import { digestOfSchedule, instantOf } from "@throughline/plan"
import { planOf, speak } from "../plan-world.test-support.ts"
import type { PlanWorld } from "../plan-world.test-support.ts"
import { MemoryPlanServer } from "../store/memory-plan-server.ts"
import { PlanStore } from "../store/plan-store.ts"
import { PlanDesk } from "../view/plan-desk.ts"
import { ViewStore } from "../view/view-store.ts"
import { planSvg, planSvgPages } from "./plan-svg.ts"

beforeAll(() => speak("en"))

const tasks = Array.from({ length: 60 }, (_, index) => `Task ${index + 1}`)

async function deskFor(world: PlanWorld): Promise<PlanDesk> {
  const store = new PlanStore({
    server: new MemoryPlanServer(world.plan), userId: "usr_me", drafts: null, newKey: () => "keykey00", now: () => 0, digest: ({ schedule }) => digestOfSchedule(schedule),
    onProblem: () => undefined, onRefused: () => undefined, onMismatch: () => undefined,
  })
  await store.load()
  const rights = { edit: true, progress: true, baseline: true, cost: true, export: true, comment: true, attach: true }
  return new PlanDesk({ projectId: "prj_1", store, view: new ViewStore(null), rights, userId: "usr_me", today: instantOf(2026, 3, 9), language: "en", tellRefusal: () => undefined })
}

const countOf = (text: string, part: string): number => text.split(part).length - 1

describe("the plan on paper", () => {
  test("every task stands on exactly one page, whatever is in sight on the screen", async () => {
    const pages = planSvgPages(await deskFor(planOf(tasks)), "Network", { width: 1500, height: 800 })
    expect(pages.length).toBeGreaterThan(1)
    for (const name of tasks) expect(pages.filter((page) => page.includes(`>${name}</text>`)), name).toHaveLength(1)
    expect(pages.map((page, index) => page.includes(`· ${index + 1}/${pages.length}`))).toEqual(pages.map(() => true))
  })

  test("a name that is markup is printed as text", async () => {
    const svg = planSvg(await deskFor(planOf(["<img src=x onerror=alert(1)>"])), "A & B", 1500)
    expect(svg).not.toContain("<img")
    expect(svg).toContain("A &amp; B")
  })

  test("what is critical carries stripes, not only another colour", async () => {
    const world = planOf(["Long", "Short"], (idOf) => ({ name: "setDuration", args: { taskId: idOf("Long"), duration: 48_000 } }))
    const desk = await deskFor(world)
    const striped = countOf(planSvg(desk, "", 1500), 'stroke-width="1.5"')
    desk.view.set({ options: { ...desk.view.state().options, critical: false } })
    expect(striped).toBeGreaterThan(countOf(planSvg(desk, "", 1500), 'stroke-width="1.5"') + 5)
  })

  test("the empty row for new tasks is not printed", async () => {
    expect(planSvg(await deskFor(planOf(["Only"])), "", 1500)).not.toContain("New task")
  })
})
