// Ranges as people type them: "5..12d, 6", "5 to 12 days, likely 6", "5 bis 12 Tage", "5d/6d/12d", each followed by the name
// of a distribution where it is not PERT: "5..12d triangular".

import type { Ticks } from "@throughline/engine"
import type { Estimate, EstimateKind, TimeUnit } from "../document.ts"
import { DURATION_MAX } from "./duration.ts"
import { TEXT_LENGTH_MAX, read, unreadable } from "./parsed.ts"
import type { Parsed } from "./parsed.ts"
import { formatAmount, numberOf, readUnit, ticksPerUnit, unitWord } from "./time-units.ts"
import type { DurationSettings, Language, UnitWord } from "./time-units.ts"

/** The task to which the range belongs: the unit of bare numbers, and the likely value where none is typed. */
export interface EstimatedTask {
  readonly duration: Ticks
  readonly durationUnit: TimeUnit
  readonly elapsed: boolean
}

const KIND_WORDS: ReadonlyMap<string, EstimateKind> = new Map([
  ["pert", "pert"], ["beta", "pert"], ["triangular", "triangular"], ["tri", "triangular"], ["dreieck", "triangular"], ["uniform", "uniform"], ["gleich", "uniform"],
  ["gleichverteilt", "uniform"], ["normal", "normal"], ["normalverteilt", "normal"], ["lognormal", "lognormal"],
])
const KIND_NAMES: Readonly<Record<Language, Readonly<Record<EstimateKind, string>>>> = {
  en: { pert: "", triangular: " triangular", uniform: " uniform", normal: " normal", lognormal: " lognormal" },
  de: { pert: "", triangular: " Dreieck", uniform: " gleichverteilt", normal: " normal", lognormal: " lognormal" },
}

const AMOUNT = String.raw`(\d{1,9}(?:[.,]\d{1,9})?)\s{0,9}(\p{L}{0,12})`
const RANGE = new RegExp(String.raw`^${AMOUNT}\s{0,9}(?:\.{2,3}|…|-|–|\bto\b|\bbis\b)\s{0,9}${AMOUNT}(?:\s{0,9}[,;]\s{0,9}(?:likely\s|wahrscheinlich\s)?\s{0,9}${AMOUNT})?$`, "iu")
const THREE = new RegExp(String.raw`^${AMOUNT}\s{0,9}/\s{0,9}${AMOUNT}\s{0,9}/\s{0,9}${AMOUNT}$`, "u")

/** Whether somebody began to type a range and not one duration. */
export const looksLikeEstimate = (text: string): boolean => /\d.*(?:\.\.|…|[-–/]|\bto\b|\bbis\b)/iu.test(text.slice(0, TEXT_LENGTH_MAX))

export function parseEstimate(text: string, task: EstimatedTask, settings: DurationSettings): Parsed<Estimate> {
  if (text.length > TEXT_LENGTH_MAX) return unreadable("text.tooLong")
  const trimmed = text.trim()
  if (trimmed === "") return unreadable("text.empty")
  const { rest, kind } = splitKind(trimmed)
  const range = RANGE.exec(rest)
  const three = range === null ? THREE.exec(rest) : null
  if (range === null && three === null) return unreadable("text.unreadable")
  const amounts = range === null ? pairs(three, [1, 3, 5]) : pairs(range, range[5] === undefined ? [1, 3] : [1, 5, 3])
  const values = ticksOf(amounts, task, settings)
  if (values === null) return unreadable("text.unit", text.indexOf(rest))
  const [optimistic = 0, middle = 0, last] = values
  const pessimistic = last ?? middle
  const likely = last === undefined ? likelyOf(task, optimistic, pessimistic) : middle
  if (pessimistic > DURATION_MAX || optimistic > likely || likely > pessimistic) return unreadable("text.range")
  return read({ kind, optimistic, likely, pessimistic })
}

function splitKind(text: string): { readonly rest: string; readonly kind: EstimateKind } {
  const space = text.lastIndexOf(" ")
  const kind = KIND_WORDS.get(text.slice(space + 1).toLowerCase())
  return kind === undefined || space < 0 ? { rest: text, kind: "pert" } : { rest: text.slice(0, space).trimEnd(), kind }
}

const pairs = (match: RegExpExecArray | null, at: readonly number[]): (readonly [string, string])[] => at.map((n) => [match?.[n] ?? "", match?.[n + 1] ?? ""])

/** A number without a unit has that of the next one that has one, else of the one before, else the task's. */
function ticksOf(amounts: readonly (readonly [string, string])[], task: EstimatedTask, settings: DurationSettings): Ticks[] | null {
  const units = amounts.map(([, word]) => (word === "" ? undefined : readUnit(word)))
  if (units.includes(null)) return null
  const given = units.filter((unit): unit is UnitWord => unit !== undefined && unit !== null)
  // Ticks of working time and of the clock cannot stand in one range.
  if (given.some(({ elapsed }) => elapsed !== task.elapsed)) return null
  const own = { unit: task.durationUnit, elapsed: task.elapsed }
  return amounts.map(([amount], n) => {
    const { unit, elapsed } = units[n] ?? units.slice(n).find(Boolean) ?? given.at(-1) ?? own
    return Math.round(numberOf(amount) * ticksPerUnit(unit, elapsed, settings))
  })
}

const likelyOf = ({ duration }: EstimatedTask, optimistic: Ticks, pessimistic: Ticks): Ticks =>
  duration >= optimistic && duration <= pessimistic ? duration : Math.round((optimistic + pessimistic) / 2)

/** "5..12d, 6d": read back, it is the same range. */
export function formatEstimate(estimate: Estimate, task: EstimatedTask, settings: DurationSettings, language: Language = "en"): string {
  const { durationUnit: unit, elapsed } = task
  const perUnit = ticksPerUnit(unit, elapsed, settings)
  const amount = (ticks: Ticks): string => formatAmount(ticks, perUnit, language)
  const word = unitWord(unit, elapsed, language)
  return `${amount(estimate.optimistic)}..${amount(estimate.pessimistic)}${word}, ${amount(estimate.likely)}${word}${KIND_NAMES[language][estimate.kind]}`
}
