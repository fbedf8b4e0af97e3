// The shares of coverage in the order in which they are read, and how each stands.

import type { Coverage } from "../thread-query.ts"

export const SHARES = ["forward", "tested", "verified", "accepted", "deliverablesWithPurpose", "tasksWithPurpose", "benefitsWithOwner"] as const
export type ShareName = (typeof SHARES)[number]

/** 0 to 100; null where there is nothing to cover. Never 100 while something is missing. */
export function percentOf({ part, whole }: Pick<Coverage["forward"], "part" | "whole">): number | null {
  return whole === 0 ? null : Math.floor((part * 100) / whole)
}

/** DSDM's rule of thumb: at most 60 % of the effort is Must. */
export const MUSTS_AT_MOST = 6_000
