// Gives a task of the compiled network another duration for one run (S-56). With its own duration everything is as before.
import { clampInstant, divHalfEven, scaleHalfEven } from "../arith.ts"
import { ELAPSED_LAG, STARTED, WORKING_LAG, type CompiledNetwork } from "../network/compiled-network.ts"
import type { Network } from "../network/network.ts"
import type { Ticks } from "../units.ts"

/** The network's own lengths, kept because each run writes over them. */
export interface OwnLengths {
  readonly duration: Int32Array
  readonly length: Int32Array
  readonly remaining: Int32Array
  readonly spanTotal: Int32Array
  readonly spanWait: Int32Array
  /** For each row the links whose lag is a share of its duration (S-12); undefined without any. */
  readonly percentLinks: readonly (readonly number[] | undefined)[]
}

export function ownLengths(c: CompiledNetwork, network: Network): OwnLengths {
  const percentLinks: (number[] | undefined)[] = []
  network.links.forEach((link, l) => {
    const isShare = (link.lagKind === "percent" || link.lagKind === "elapsedPercent") && (c.lagMode[l] === WORKING_LAG || c.lagMode[l] === ELAPSED_LAG)
    if (isShare) (percentLinks[link.predecessor] ??= []).push(l)
  })
  return {
    duration: c.duration.slice(), length: c.length.slice(), remaining: c.remaining.slice(),
    spanTotal: c.spanTotal.slice(), spanWait: c.spanWait.slice(), percentLinks,
  }
}

/** True where a new duration changes nothing but the length. */
export const isPlainLength = (c: CompiledNetwork, own: OwnLengths, i: number): boolean =>
  c.role[i] !== STARTED && c.spanAt[i] === c.spanAt[i + 1] && own.length[i] === own.duration[i] && own.percentLinks[i] === undefined

/** Returns the duration that the task then has: a begun one lasts at least as long as it has lasted (S-55). */
export function setDuration(c: CompiledNetwork, own: OwnLengths, network: Network, i: number, sampled: Ticks): Ticks {
  const before = own.duration[i] ?? 0
  const done = c.role[i] === STARTED ? before - (own.remaining[i] ?? 0) : 0
  const duration = Math.max(sampled, done)
  const pauses = duration === before ? (own.length[i] ?? 0) - before : pausesWithin(network, own, i, duration)
  c.duration[i] = duration
  c.length[i] = clampInstant(duration + pauses)
  c.remaining[i] = duration === before ? (own.remaining[i] ?? 0) : duration - done
  for (let s = c.spanAt[i] ?? 0; s < (c.spanAt[i + 1] ?? 0); s += 1) {
    c.spanTotal[s] = before === 0 ? 0 : clampInstant(scaleHalfEven(own.spanTotal[s] ?? 0, duration, before))
    c.spanWait[s] = duration === 0 ? 0 : (own.spanWait[s] ?? 0)
  }
  for (const l of own.percentLinks[i] ?? []) c.lag[l] = clampInstant(divHalfEven(duration * (network.links[l]?.lag ?? 0), 10_000))
  return duration
}

/** Pauses that begin after the end fall away; the gap of a begun task stays. */
function pausesWithin(network: Network, own: OwnLengths, i: number, duration: Ticks): Ticks {
  const before = own.duration[i] ?? 0
  let pauses = (own.length[i] ?? 0) - before
  for (const { offset, gap } of network.tasks[i]?.splits ?? []) {
    const was = offset > 0 && offset < before
    const is = offset > 0 && offset < duration
    if (was && !is) pauses -= gap
    else if (is && !was) pauses += gap
  }
  return Math.max(0, pauses)
}
