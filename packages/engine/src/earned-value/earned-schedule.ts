// Is the project early or late, in units of time? Earned schedule after Lipke (2003) and Henderson (2004):
// unlike SPI, whose value returns to 1 when the work is done, SPI(t) keeps telling the truth about a late project.
import type { Minor } from "../units.ts"
import { quotient, type Ratio } from "./ratio.ts"

/** A number of reporting periods, parts included; not a date. */
export type Periods = number

export interface EarnedScheduleInput {
  /** Cumulative planned value at the end of period 0, 1, 2 …; never falls. */
  readonly planned: readonly Minor[]
  readonly earned: Minor
  /** Actual time (AT): periods from the start to the data date. */
  readonly actualTime: Periods
  /** Estimated duration agreed on instead of the planned one, for the second TSPI. */
  readonly estimatedDuration?: Periods | null
  /** Performance factor PF(t) for the work to come; absent: SPI(t). */
  readonly performanceFactor?: Ratio | null
}

export interface EarnedSchedule {
  /** ES = C + I: the time at which the plan wanted to be where the project is. */
  readonly earnedTime: Periods
  /** PD: first period at whose end everything is planned to be done. */
  readonly plannedDuration: Periods
  /** SV(t) = ES - AT; negative = late. */
  readonly variance: Periods
  /** SPI(t) = ES / AT. */
  readonly index: Ratio | null
  /** IEAC(t) = AT + (PD - ES) / PF(t), which is PD / SPI(t) for PF = SPI(t). */
  readonly durationAtCompletion: Periods | null
  /** TSPI = (PD - ES) / (PD - AT): what is needed from now on; null when the planned time is over. */
  readonly toCompleteIndex: Ratio | null
  /** TSPI to the estimate = (PD - ES) / (ED - AT). */
  readonly toCompleteIndexEstimate: Ratio | null
}

export function earnedSchedule(input: EarnedScheduleInput): EarnedSchedule {
  const { planned, earned, actualTime, estimatedDuration } = input
  const plannedDuration = planned.findIndex((value) => value >= (planned.at(-1) ?? 0))
  const earnedTime = timeEarned(planned, earned, plannedDuration)
  const index = quotient(earnedTime, actualTime)
  const factor = input.performanceFactor ?? index
  const rest = plannedDuration - earnedTime
  return {
    earnedTime,
    plannedDuration: Math.max(plannedDuration, 0),
    variance: earnedTime - actualTime,
    index,
    durationAtCompletion: rest <= 0 ? actualTime : factor === null || factor <= 0 ? null : actualTime + rest / factor,
    toCompleteIndex: actualTime >= plannedDuration ? null : quotient(rest, plannedDuration - actualTime),
    toCompleteIndexEstimate: estimatedDuration == null || actualTime >= estimatedDuration ? null : quotient(rest, estimatedDuration - actualTime),
  }
}

function timeEarned(planned: readonly Minor[], earned: Minor, plannedDuration: Periods): Periods {
  let whole = -1
  while (whole < plannedDuration && (planned[whole + 1] ?? Infinity) <= earned) whole += 1
  if (whole < 0 || whole >= plannedDuration) return Math.max(whole, 0)
  const from = planned[whole] ?? 0
  // The next period plans more than was earned, hence more than this one: no division by nothing.
  return whole + (earned - from) / ((planned[whole + 1] ?? 0) - from)
}

/**
 * Schedule adherence (the p-factor, Lipke 2008): Σ min(EVᵢ, PVᵢ at ES) / Σ PVᵢ at ES. 1 = work was done in the planned order; null before anything is planned.
 * `plannedAtEarnedTime` is each task's planned value at the earned time, not at the data date.
 */
export function scheduleAdherence(tasks: readonly { readonly earned: Minor; readonly plannedAtEarnedTime: Minor }[]): Ratio | null {
  let inOrder = 0
  let planned = 0
  for (const task of tasks) {
    inOrder += Math.min(task.earned, task.plannedAtEarnedTime)
    planned += task.plannedAtEarnedTime
  }
  return quotient(inOrder, planned)
}
