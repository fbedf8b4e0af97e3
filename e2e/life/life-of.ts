// What the chapters of the played life share: its people, its project, and the papers that later chapters come back to.

import type { Person } from "./person.ts"
import type { PaperId } from "./papers.ts"

export interface People {
  readonly administrator: Person
  readonly manager: Person
  readonly portfolio: Person
  readonly sponsor: Person
  readonly operations: Person
  readonly member: Person
  /** Has no account and never gets one. */
  readonly outsider: Person
}

export interface Life extends People {
  readonly projectId: `prj_${string}`
  readonly papers: Map<string, PaperId>
  readonly tasks: Map<string, `tsk_${string}`>
}

export function paper({ papers }: Life, name: string): PaperId {
  const found = papers.get(name)
  if (found === undefined) throw new Error(`No paper was called ${name}.`)
  return found
}

export function task({ tasks }: Life, name: string): `tsk_${string}` {
  const found = tasks.get(name)
  if (found === undefined) throw new Error(`No task was called ${name}.`)
  return found
}

const told: string[] = []

/** A sentence that must come true; the time it took stands beside it. */
export async function step<T>(sentence: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now()
  try {
    const result = await work()
    process.stdout.write(`ok    ${sentence} (${Math.round(performance.now() - from)} ms)\n`)
    told.push(sentence)
    return result
  } catch (error) {
    process.stdout.write(`FAIL  ${sentence} (${Math.round(performance.now() - from)} ms)\n`)
    throw error
  }
}

export function stepsTold(): number {
  return told.length
}
