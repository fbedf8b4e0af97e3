// Reads a PSPLIB file (.sm with one mode per job, .mm with several): sections with fixed headings, one row per job.
// Every problem is named with its line.

import { checkSize, InstanceFault, VALUE_MAX, type BenchmarkInstance } from "./benchmark-instance.ts"

interface Row {
  readonly line: number
  readonly values: readonly number[]
}

interface Mode {
  readonly duration: number
  readonly amounts: readonly number[]
}

export function readSm(text: string, id: string): BenchmarkInstance {
  const lines = text.split(/\r?\n/)
  const jobs = headerCount(lines, /^\s*jobs\b[^:]*:\s*(\S+)/i, "jobs")
  const renewable = headerCount(lines, /^\s*-\s*renewable\s*:\s*(\S+)/i, "renewable")
  const consumable = headerCount(lines, /^\s*-\s*nonrenewable\s*:\s*(\S+)/i, "nonrenewable")
  if (headerCount(lines, /^\s*-\s*doubly constrained\s*:\s*(\S+)/i, "doubly constrained", 0) > 0) throw new InstanceFault("", "doubly constrained resources are not supported")
  const { successors, modeCounts } = readPrecedences(section(lines, /^\s*PRECEDENCE RELATIONS/i, "PRECEDENCE RELATIONS"), jobs)
  const modes = readModes(section(lines, /^\s*REQUESTS\/DURATIONS/i, "REQUESTS/DURATIONS"), modeCounts, renewable + consumable)
  const capacities = readCapacities(section(lines, /^\s*RESOURCE\s*AVAILABILITIES/i, "RESOURCEAVAILABILITIES"), renewable + consumable)
  checkSize(modes.map((list) => Math.max(...list.map((mode) => mode.duration))))
  return assemble(id, successors, modes, capacities, renewable)
}

function assemble(id: string, successors: number[][], modes: Mode[][], capacities: readonly number[], renewable: number): BenchmarkInstance {
  if (capacities.length === renewable && modes.every((list) => list.length === 1)) {
    const [durations, demands] = [modes.map(([mode]) => mode?.duration ?? 0), modes.map(([mode]) => mode?.amounts ?? [])]
    return { kind: "single", id, instance: { durations, successors, demands, capacities } }
  }
  const split = ({ duration, amounts }: Mode) => ({ duration, demands: amounts.slice(0, renewable), consumption: amounts.slice(renewable) })
  return { kind: "multiMode", id, instance: { modes: modes.map((list) => list.map(split)), successors, capacities: capacities.slice(0, renewable), budgets: capacities.slice(renewable) } }
}

function headerCount(lines: readonly string[], pattern: RegExp, name: string, absent?: number): number {
  const at = lines.findIndex((line) => pattern.test(line))
  if (at < 0 && absent !== undefined) return absent
  if (at < 0) throw new InstanceFault("", `there is no line "${name}: …"`)
  return wholeNumber(pattern.exec(lines[at] ?? "")?.[1] ?? "", at + 1)
}

/** Rows of numbers of a section, up to the next line of asterisks; headings and rules between them are passed over. */
function section(lines: readonly string[], heading: RegExp, name: string): Row[] {
  const at = lines.findIndex((line) => heading.test(line))
  if (at < 0) throw new InstanceFault("", `the section ${name} is missing`)
  const rest = lines.slice(at + 1)
  const end = rest.findIndex((line) => /^\s*\*{3,}/.test(line))
  const rows: Row[] = []
  for (const [k, line] of (end < 0 ? rest : rest.slice(0, end)).entries()) {
    const words = line.trim().split(/\s+/)
    if (line.trim() === "" || /^[a-z-]/i.test(words[0] ?? "") && !/^-\d/.test(words[0] ?? "")) continue
    rows.push({ line: at + 2 + k, values: words.map((word) => wholeNumber(word, at + 2 + k)) })
  }
  if (rows.length === 0) throw new InstanceFault(`line ${at + 1}`, `the section ${name} is empty`)
  return rows
}

function wholeNumber(word: string, line: number): number {
  const value = Number(word)
  if (!/^-?\d+$/.test(word)) throw new InstanceFault(`line ${line}`, `${JSON.stringify(word)} is not a whole number`)
  if (value < 0) throw new InstanceFault(`line ${line}`, `${word} is negative`)
  if (value > VALUE_MAX) throw new InstanceFault(`line ${line}`, `${word} is more than ${VALUE_MAX}`)
  return value
}

function readPrecedences(rows: readonly Row[], jobs: number) {
  if (rows.length !== jobs) throw new InstanceFault(`line ${rows[0]?.line}`, `${rows.length} rows of precedences for ${jobs} jobs`)
  const modeCounts: number[] = []
  const successors = rows.map(({ line, values }, i) => {
    const [job, modes = 0, count = -1] = values
    if (job !== i + 1) throw new InstanceFault(`line ${line}`, `job ${i + 1} expected, ${job} found`)
    if (modes < 1) throw new InstanceFault(`line ${line}`, `job ${job} has no mode`)
    if (values.length !== 3 + count) throw new InstanceFault(`line ${line}`, `${count} successors announced, ${values.length - 3} given`)
    modeCounts.push(modes)
    return values.slice(3).map((other) => {
      if (other < 1 || other > jobs) throw new InstanceFault(`line ${line}`, `there is no job ${other}`)
      return other - 1
    })
  })
  return { successors, modeCounts }
}

/** The first row of a job begins with its number, further modes have rows that begin with the mode's. */
function readModes(rows: readonly Row[], modeCounts: readonly number[], resources: number): Mode[][] {
  let next = 0
  const modes = modeCounts.map((count, i) => Array.from({ length: count }, (_, m): Mode => {
    const row = rows[next]
    next += 1
    if (row === undefined) throw new InstanceFault(`line ${rows.at(-1)?.line}`, `job ${i + 1} has no row for its mode ${m + 1}`)
    const values = m === 0 ? row.values.slice(1) : row.values
    if (m === 0 && row.values[0] !== i + 1) throw new InstanceFault(`line ${row.line}`, `job ${i + 1} expected, ${row.values[0]} found`)
    if (values[0] !== m + 1) throw new InstanceFault(`line ${row.line}`, `mode ${m + 1} of job ${i + 1} expected, ${values[0]} found`)
    if (values.length !== 2 + resources) throw new InstanceFault(`line ${row.line}`, `${resources} demands expected, ${values.length - 2} found`)
    return { duration: values[1] ?? 0, amounts: values.slice(2) }
  }))
  if (next < rows.length) throw new InstanceFault(`line ${rows[next]?.line}`, "a row of demands for no job")
  return modes
}

function readCapacities(rows: readonly Row[], resources: number): readonly number[] {
  const values = rows.flatMap((row) => row.values)
  if (values.length !== resources) throw new InstanceFault(`line ${rows[0]?.line}`, `${values.length} capacities for ${resources} resources`)
  return values
}
