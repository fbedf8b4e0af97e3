// Where a stakeholder stands in the grid of power and interest, and where a key leads.

import { quadrantOf } from "@throughline/lifecycle"
import type { Quadrant } from "@throughline/lifecycle"
import type { ArtefactSummary } from "../../artefacts/index.ts"
import { numberIn } from "../../quick-edit/index.ts"

export interface Place {
  /** 1 to 5. */
  readonly power: number
  readonly interest: number
}

export const STEPS = [1, 2, 3, 4, 5] as const
/** In the order in which they are drawn: high power above, high interest at the end. */
export const QUADRANTS: readonly Quadrant[] = ["keepSatisfied", "manageClosely", "monitor", "keepInformed"]

/** Null while power or interest is unknown. */
export function placeOf(stakeholder: Pick<ArtefactSummary, "fields">): Place | null {
  const [power, interest] = [numberIn(stakeholder, "power"), numberIn(stakeholder, "interest")]
  return power === null || interest === null ? null : { power, interest }
}

export function quadrantAt({ power, interest }: Place): Quadrant {
  return quadrantOf(power, interest) ?? "monitor"
}

const clamp = (value: number) => Math.min(5, Math.max(1, value))
/** Who is not placed yet begins in the middle. */
const MIDDLE: Place = { power: 3, interest: 3 }

/** Up is more power, onward more interest; null for other keys. */
export function placeByKey(key: string, from: Place | null, mirrored: boolean): Place | null {
  const onward = mirrored ? -1 : 1
  const moves: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [1, 0], ArrowDown: [-1, 0], ArrowRight: [0, onward], ArrowLeft: [0, -onward] }
  const move = moves[key]
  if (move === undefined) return null
  if (from === null) return MIDDLE
  return { power: clamp(from.power + move[0]), interest: clamp(from.interest + move[1]) }
}
