// Reads a Patterson file (.rcp): numbers only, in free lines. Every problem is named with its line.

import { checkSize, ACTIVITIES_MAX, InstanceFault, VALUE_MAX, type BenchmarkInstance } from "./benchmark-instance.ts"

export function readRcp(text: string, id: string): BenchmarkInstance {
  const next = numbersOf(text)
  const count = next("the number of activities", ACTIVITIES_MAX)
  const resources = next("the number of resources", 1000)
  const capacities = Array.from({ length: resources }, (_, r) => next(`the capacity of resource ${r + 1}`, VALUE_MAX))
  const durations: number[] = []
  const demands: number[][] = []
  const successors: number[][] = []
  for (let i = 1; i <= count; i += 1) {
    durations.push(next(`the duration of activity ${i}`, VALUE_MAX))
    demands.push(capacities.map((_, r) => next(`the demand of activity ${i} for resource ${r + 1}`, VALUE_MAX)))
    const links = next(`the number of successors of activity ${i}`, count)
    successors.push(Array.from({ length: links }, () => next(`a successor of activity ${i}`, count, 1) - 1))
  }
  next.end()
  checkSize(durations)
  return { kind: "single", id, instance: { durations, successors, demands, capacities } }
}

/** Hands out the numbers of the text one by one. */
function numbersOf(text: string) {
  const lines = text.split(/\r?\n/)
  const words = lines.flatMap((line, k) => line.split(/\s+/).filter((word) => word !== "").map((word) => ({ word, line: k + 1 })))
  let at = 0
  const next = (what: string, most: number, least = 0): number => {
    const found = words[at]
    at += 1
    if (found === undefined) throw new InstanceFault(`line ${lines.length}`, `the file ends before ${what}`)
    if (!/^-?\d+$/.test(found.word)) throw new InstanceFault(`line ${found.line}`, `${what}: ${JSON.stringify(found.word)} is not a whole number`)
    const value = Number(found.word)
    if (value < least || value > most) throw new InstanceFault(`line ${found.line}`, `${what}: ${found.word} is not between ${least} and ${most}`)
    return value
  }
  next.end = (): void => {
    const left = words[at]
    if (left !== undefined) throw new InstanceFault(`line ${left.line}`, `${JSON.stringify(left.word)} after the last activity`)
  }
  return next
}
