// Draws from many distributions, one random word each. Every distribution is `low + span × table(word)`, tables being
// shared by distributions of one shape, or a list of values with cumulative weights.
import { isDistribution, type Distribution, type WeightedValue } from "./distribution.ts"
import { exponential, logarithm } from "./elementary.ts"
import { NORMAL_TABLE } from "./normal-curve.ts"
import { pertTable } from "./pert-curve.ts"
import { lookUp, TABLE_SIZE, tableOf } from "./quantile-table.ts"

export interface Sampler {
  readonly count: number
  /** Where the table of each distribution begins; -1 - n for the list of values n. */
  readonly at: Int32Array
  readonly low: Float64Array
  readonly span: Float64Array
  readonly tables: Float64Array
  readonly lists: readonly ValueList[]
}

interface ValueList {
  readonly values: Float64Array
  /** Words below end[n] (and not below the one before) mean values[n]. */
  readonly end: Float64Array
}

interface Shape {
  readonly key: string
  readonly low: number
  readonly span: number
  readonly table: () => Float64Array
}

const TWO_32 = 4_294_967_296

/** Distributions that are none count as the value 0; `isDistribution` says which those are. */
export function compileSampler(distributions: readonly Distribution[]): Sampler {
  const count = distributions.length
  const at = new Int32Array(count)
  const low = new Float64Array(count)
  const span = new Float64Array(count)
  const tables: Float64Array[] = []
  const placeOf = new Map<string, number>()
  const lists: ValueList[] = []
  distributions.forEach((distribution, n) => {
    const usable: Distribution = isDistribution(distribution) ? distribution : { kind: "fixed", value: 0 }
    if (usable.kind === "discrete") {
      at[n] = -lists.push(listOf(usable.values))
      return
    }
    const shape = shapeOf(usable)
    const place = placeOf.get(shape.key) ?? tables.push(shape.table()) - 1
    placeOf.set(shape.key, place)
    at[n] = place * TABLE_SIZE
    low[n] = shape.low
    span[n] = shape.span
  })
  return { count, at, low, span, tables: joined(tables), lists }
}

/** Draws everything: word `first + n` for distribution n. */
export function sampleAll(sampler: Sampler, words: Uint32Array, first: number, out: Float64Array): void {
  const { count, at, low, span, tables } = sampler
  for (let n = 0; n < count; n += 1) {
    const place = at[n] ?? 0
    const word = words[first + n] ?? 0
    out[n] = place < 0 ? listed(sampler, place, word) : (low[n] ?? 0) + (span[n] ?? 0) * lookUp(tables, place, word)
  }
}

export function sampleOne(sampler: Sampler, n: number, word: number): number {
  const place = sampler.at[n] ?? 0
  return place < 0 ? listed(sampler, place, word) : (sampler.low[n] ?? 0) + (sampler.span[n] ?? 0) * lookUp(sampler.tables, place, word)
}

/** The least value that can be drawn. */
export function leastOf(sampler: Sampler, n: number): number {
  const place = sampler.at[n] ?? 0
  if (place >= 0) return (sampler.low[n] ?? 0) + (sampler.span[n] ?? 0) * (sampler.tables[place] ?? 0)
  return Math.min(...(sampler.lists[-1 - place]?.values ?? [0]))
}

function listed(sampler: Sampler, place: number, word: number): number {
  const list = sampler.lists[-1 - place]
  if (list === undefined) return 0
  let n = 0
  while (n < list.values.length - 1 && (list.end[n] ?? 0) <= word) n += 1
  return list.values[n] ?? 0
}

function listOf(values: readonly WeightedValue[]): ValueList {
  const some = values.filter(({ weight }) => weight > 0)
  const total = some.reduce((sum, { weight }) => sum + weight, 0)
  let sum = 0
  const end = some.map(({ weight }) => {
    sum += weight
    return (sum / total) * TWO_32
  })
  return { values: Float64Array.from(some, ({ value }) => value), end: Float64Array.from(end) }
}

const constant = (value: number): Shape => ({ key: "uniform", low: value, span: 0, table: () => tableOf((share) => share) })

function shapeOf(d: Exclude<Distribution, { kind: "discrete" }>): Shape {
  switch (d.kind) {
    case "fixed":
      return constant(d.value)
    case "uniform":
      return { key: "uniform", low: d.low, span: d.high - d.low, table: () => tableOf((share) => share) }
    case "triangular":
    case "pert":
      return threePoint(d)
    case "normal":
      return { key: "normal", low: d.mean, span: d.deviation, table: () => NORMAL_TABLE }
    case "lognormal":
      return lognormal(d.mean, d.deviation)
    case "table":
      return { key: `table ${JSON.stringify(d.points)}`, low: 0, span: 1, table: () => tableOf((share) => onCurve(d.points, share * 10_000)) }
  }
}

function threePoint(d: { readonly kind: "triangular" | "pert"; readonly low: number; readonly likely: number; readonly high: number }): Shape {
  const span = d.high - d.low
  if (span === 0) return constant(d.low)
  const likely = (d.likely - d.low) / span
  return { key: `${d.kind} ${likely}`, low: d.low, span, table: () => (d.kind === "pert" ? pertTable(likely) : triangularTable(likely)) }
}

const triangularTable = (likely: number): Float64Array =>
  tableOf((share) => (share < likely ? Math.sqrt(share * likely) : 1 - Math.sqrt((1 - share) * (1 - likely))))

/** exp(μ + σz) with σ² = ln(1 + (deviation / mean)²) and μ = ln(mean) - σ²/2. */
function lognormal(mean: number, deviation: number): Shape {
  const ratio = deviation / mean
  const variance = logarithm(1 + ratio * ratio)
  const sigma = Math.sqrt(variance)
  const scale = mean * exponential(-variance / 2)
  return { key: `lognormal ${sigma}`, low: 0, span: scale, table: () => NORMAL_TABLE.map((z) => exponential(sigma * z)) }
}

function onCurve(points: readonly { readonly value: number; readonly share: number }[], share: number): number {
  const next = points.findIndex((point) => point.share >= share)
  const to = points[Math.max(next, 1)]
  const from = points[Math.max(next, 1) - 1]
  if (to === undefined || from === undefined) return 0
  return to.share === from.share ? to.value : from.value + ((to.value - from.value) * (share - from.share)) / (to.share - from.share)
}

function joined(tables: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(tables.length * TABLE_SIZE)
  tables.forEach((table, n) => all.set(table, n * TABLE_SIZE))
  return all
}
