// One link of the compiled network, and its lag (S-12).
import { divHalfEven } from "../arith.ts"
import { LAST_INSTANT } from "../units.ts"
import {
  ELAPSED_LAG, ELAPSED_PERCENT, FS, LINK_KINDS, NO_LAG, SUMMARY, WORKING_LAG, WORKING_PERCENT, type CompiledNetwork,
} from "./compiled-network.ts"
import type { LagKind, NetworkLink } from "./network.ts"

export function compileLink(c: CompiledNetwork, link: NetworkLink, l: number): void {
  const { predecessor, kind, lag = 0 } = link
  c.predecessor[l] = predecessor
  c.successor[l] = link.successor
  c.linkKind[l] = kind === "FS" ? FS : LINK_KINDS.indexOf(kind)
  const lagMode = lag === 0 ? NO_LAG : lagModeOf(c, link.lagKind ?? "working", predecessor)
  c.lagMode[l] = lagMode
  c.lag[l] = lagMode === NO_LAG ? 0 : lagOf(c, link, lag, lagMode)
}

function lagOf(c: CompiledNetwork, { predecessor, lagKind = "working" }: NetworkLink, given: number, lagMode: number): number {
  // Longer than the years of a plan is as good as that long.
  const lag = cut(given)
  // S-12: a percent lag is a share of the predecessor's duration, which for a summary is not known yet.
  const isShare = (lagKind === "percent" || lagKind === "elapsedPercent") && (lagMode === WORKING_LAG || lagMode === ELAPSED_LAG)
  return isShare ? cut(divHalfEven((c.duration[predecessor] ?? 0) * lag, 10_000)) : lag
}

const cut = (lag: number): number => Math.min(Math.max(lag, -LAST_INSTANT), LAST_INSTANT)

function lagModeOf(c: CompiledNetwork, kind: LagKind, predecessor: number): number {
  const isSummaryRow = (c.role[predecessor] ?? 0) >= SUMMARY
  if (kind === "working") return WORKING_LAG
  if (kind === "elapsed") return ELAPSED_LAG
  const elapsed = kind === "elapsedPercent" || c.elapsed[predecessor] === 1
  if (isSummaryRow) return elapsed ? ELAPSED_PERCENT : WORKING_PERCENT
  return elapsed ? ELAPSED_LAG : WORKING_LAG
}
