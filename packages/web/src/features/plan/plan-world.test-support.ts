// A small world for tests of the plan page: a plan made by commands, words in a language, and what cells look at.

import { emptyPlan, instantOf, schedulePlan } from "@throughline/plan"
import type { Plan, PlanCommand, PlanSchedule, TaskId } from "@throughline/plan"
import { setWords } from "../../i18n/catalogue.ts"
import { planDe } from "../../i18n/plan.de.ts"
import { planEn } from "../../i18n/plan.en.ts"
import { simulationDe } from "../../i18n/simulation.de.ts"
import { simulationEn } from "../../i18n/simulation.en.ts"
import type { CellContext } from "./columns/cell-text.ts"
import { runEdit } from "./store/edit.ts"

export interface PlanWorld {
  readonly plan: Plan
  readonly schedule: PlanSchedule
  readonly idOf: (name: string) => TaskId
  readonly cell: (name: string) => CellContext
  readonly after: (...commands: readonly PlanCommand[]) => PlanWorld
}

export function speak(language: "en" | "de"): void {
  setWords(language === "de" ? { ...planDe, ...simulationDe } : { ...planEn, ...simulationEn }, language)
}

/** Names with two blanks before them stand under the name above; `starts` is Monday, 2 March 2026. */
export function planOf(outline: readonly string[], ...commands: readonly ((idOf: PlanWorld["idOf"]) => PlanCommand)[]): PlanWorld {
  let world = worldOf(emptyPlan({ start: instantOf(2026, 3, 2, 480) }))
  for (const line of outline) {
    const name = line.trim()
    world = world.after({ name: "addTask", args: { place: { where: "lastUnder", taskId: null }, fields: { name, duration: 9_600 } } })
    if (line.startsWith("  ")) world = world.after({ name: "indentTasks", args: { taskIds: [world.idOf(name)] } })
  }
  for (const command of commands) world = world.after(command(world.idOf))
  return world
}

let edits = 0
function worldOf(plan: Plan): PlanWorld {
  const schedule = schedulePlan(plan)
  const idOf = (name: string): TaskId => {
    const task = [...plan.task.values()].find((each) => each.name === name)
    if (task === undefined) throw new Error(`there is a task ${name}`)
    return task.id
  }
  return {
    plan, schedule, idOf,
    cell: (name) => {
      const task = plan.task.get(idOf(name))
      const dates = schedule.task.get(idOf(name))
      if (task === undefined || dates === undefined) throw new Error(`${name} has dates`)
      return { plan, schedule, task, dates, summary: schedule.children.has(task.id), baseline: [...plan.baseline.values()][0] ?? null, language: "en" }
    },
    after: (...commands) => {
      const key = `world${String((edits += 1)).padStart(6, "0")}`
      const outcome = runEdit({ plan, schedule }, { key, label: "", madeAt: 0, madeBy: null, insists: false, work: { kind: "commands", commands } })
      if (!outcome.ok) throw new Error(`refused: ${outcome.error?.code}`)
      return worldOf(outcome.plan)
    },
  }
}
