// Why a plan command was refused, in the terms of the contract: code, pointer into the input, and for a circle its path.

import type { Problem } from "@throughline/contract"
import { fail } from "../../../platform/failure.ts"
import type { CommandError } from "@throughline/plan"
import { changeFromWire } from "@throughline/plan"
import type { StoredChange } from "./plan-changes.sql.ts"
import type { CommandRequest } from "./apply-commands.ts"

export interface RefusedCommand {
  readonly error: CommandError
  /** Which of the commands. */
  readonly index: number
}

export function refuseCommand({ error, index }: RefusedCommand, request: CommandRequest, since: readonly StoredChange[], revision: number): never {
  if (error.code.startsWith("unknown")) refuseDeleted(request.commands[index], since, revision)
  const problem: Problem = { pointer: request.pointer(index) + (request.pointsInside ? error.field : ""), code: error.code, message: wordsOf(error.code), ...(error.limit === null ? {} : { limit: error.limit }) }
  if (error.code === "cycle") fail("cycle", { path: error.taskIds, problems: [problem] })
  if (error.code.startsWith("limit.")) fail("limitExceeded", { problems: [problem] })
  if (error.code.startsWith("shape.")) fail("invalidInput", { problems: [problem] })
  fail("planRefused", { problems: [problem], ...(error.taskIds.length === 0 ? {} : { path: error.taskIds }) })
}

/** What the command needs is gone because it was deleted meanwhile: that is a conflict, not a mistake. */
function refuseDeleted(command: unknown, since: readonly StoredChange[], revision: number): void {
  const named = JSON.stringify(command)
  for (const theirs of since) {
    const gone = changeFromWire(theirs.patches).filter((patch) => patch.after === null && named.includes(`"${patch.id}"`))
    if (gone.length === 0) continue
    fail("conflict", { revision, conflicts: gone.map(({ kind, id }) => ({ kind, id, field: "", expected: null, actual: null, wanted: null, changedBy: theirs.actor_name })) })
  }
}

/** "finishBeforeStart" reads as "finish before start"; the web application has whole sentences for every code. */
function wordsOf(code: string): string {
  return code.replace(/^\w+\./, "").replaceAll(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
}
