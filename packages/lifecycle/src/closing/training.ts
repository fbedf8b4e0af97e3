// Who had to learn what, who has, in time, at what price, and was it any good? Kirkpatrick's first three levels: how people
// liked it, whether they learned it, whether they use it.

import { numberOf, rowsOf, textOf, type ArtefactFacts, type RowFacts } from "../artefact-facts.ts"
import { civilAt, isoDay } from "../service/zoned-day.ts"

export interface TrainingNeedFigures {
  readonly needId: string
  readonly audience: string
  /** How many must learn it; null: nobody said. */
  readonly people: number | null
  readonly enrolled: number
  readonly attended: number
  readonly passed: number
  /** Passed on or before the day on which it is needed. */
  readonly passedInTime: number
  readonly neededBy: string | null
  /** Basis points of the people who passed in time; null where nobody said how many. */
  readonly coverage: number | null
}
export interface CertificateEnd {
  readonly sessionId: string
  readonly name: string
  readonly personId: string | null
  readonly certificate: string
  readonly until: string
  readonly ended: boolean
}
export interface TrainingFigures {
  readonly needs: readonly TrainingNeedFigures[]
  /** Over needs that say how many. */
  readonly coverage: number | null
  readonly cost: number
  /** Mean of 1 to 5 over those who answered. */
  readonly reaction: { readonly answers: number; readonly mean: number | null }
  /** Of those who attended. */
  readonly learning: { readonly part: number; readonly whole: number }
  /** Of those who were asked. */
  readonly behaviour: { readonly part: number; readonly whole: number }
  readonly certificates: readonly CertificateEnd[]
}

interface Taken {
  readonly session: ArtefactFacts
  readonly course: ArtefactFacts | undefined
  readonly row: RowFacts
  readonly day: string
  readonly passed: boolean
}
interface Learner {
  readonly attended: boolean
  /** The first day on which they passed; null: not yet. */
  readonly passedOn: string | null
}

const WHOLE = 10_000
const WATCHED_DAYS = 60
const DAY_MS = 86_400_000

/**
 * `today` is a civil day of the project, `timeZone` says on which day a session ends. A session costs the fixed price of its
 * course and the price of each person listed; what was cancelled costs nothing here. Where several audiences take one course,
 * nobody says who belongs to which: those who passed first are counted for the audience that needs it first.
 */
export function trainingFigures(artefacts: readonly ArtefactFacts[], today: string, timeZone: string): TrainingFigures {
  const courses = new Map(artefacts.filter(({ kind }) => kind === "course").map((course) => [course.id, course]))
  const sessions = artefacts.filter(({ kind, state }) => kind === "trainingSession" && state !== "cancelled")
  const taken = sessions.flatMap((session) => rowsOf(session, "participants").map((row) => takenOf(session, courses.get(textOf(session, "course")), row, timeZone)))
  const needs = needsOf(artefacts.filter(({ kind, state }) => kind === "trainingNeed" && state !== "dropped"), taken)
  const counted = needs.filter(({ people }) => people !== null)
  const attended = taken.filter(hasAttended)
  const scores = attended.flatMap(({ row }) => (typeof row["reaction"] === "number" ? [row["reaction"]] : []))
  const asked = attended.filter(({ row }) => typeof row["usesIt"] === "boolean")
  return {
    needs, coverage: shareOf(counted.reduce((sum, { people, passedInTime }) => sum + Math.min(passedInTime, people ?? 0), 0), counted.reduce((sum, { people }) => sum + (people ?? 0), 0)),
    cost: sessions.reduce((sum, session) => sum + costOf(session, courses.get(textOf(session, "course"))), 0),
    reaction: { answers: scores.length, mean: scores.length === 0 ? null : Math.round((scores.reduce((sum, score) => sum + score, 0) * 100) / scores.length) / 100 },
    learning: { part: attended.filter(({ passed }) => passed).length, whole: attended.length }, behaviour: { part: asked.filter(({ row }) => row["usesIt"] === true).length, whole: asked.length },
    certificates: certificatesOf(taken, today),
  }
}

function takenOf(session: ArtefactFacts, course: ArtefactFacts | undefined, row: RowFacts, timeZone: string): Taken {
  const end = Date.parse(textOf(session, "to") || textOf(session, "from"))
  const mark = course === undefined ? 0 : (numberOf(course, "passMark") ?? 0)
  const score = typeof row["score"] === "number" ? row["score"] : 0
  return { session, course, row, day: Number.isNaN(end) ? "" : isoDay(civilAt(end, timeZone)), passed: row["attended"] === true && score >= mark }
}

function hasAttended({ row }: Taken): boolean {
  return row["attended"] === true
}

function costOf(session: ArtefactFacts, course: ArtefactFacts | undefined): number {
  return course === undefined ? 0 : (numberOf(course, "fixedPrice") ?? 0) + (numberOf(course, "pricePerPerson") ?? 0) * rowsOf(session, "participants").length
}

function needsOf(needs: readonly ArtefactFacts[], taken: readonly Taken[]): readonly TrainingNeedFigures[] {
  const waiting = new Map<string, readonly Learner[]>()
  const figures = new Map<string, TrainingNeedFigures>()
  for (const need of needs.toSorted((one, other) => (lastly(textOf(one, "neededBy")) < lastly(textOf(other, "neededBy")) ? -1 : 1))) {
    const course = textOf(need, "course")
    const learners = waiting.get(course) ?? learnersOf(taken.filter((one) => course !== "" && one.course?.id === course))
    const people = numberOf(need, "people")
    const own = learners.slice(0, people ?? learners.length)
    waiting.set(course, learners.slice(own.length))
    figures.set(need.id, figuresOf(need, people, own))
  }
  return needs.flatMap(({ id }) => figures.get(id) ?? [])
}

function figuresOf(need: ArtefactFacts, people: number | null, learners: readonly Learner[]): TrainingNeedFigures {
  const neededBy = textOf(need, "neededBy")
  const passed = learners.filter(({ passedOn }) => passedOn !== null)
  const inTime = passed.filter(({ passedOn }) => neededBy === "" || (passedOn ?? "") <= neededBy).length
  return { needId: need.id, audience: textOf(need, "audience"), people, enrolled: learners.length, attended: learners.filter(({ attended }) => attended).length, passed: passed.length, passedInTime: inTime, neededBy: neededBy || null, coverage: people === null ? null : shareOf(inTime, people) }
}

/** Each person once, whoever passed first in front, then those who came, then those who are only listed. */
function learnersOf(taken: readonly Taken[]): readonly Learner[] {
  const byPerson = Map.groupBy(taken, ({ row, session }) => personOf(row) ?? nameOf(row)?.toLowerCase() ?? `${session.id} ${String(row["id"])}`)
  const learners = [...byPerson.values()].map((all) => ({ attended: all.some(hasAttended), passedOn: all.filter(({ passed }) => passed).map(({ day }) => day).toSorted()[0] ?? null }))
  const rank = ({ attended, passedOn }: Learner) => (passedOn !== null ? `0${passedOn}` : attended ? "1" : "2")
  return learners.toSorted((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0))
}

/** Written in the session, or following from how long the course's certificate holds; of each person and course the last counts. */
function certificatesOf(taken: readonly Taken[], today: string): readonly CertificateEnd[] {
  const last = new Map<string, CertificateEnd>()
  for (const { session, course, row, day, passed } of taken) {
    const months = course === undefined ? 0 : (numberOf(course, "certificateMonths") ?? 0)
    const until = typeof row["certificateUntil"] === "string" ? row["certificateUntil"] : passed && months > 0 && day !== "" ? monthsAfter(day, months) : null
    if (until === null) continue
    const key = `${course?.id ?? session.id} ${personOf(row) ?? nameOf(row)?.toLowerCase() ?? `${session.id} ${String(row["id"])}`}`
    if ((last.get(key)?.until ?? "") < until) last.set(key, { sessionId: session.id, name: nameOf(row) ?? "", personId: personOf(row), certificate: typeof row["certificate"] === "string" ? row["certificate"] : "", until, ended: until < today })
  }
  const horizon = isoDay(Date.parse(today) + WATCHED_DAYS * DAY_MS)
  return [...last.values()].filter(({ until }) => until <= horizon).toSorted((one, other) => (one.until < other.until ? -1 : one.until > other.until ? 1 : 0))
}

/** The same day of a later month, or its last day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 2000, month = 1, date = 1] = day.split("-").map(Number)
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return isoDay(Date.UTC(year, month - 1 + months, Math.min(date, lastDay)))
}

function personOf(row: RowFacts): string | null {
  return typeof row["person"] === "string" ? row["person"] : null
}

function nameOf(row: RowFacts): string | null {
  return typeof row["name"] === "string" ? row["name"] : null
}

function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((part * WHOLE) / whole)
}

/** Behind every day. */
function lastly(day: string): string {
  return day === "" ? "~" : day
}
