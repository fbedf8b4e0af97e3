// Does a gate ask for what a lesson teaches? As taken over here, or as its template brought it.

import type { Gate } from "../gate-query.ts"

interface Taught {
  readonly id: string
  readonly title: string
}

export function asksFor({ checks }: Pick<Gate, "checks">, { id, title }: Taught): boolean {
  return checks.some((check) => check.id === id || check.fromLesson === title)
}
