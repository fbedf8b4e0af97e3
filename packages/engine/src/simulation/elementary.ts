// Exponential and logarithm from the four basic operations alone: those are the same to the last bit in every JavaScript
// engine, the built-in functions are not, and a simulation promises the same bytes everywhere (S-54).

const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10

/** e^x, good to about 1e-15. */
export function exponential(x: number): number {
  if (x < -700) return 0
  const halvings = Math.round(x / (LN2_HIGH + LN2_LOW))
  const rest = x - halvings * LN2_HIGH - halvings * LN2_LOW
  let sum = 1
  for (let n = 16; n >= 1; n -= 1) sum = 1 + (sum * rest) / n
  for (let n = 0; n < Math.abs(halvings); n += 1) sum = halvings > 0 ? sum * 2 : sum / 2
  return sum
}

/** ln x of a positive number, good to about 1e-15. */
export function logarithm(x: number): number {
  let mantissa = x
  let doublings = 0
  for (; mantissa > 1.5; doublings += 1) mantissa /= 2
  for (; mantissa < 0.75; doublings -= 1) mantissa *= 2
  const s = (mantissa - 1) / (mantissa + 1)
  const square = s * s
  let sum = 0
  for (let n = 33; n >= 1; n -= 2) sum = sum * square + 1 / n
  return doublings * LN2_HIGH + (2 * s * sum + doublings * LN2_LOW)
}
