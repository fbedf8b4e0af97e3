// How well is it made? Defects against size, found before release or after it, accepted at the first attempt, come back.

import { textOf, type ArtefactFacts } from "../artefact-facts.ts"
import { isoDay } from "../service/zoned-day.ts"

export interface QualityFacts {
  /** Defects and deliverables. */
  readonly artefacts: readonly ArtefactFacts[]
  /** Civil day; null: not released yet. */
  readonly releasedOn: string | null
  readonly today: string
  /** In whatever unit; null: not given. */
  readonly size: number | null
  /** Out of the history: defects once said to be corrected, those of them that came back, and how often a deliverable was rejected. */
  readonly corrected: ReadonlySet<string>
  readonly reopened: ReadonlySet<string>
  readonly rejections: ReadonlyMap<string, number>
}
interface Share {
  readonly part: number
  readonly whole: number
}
export interface QualityFigures {
  readonly defects: number
  readonly density: number | null
  readonly releasedOn: string | null
  readonly removal: (Share & { readonly efficiency: number | null; readonly escapeRate: number | null; readonly final: boolean }) | null
  readonly firstPass: Share & { readonly yield: number | null }
  readonly reopened: Share & { readonly rate: number | null }
}

const WHOLE = 10_000
/** Source: defect removal efficiency counts what is found within 90 days after release (Capers Jones). */
const WATCHED_DAYS = 90
const DAY_MS = 86_400_000
const ACCEPTED = ["accepted", "acceptedWithConditions"]

export function qualityFigures(facts: QualityFacts): QualityFigures {
  const defects = facts.artefacts.filter(({ kind, state }) => kind === "defect" && state !== "rejected")
  const corrected = defects.filter(({ id }) => facts.corrected.has(id) || facts.reopened.has(id)).length
  const back = defects.filter(({ id }) => facts.reopened.has(id)).length
  return {
    defects: defects.length, density: facts.size === null || facts.size <= 0 ? null : defects.length / facts.size, releasedOn: facts.releasedOn, removal: facts.releasedOn === null ? null : removalOf(defects, facts.releasedOn, facts.today),
    firstPass: firstPassOf(facts), reopened: { part: back, whole: corrected, rate: shareOf(back, corrected) },
  }
}

/** A defect without a day counts by where it was found. What is found on the day of release was found before it. */
function removalOf(defects: readonly ArtefactFacts[], releasedOn: string, today: string): QualityFigures["removal"] {
  const until = isoDay(Date.parse(releasedOn) + WATCHED_DAYS * DAY_MS)
  const isAfter = (defect: ArtefactFacts) => (textOf(defect, "foundOn") === "" ? textOf(defect, "foundIn") === "operation" : textOf(defect, "foundOn") > releasedOn)
  const before = defects.filter((defect) => !isAfter(defect)).length
  const whole = before + defects.filter((defect) => isAfter(defect) && textOf(defect, "foundOn") <= until).length
  const efficiency = shareOf(before, whole)
  return { part: before, whole, efficiency, escapeRate: efficiency === null ? null : WHOLE - efficiency, final: today > until }
}

/** Of the deliverables about which somebody has decided: accepted, and never rejected before. */
function firstPassOf({ artefacts, rejections }: QualityFacts): QualityFigures["firstPass"] {
  const decided = artefacts.filter(({ kind, state, id }) => kind === "deliverable" && state !== "dropped" && (ACCEPTED.includes(state) || state === "rejected" || rejections.has(id)))
  const part = decided.filter(({ id, state }) => ACCEPTED.includes(state) && !rejections.has(id)).length
  return { part, whole: decided.length, yield: shareOf(part, decided.length) }
}

function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * WHOLE) / whole)
}
