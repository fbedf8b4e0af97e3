// Reads benchmark instances from JSON: a set { "instances": […] }, or a single one. The fields tell the kind: "modes" (multi-mode), "rskill"
// (multi-skill), otherwise "dur", "req", "succ", "cap". Whatever else stands there, known bounds included, is not looked at.

import { checkSize, InstanceFault, VALUE_MAX, type BenchmarkInstance } from "./benchmark-instance.ts"
import { countAt, countsAt, expectLength, isRecord, linksAt, listAt } from "./json-shape.ts"

export interface InstanceSet {
  /** False: the file holds one instance by itself. */
  readonly isSet: boolean
  readonly ids: readonly string[]
  readonly read: (id: string) => BenchmarkInstance | null
}

/** Instances are checked when they are read, so that one that is wrong does not hide the others. */
export function readInstanceSet(text: string, nameOfSingle: string): InstanceSet {
  const content = parse(text)
  if (!isRecord(content)) throw new InstanceFault("", "holds neither a set nor an instance")
  if (content["instances"] === undefined) {
    const id = typeof content["id"] === "string" ? content["id"] : nameOfSingle
    return { isSet: false, ids: [id], read: (wanted) => (wanted === id ? readInstance(content, id, "") : null) }
  }
  const entries = new Map<string, { value: Readonly<Record<string, unknown>>; path: string }>()
  listAt(content["instances"], "instances", (value, path) => {
    if (!isRecord(value)) throw new InstanceFault(path, "is not an instance")
    const id = value["id"]
    if (typeof id !== "string" || !/^[\w+-][\w.+-]*$/.test(id)) throw new InstanceFault(`${path}.id`, `${JSON.stringify(id)} is not a name of letters, digits, "_", ".", "+" and "-"`)
    if (entries.has(id)) throw new InstanceFault(`${path}.id`, `"${id}" is there twice`)
    entries.set(id, { value, path })
  })
  return {
    isSet: true, ids: [...entries.keys()],
    read: (id) => {
      const entry = entries.get(id)
      return entry === undefined ? null : readInstance(entry.value, id, `${id}: `)
    },
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new InstanceFault("", `is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

type Fields = Readonly<Record<string, unknown>>

function readInstance(fields: Fields, id: string, at: string): BenchmarkInstance {
  if (fields["modes"] !== undefined) return readMultiMode(fields, id, at)
  if (fields["rskill"] !== undefined) return readMultiSkill(fields, id, at)
  const durations = countsAt(fields["dur"], `${at}dur`)
  const capacities = countsAt(fields["cap"], `${at}cap`)
  const demands = listAt(fields["req"], `${at}req`, (value, path) => {
    const list = countsAt(value, path)
    expectLength(list, path, capacities.length)
    return list
  })
  expectLength(demands, `${at}req`, durations.length)
  checkSize(durations)
  return { kind: "single", id, instance: { durations, successors: linksAt(fields["succ"], `${at}succ`, durations.length), demands, capacities } }
}

function readMultiMode(fields: Fields, id: string, at: string): BenchmarkInstance {
  const renewable = countAt(fields["nr"], `${at}nr`)
  const consumable = countAt(fields["nn"], `${at}nn`)
  const capacities = countsAt(fields["cap"], `${at}cap`)
  expectLength(capacities, `${at}cap`, renewable + consumable)
  const modes = listAt(fields["modes"], `${at}modes`, (list, path) => listAt(list, path, (mode, modePath) => {
    const values = countsAt(mode, modePath)
    expectLength(values, modePath, 1 + renewable + consumable)
    return { duration: values[0] ?? 0, demands: values.slice(1, 1 + renewable), consumption: values.slice(1 + renewable) }
  }))
  const empty = modes.findIndex((list) => list.length === 0)
  if (empty >= 0) throw new InstanceFault(`${at}modes[${empty}]`, "an activity needs at least one mode")
  checkSize(modes.map((list) => Math.max(...list.map((mode) => mode.duration))))
  const successors = linksAt(fields["succ"], `${at}succ`, modes.length)
  return { kind: "multiMode", id, instance: { modes, successors, capacities: capacities.slice(0, renewable), budgets: capacities.slice(renewable) } }
}

function readMultiSkill(fields: Fields, id: string, at: string): BenchmarkInstance {
  const durations = countsAt(fields["dur"], `${at}dur`)
  const count = durations.length
  const skills = listAt(fields["skill"], `${at}skill`, skillsAt)
  expectLength(skills, `${at}skill`, count)
  const salaries = listAt(fields["salary"], `${at}salary`, rateAt)
  const rateScale = scaleOf(salaries)
  const peopleSkills = listAt(fields["rskill"], `${at}rskill`, skillsAt)
  expectLength(peopleSkills, `${at}rskill`, salaries.length)
  const successors = durations.map((): number[] => [])
  for (const [i, list] of linksAt(fields["pred"], `${at}pred`, count).entries()) for (const before of list) successors[before]?.push(i)
  checkSize(durations)
  const people = peopleSkills.map((list, r) => ({ rate: Math.round((salaries[r] ?? 0) * rateScale), skills: list }))
  return { kind: "multiSkill", id, rateScale, instance: { durations, successors, skills, people } }
}

const skillsAt = (value: unknown, path: string) => listAt(value, path, (pair, pairPath) => {
  const values = countsAt(pair, pairPath)
  expectLength(values, pairPath, 2)
  return { skill: values[0] ?? 0, level: values[1] ?? 0 }
})

function rateAt(value: unknown, path: string): number {
  if (typeof value !== "number" || !Number.isFinite(value) || value < 0 || value > VALUE_MAX) throw new InstanceFault(path, `${JSON.stringify(value)} is not a rate of 0 or more`)
  return value
}

/** Salaries come with decimals, the engine counts money in whole units: the power of ten, up to 10,000, that makes all of them whole. */
function scaleOf(values: readonly number[]): number {
  let scale = 1
  while (scale < 10_000 && values.some((value) => Math.abs(value * scale - Math.round(value * scale)) > 1e-6)) scale *= 10
  return scale
}
