// Levels every instance of a set, in one thread or several, and hands each outcome on as soon as it is there.

import { CommandFailure } from "../failure.ts"
import { readOne } from "../instances/read-instances.ts"
import type { InstanceSet } from "../instances/read-json.ts"
import type { Cancellation } from "./cancellation.ts"
import { SolverThread } from "./solver-thread.ts"
import type { Budget, Solution, Unsolved } from "./solve-instance.ts"

export interface SetOrder {
  readonly file: string
  readonly set: InstanceSet
  readonly budget: Budget
  readonly workers: number
  readonly cancellation: Cancellation
  readonly onOutcome: (outcome: Solution | Unsolved) => Promise<void>
}

/** Ends early, without an outcome for the rest, when cancelled. */
export async function levelSet({ file, set, budget, workers, cancellation, onOutcome }: SetOrder): Promise<void> {
  let next = 0
  const threads = Array.from({ length: Math.min(workers, set.ids.length) }, () => new SolverThread(budget, cancellation.shared))
  const work = async (thread: SolverThread): Promise<void> => {
    while (!cancellation.isCancelled()) {
      const id = set.ids[next]
      next += 1
      if (id === undefined) return
      await onOutcome(await outcomeOf(thread, id))
    }
  }
  const outcomeOf = async (thread: SolverThread, id: string): Promise<Solution | Unsolved> => {
    try {
      return await thread.solve(readOne(file, set, id), () => {})
    } catch (error) {
      if (error instanceof CommandFailure) return { id, problem: error.message }
      throw error
    }
  }
  try {
    await Promise.all(threads.map(work))
  } finally {
    await Promise.all(threads.map((thread) => thread.close()))
  }
}
