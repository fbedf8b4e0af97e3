// What happens in one run: durations, risks, branches and costs, all from the words of the run's own stream (S-54 to S-60).
import { SUMMARY, type CompiledNetwork } from "../network/compiled-network.ts"
import type { Network } from "../network/network.ts"
import { RandomStream } from "../random/random-stream.ts"
import { TICKS_PER_HOUR, type Minor } from "../units.ts"
import type { Checked } from "./check-uncertainty.ts"
import { LONGEST, type Distribution } from "./distribution.ts"
import { normalOf, shareBelow } from "./normal-curve.ts"
import { compileSampler, leastOf, sampleAll, sampleOne, type Sampler } from "./sampler.ts"
import { isPlainLength, ownLengths, setDuration, type OwnLengths } from "./set-duration.ts"

export interface Draws {
  readonly seed: number
  readonly c: CompiledNetwork
  readonly network: Network
  readonly own: OwnLengths
  readonly given: Checked
  /** Rows whose duration varies: those with an estimate first, in their order. */
  readonly rows: Int32Array
  readonly isPlain: Uint8Array
  readonly estimates: Sampler
  /** Chance and magnitudes of risks, each with a word of its own. */
  readonly risks: readonly CompiledRisk[]
  readonly magnitudes: Sampler
  readonly branches: readonly CompiledBranch[]
  readonly members: readonly Member[]
  /** First word of groups, risks, magnitudes and branches; the estimates' own come first. */
  readonly wordOf: { readonly groups: number; readonly risks: number; readonly magnitudes: number; readonly branches: number }
  readonly stream: RandomStream
  readonly words: Uint32Array
  readonly values: Float64Array
  /** Of the run: 1 for rows on ways that are not gone, and for risks that happen. */
  readonly skipped: Uint8Array
  readonly happened: Uint8Array
  readonly money: Money
}

interface CompiledRisk {
  readonly below: number
  readonly effects: readonly { readonly place: number; readonly factor: number; readonly delay: number }[]
  readonly cost: number
}

interface CompiledBranch {
  readonly ways: readonly { readonly below: number; readonly places: readonly number[] }[]
}

interface Member {
  readonly estimate: number
  readonly group: number
  /** Share of the group's number and of the member's own in its normal number: their squares add up to 1. */
  readonly common: number
  readonly own: number
}

interface Money {
  readonly constant: Minor
  readonly place: Int32Array
  readonly fixed: Float64Array
  readonly perHour: Float64Array
  /** False where neither task nor risk has a cost. */
  readonly counts: boolean
}

const TWO_32 = 4_294_967_296
const below = (chance: number): number => (chance / 10_000) * TWO_32

export function compileDraws(c: CompiledNetwork, network: Network, given: Checked, seed: number): Draws {
  const own = ownLengths(c, network)
  const placeOf = new Map<number, number>()
  for (const { task } of given.estimates) placeOf.set(task, placeOf.size)
  const place = (row: number): number => {
    if (!placeOf.has(row)) placeOf.set(row, placeOf.size)
    return placeOf.get(row) ?? 0
  }
  const magnitudes: Distribution[] = []
  const magnitude = (distribution: Distribution | undefined): number => (distribution === undefined ? -1 : magnitudes.push(distribution) - 1)
  const risks = given.risks.map(({ chance, effects, cost }): CompiledRisk => ({
    below: below(chance),
    effects: effects.map(({ task, factor, delay }) => ({ place: place(task), factor: magnitude(factor), delay: magnitude(delay) })),
    cost: magnitude(cost),
  }))
  const branches = given.branches.map(({ ways }): CompiledBranch => {
    let sum = 0
    return { ways: ways.map(({ chance, tasks }) => ({ below: below((sum += chance)), places: tasks.map(place) })) }
  })
  const rows = Int32Array.from(placeOf.keys())
  const first = { groups: given.estimates.length, risks: 0, magnitudes: 0, branches: 0 }
  first.risks = first.groups + given.groups.length
  first.magnitudes = first.risks + risks.length
  first.branches = first.magnitudes + magnitudes.length
  return {
    seed, c, network, own, given, rows, risks, branches, wordOf: first,
    isPlain: Uint8Array.from(rows, (row) => (isPlainLength(c, own, row) && (network.tasks[row]?.splits ?? []).length === 0 ? 1 : 0)),
    estimates: compileSampler(given.estimates.map(({ duration }) => duration)),
    magnitudes: compileSampler(magnitudes),
    members: membersOf(given),
    stream: new RandomStream(seed),
    words: new Uint32Array(first.branches + branches.length),
    values: new Float64Array(Math.max(rows.length, magnitudes.length)),
    skipped: new Uint8Array(c.count),
    happened: new Uint8Array(risks.length),
    money: compileMoney(c, given, placeOf),
  }
}

/** S-57. */
function membersOf({ estimates, groups }: Checked): Member[] {
  return estimates.flatMap(({ group }, estimate) => {
    const correlation = group === undefined ? 0 : (groups[group]?.correlation ?? 0) / 10_000
    return group === undefined || correlation === 0 ? [] : [{ estimate, group, common: Math.sqrt(correlation), own: Math.sqrt(1 - correlation) }]
  })
}

/** S-60. */
function compileMoney(c: CompiledNetwork, { costs, risks }: Checked, placeOf: ReadonlyMap<number, number>): Money {
  const varying = costs.filter(({ task }) => placeOf.has(task))
  const still = costs.filter(({ task }) => !placeOf.has(task))
  const hourly = (task: number): number => (c.active[task] === 0 ? 0 : c.role[task] === SUMMARY ? 0 : (c.duration[task] ?? 0))
  return {
    constant: still.reduce((sum, { task, fixed, perHour }) => sum + fixed + Math.round((perHour * hourly(task)) / TICKS_PER_HOUR), 0),
    place: Int32Array.from(varying, ({ task }) => placeOf.get(task) ?? 0),
    fixed: Float64Array.from(varying, ({ fixed }) => fixed),
    perHour: Float64Array.from(varying, ({ perHour }) => perHour),
    counts: costs.length > 0 || risks.some(({ cost }) => cost !== undefined),
  }
}

/** True for each variable row that may take no time in some run. */
export function mayVanish({ rows, estimates, risks, branches, own, c }: Draws): Uint8Array {
  const vanish = Uint8Array.from(rows, (row, place) => {
    const least = place < estimates.count ? leastOf(estimates, place) : (own.duration[row] ?? 0)
    return least < 1 || c.duration[row] === 0 ? 1 : 0
  })
  for (const { effects } of risks) for (const { place } of effects) vanish[place] = 1
  for (const { ways } of branches) for (const { places } of ways) for (const place of places) vanish[place] = 1
  return vanish
}

/** Draws run `index` and writes its durations into the compiled network; returns its cost. */
export function drawRun(draws: Draws, index: number): Minor {
  const { stream, words, values, estimates, rows, own } = draws
  stream.reseed(draws.seed, index)
  stream.fillWords(words)
  correlate(draws)
  sampleAll(estimates, words, 0, values)
  for (let place = estimates.count; place < rows.length; place += 1) values[place] = own.duration[rows[place] ?? 0] ?? 0
  if (draws.risks.length > 0) strike(draws)
  if (draws.branches.length > 0) choose(draws)
  writeDurations(draws)
  return draws.money.counts ? costOf(draws) : 0
}

/** Replaces the words of estimates that go together. */
function correlate({ members, words, wordOf }: Draws): void {
  for (const { estimate, group, common, own } of members) {
    const z = common * normalOf(words[wordOf.groups + group] ?? 0) + own * normalOf(words[estimate] ?? 0)
    words[estimate] = Math.min(TWO_32 - 1, Math.floor(shareBelow(z) * TWO_32))
  }
}

/** Factors first, then what is added: the order of the risks makes no difference. */
function strike({ risks, happened, words, wordOf, values, magnitudes }: Draws): void {
  const drawn = (n: number): number => sampleOne(magnitudes, n, words[wordOf.magnitudes + n] ?? 0)
  risks.forEach(({ below: limit, effects }, r) => {
    happened[r] = (words[wordOf.risks + r] ?? 0) < limit ? 1 : 0
    if (happened[r] === 0) return
    for (const { place, factor } of effects) if (factor >= 0) values[place] = ((values[place] ?? 0) * drawn(factor)) / 10_000
  })
  risks.forEach(({ effects }, r) => {
    if (happened[r] === 0) return
    for (const { place, delay } of effects) if (delay >= 0) values[place] = (values[place] ?? 0) + drawn(delay)
  })
}

function choose({ branches, skipped, words, wordOf, rows }: Draws): void {
  for (const { ways } of branches) for (const { places } of ways) for (const place of places) skipped[rows[place] ?? 0] = 0
  branches.forEach(({ ways }, b) => {
    const word = words[wordOf.branches + b] ?? 0
    const chosen = ways.findIndex((way) => word < way.below)
    ways.forEach(({ places }, n) => {
      if (n !== chosen) for (const place of places) skipped[rows[place] ?? 0] = 1
    })
  })
}

function writeDurations(draws: Draws): void {
  const { c, rows, values, skipped, isPlain } = draws
  const { duration, length } = c
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place] ?? 0
    const drawn = Math.floor((values[place] ?? 0) + 0.5)
    const ticks = skipped[row] === 1 || drawn < 0 ? 0 : drawn > LONGEST ? LONGEST : drawn
    values[place] = ticks
    if (isPlain[place] === 1) {
      duration[row] = ticks
      length[row] = ticks
    } else values[place] = setDuration(c, draws.own, draws.network, row, ticks)
  }
}

function costOf({ money, rows, values, skipped, risks, happened, magnitudes, words, wordOf }: Draws): Minor {
  let cost = money.constant
  for (let n = 0; n < money.place.length; n += 1) {
    const place = money.place[n] ?? 0
    if (skipped[rows[place] ?? 0] === 0) cost += (money.fixed[n] ?? 0) + Math.round(((money.perHour[n] ?? 0) * (values[place] ?? 0)) / TICKS_PER_HOUR)
  }
  risks.forEach(({ cost: n }, r) => {
    if (n >= 0 && happened[r] === 1) cost += Math.round(sampleOne(magnitudes, n, words[wordOf.magnitudes + n] ?? 0))
  })
  return cost
}
