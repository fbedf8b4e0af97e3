// What is printed of a levelled instance, and what is kept of a levelled set.

import { join } from "node:path"
import { writeOutput } from "../files.ts"
import type { BenchmarkInstance } from "../instances/benchmark-instance.ts"
import { visible } from "../terminal.ts"
import type { Solution, Unsolved } from "./solve-instance.ts"

export function reportOf(solution: Solution, { kind, instance }: BenchmarkInstance): string {
  const { id, start, makespan, lb, cost, schedules, time_ms: time } = solution
  const gap = lb === makespan ? "proved to be the shortest" : `no schedule is shorter than ${lb}`
  const choice = kind === "multiMode" ? solution.mode : solution.resource
  const durationOf = (i: number): number => (kind === "multiMode" ? instance.modes[i]?.[solution.mode?.[i] ?? 0]?.duration : instance.durations[i]) ?? 0
  const rows = start.map((t, i) => `${String(i + 1).padStart(6)}${String(t).padStart(9)}${String(t + durationOf(i)).padStart(9)}${choice === undefined ? "" : String((choice[i] ?? 0) + 1).padStart(9)}`)
  const heading = `${"number".padStart(6)}${"start".padStart(9)}${"finish".padStart(9)}${kind === "single" ? "" : (kind === "multiMode" ? "mode" : "person").padStart(9)}`
  return [`${visible(id)}: makespan ${makespan}, ${gap}${cost === undefined ? "" : `, cost ${cost}`}; ${schedules} schedules in ${(time / 1000).toFixed(2)} s`, heading, ...rows, ""].join("\n")
}

/** Writes each outcome as it comes, and counts. */
export class SetReport {
  solved = 0
  unsolved = 0
  #proved = 0
  readonly #total: number
  readonly #out: string | null
  readonly #json: boolean

  constructor(total: number, out: string | null, json: boolean) {
    this.#total = total
    this.#out = out
    this.#json = json
  }

  async add(outcome: Solution | Unsolved): Promise<void> {
    if ("problem" in outcome) {
      this.unsolved += 1
      console.error(`${this.#place()} ${visible(outcome.id)}: ${visible(outcome.problem)}`)
      return
    }
    const record = `${JSON.stringify(outcome)}\n`
    if (this.#out !== null) await writeOutput(join(this.#out, `${outcome.id}.json`), record, true)
    if (this.#json) process.stdout.write(record)
    this.solved += 1
    if (outcome.lb === outcome.makespan) this.#proved += 1
    console.error(`${this.#place()} ${outcome.id}: makespan ${outcome.makespan}, at best ${outcome.lb} (${outcome.schedules} schedules, ${(outcome.time_ms / 1000).toFixed(2)} s)`)
  }

  summary(): string {
    const missing = this.#total - this.solved - this.unsolved
    return `${this.solved} of ${this.#total} levelled, ${this.#proved} proved to be the shortest${this.unsolved === 0 ? "" : `, ${this.unsolved} without a solution`}${missing === 0 ? "" : `, ${missing} not begun`}`
  }

  #place(): string {
    return `${this.solved + this.unsolved}/${this.#total}`
  }
}
