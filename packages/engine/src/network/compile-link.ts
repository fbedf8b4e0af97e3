// One link of the compiled network, and its lag (S-12).
import { divHalfEven } from "../arith.ts"
import { LAST_INSTANT } from "../units.ts"
import {
  ELAPSED_LAG, ELAPSED_PERCENT, LINK_KINDS, NO_LAG, SUMMARY, WORKING_LAG, WORKING_PERCENT, type CompiledNetwork,
} from "./compiled-network.ts"
import type { LagKind, NetworkLink } from "./network.ts"

export function compileLink(c: CompiledNetwork, link: NetworkLink, l: number): void {
  // Longer than the years of a plan is as good as that long.
  const lag = Math.min(Math.max(link.lag ?? 0, -LAST_INSTANT), LAST_INSTANT)
  const lagKind = link.lagKind ?? "working"
  c.predecessor[l] = link.predecessor
  c.successor[l] = link.successor
  c.linkKind[l] = LINK_KINDS.indexOf(link.kind)
  c.lagMode[l] = lag === 0 ? NO_LAG : lagModeOf(c, lagKind, link.predecessor)
  // S-12: a percent lag is a share of the predecessor's duration.
  const ofTask = c.lagMode[l] === WORKING_LAG || c.lagMode[l] === ELAPSED_LAG
  const isPercent = lagKind === "percent" || lagKind === "elapsedPercent"
  const share = isPercent && ofTask ? divHalfEven((c.duration[link.predecessor] ?? 0) * lag, 10_000) : lag
  c.lag[l] = Math.min(Math.max(share, -LAST_INSTANT), LAST_INSTANT)
}

function lagModeOf(c: CompiledNetwork, kind: LagKind, predecessor: number): number {
  const isSummaryRow = (c.role[predecessor] ?? 0) >= SUMMARY
  if (kind === "working") return WORKING_LAG
  if (kind === "elapsed") return ELAPSED_LAG
  const elapsed = kind === "elapsedPercent" || c.elapsed[predecessor] === 1
  if (isSummaryRow) return elapsed ? ELAPSED_PERCENT : WORKING_PERCENT
  return elapsed ? ELAPSED_LAG : WORKING_LAG
}
