// The days that the next sprint suggests: it begins on the first weekday after the last one and is as long.

export interface SprintDates {
  readonly start: string
  readonly finish: string
}

const DAY_MS = 86_400_000
const FORTNIGHT: SprintDates = { start: "2000-01-03", finish: "2000-01-14" }

const time = (day: string) => Date.parse(`${day}T00:00:00Z`)
const text = (at: number) => new Date(at).toISOString().slice(0, 10)

/** `last`: null before the first sprint, which begins on the next Monday. */
export function nextSprintDates(last: SprintDates | null, today: string): SprintDates {
  const model = last === null || last.finish < last.start ? FORTNIGHT : last
  let start = last === null ? time(today) : time(last.finish) + DAY_MS
  const isWrong = (at: number) => (last === null ? new Date(at).getUTCDay() !== 1 : [0, 6].includes(new Date(at).getUTCDay()))
  while (isWrong(start)) start += DAY_MS
  let finish = start + (time(model.finish) - time(model.start))
  while ([0, 6].includes(new Date(finish).getUTCDay())) finish -= DAY_MS
  return { start: text(start), finish: text(Math.max(start, finish)) }
}
