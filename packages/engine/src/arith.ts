// The only place where integers are divided: every division says how it rounds.
import { FIRST_INSTANT, LAST_INSTANT, type Instant } from "./units.ts"

export const divFloor = (dividend: number, divisor: number): number => Math.floor(dividend / divisor)

export const modFloor = (dividend: number, divisor: number): number => dividend - divisor * Math.floor(dividend / divisor)

/** Nearest integer; a tie goes to the even neighbour. The divisor is positive. */
export function divHalfEven(dividend: number, divisor: number): number {
  const low = Math.floor(dividend / divisor)
  const twice = 2 * (dividend - low * divisor)
  if (twice < divisor) return low
  if (twice > divisor) return low + 1
  return low % 2 === 0 ? low : low + 1
}

/** `amount * numerator / divisor`, rounded half to even, exact also where the product leaves 53 bits. */
export function scaleHalfEven(amount: number, numerator: number, divisor: number): number {
  const product = amount * numerator
  if (Number.isSafeInteger(product)) return divHalfEven(product, divisor)
  const exact = BigInt(amount) * BigInt(numerator)
  const by = BigInt(divisor)
  const low = exact >= 0n ? exact / by : -((-exact + by - 1n) / by)
  const twice = 2n * (exact - low * by)
  return Number(twice < by || (twice === by && low % 2n === 0n) ? low : low + 1n)
}

/** Splits `total` in proportion to `weights` so that the parts add up to it (largest remainder; ties to the earlier part). */
export function allocate(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  if (sum === 0) return weights.map((_, index) => (index === 0 ? total : 0))
  const parts = weights.map((weight) => {
    const exact = (total * weight) / sum
    return { whole: Math.floor(exact), rest: exact - Math.floor(exact) }
  })
  let left = total - parts.reduce((all, part) => all + part.whole, 0)
  const byRest = parts.map((_, index) => index).toSorted((a, b) => (parts[b]?.rest ?? 0) - (parts[a]?.rest ?? 0) || a - b)
  for (const index of byRest) {
    const part = parts[index]
    if (left <= 0 || part === undefined) break
    part.whole += 1
    left -= 1
  }
  return parts.map((part) => part.whole)
}

/** Keeps an instant inside the range that plans may use, so that it always fits 32 bits. */
export const clampInstant = (at: number): Instant => (at < FIRST_INSTANT ? FIRST_INSTANT : at > LAST_INSTANT ? LAST_INSTANT : at)
