// A task that several people could do is an activity with one mode per person, and each person a resource that is there once: so the search and the
// bounds for several modes serve here as well.
import { compileInstance, LANE_MAX } from "../compiled-instance.ts"
import { sumsOf, type CompiledModes } from "../multi-mode/compiled-modes.ts"
import { packDemands } from "../multi-mode/packed-demands.ts"
import type { MultiSkillInstance, MultiSkillTrouble, SkilledPerson, SkillLevel } from "./multi-skill-instance.ts"

/** The modes' numbers as given are those of the people. */
export function compilePeople(instance: MultiSkillInstance): CompiledModes | MultiSkillTrouble {
  const { durations, successors, skills, people } = instance
  if (skills.length !== durations.length || !people.every(isPerson)) return { code: "malformed", activity: -1 }
  const network = compileInstance({ durations, successors, demands: durations.map(() => []), capacities: [] })
  if ("code" in network) return network.code === "cycle" ? network : { code: "malformed", activity: network.activity }
  const able = skills.map((wanted) => [...people.keys()].filter((p) => isAble(people[p], wanted)))
  // Whoever can do little comes first: the others stay free for what only they can do.
  const tasks = people.map((_, p) => able.filter((list) => list.includes(p)).length)
  for (const list of able) list.sort((a, b) => (tasks[a] ?? 0) - (tasks[b] ?? 0) || a - b)
  const activity = able.findIndex((list) => list.length === 0)
  return activity >= 0 ? { code: "nobodyCan", activity } : compileAble(network, able, people.length)
}

/** `able`: the people that each task may be given to. */
export function compileAble(network: CompiledModes["network"], able: readonly (readonly number[])[], people: number): CompiledModes {
  const given = Int32Array.from(able.flat())
  const activity = Int32Array.from(able.flatMap((list, i) => list.map(() => i)))
  const duration = activity.map((i) => network.duration[i] ?? 0)
  return {
    count: able.length, network, modeAt: sumsOf(able.map((list) => list.length)), activity, given, duration,
    resources: people, needAt: Int32Array.from({ length: given.length + 1 }, (_, m) => m), resource: given, units: new Int32Array(given.length).fill(1),
    capacity: new Int32Array(people).fill(1), budgets: 0, spent: new Int32Array(0), budget: new Int32Array(0), packed: packDemands([], []),
  }
}

const isPerson = ({ rate }: SkilledPerson): boolean => Number.isInteger(rate) && rate >= 0 && rate <= LANE_MAX

function isAble(person: SkilledPerson | undefined, wanted: readonly SkillLevel[]): boolean {
  return wanted.every(({ skill, level }) => person?.skills.some((own) => own.skill === skill && own.level >= level) === true)
}
