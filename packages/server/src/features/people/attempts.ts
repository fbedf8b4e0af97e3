// Which attempts are counted, by account and by where they come from. One set of numbers for everything that guesses at a secret.

import { LIMITS } from "@throughline/contract"
import { sourceOf, type Attempt } from "../../platform/limiter.ts"

const WINDOW = LIMITS.signInWindowMinutes

export function byAccount(kind: string, account: string): Attempt {
  return { kind: `${kind}.account`, subject: account.toLowerCase(), max: LIMITS.signInAttemptsPerAccount, windowMinutes: WINDOW }
}

export function byAddress(kind: string, address: string): Attempt {
  return { kind: `${kind}.address`, subject: sourceOf(address), max: LIMITS.signInAttemptsPerAddress, windowMinutes: WINDOW }
}
