// The last day on which a defect that is found counts as escaped.

const WATCHED_DAYS = 90
const DAY_MS = 86_400_000

export function watchedUntil(releasedOn: string): string {
  return new Date(Date.parse(releasedOn) + WATCHED_DAYS * DAY_MS).toISOString().slice(0, 10)
}
