// Where does a continuous function cross zero between two points of different sign? Brent's method (R. P. Brent, "Algorithms for
// Minimization without Derivatives", 1973, chapter 4): inverse quadratic steps where they behave, halving where they do not.

const STEPS_MAX = 200
const EPSILON = 2.220446049250313e-16

/** Null if the function has the same sign at both ends. */
export function brentRoot(f: (x: number) => number, from: number, to: number, tolerance: number): number | null {
  let [a, b] = [from, to]
  let [fa, fb] = [f(a), f(b)]
  if (fa === 0) return a
  if (fb === 0) return b
  if (fa > 0 === fb > 0) return null
  let [c, fc] = [a, fa]
  let step = b - a
  let before = step
  for (let n = 0; n < STEPS_MAX && fb !== 0; n += 1) {
    if (fb > 0 === fc > 0) {
      ;[c, fc] = [a, fa]
      step = b - a
      before = step
    }
    if (Math.abs(fc) < Math.abs(fb)) [a, b, c, fa, fb, fc] = [b, c, b, fb, fc, fb]
    const least = 2 * EPSILON * Math.abs(b) + tolerance / 2
    const half = (c - b) / 2
    if (Math.abs(half) <= least) break
    const next = Math.abs(before) < least || Math.abs(fa) <= Math.abs(fb) ? null : interpolated(a, b, c, fa, fb, fc, half, least, before)
    before = next === null ? half : step
    step = next ?? half
    ;[a, fa] = [b, fb]
    b += Math.abs(step) > least ? step : half > 0 ? least : -least
    fb = f(b)
  }
  return b
}

/** The step of an inverse quadratic (or, with two points only, a secant); null where it would leave the safe range. */
function interpolated(a: number, b: number, c: number, fa: number, fb: number, fc: number, half: number, least: number, before: number): number | null {
  const s = fb / fa
  let p = 2 * half * s
  let q = 1 - s
  if (a !== c) {
    const t = fa / fc
    const r = fb / fc
    p = s * (2 * half * t * (t - r) - (b - a) * (r - 1))
    q = (t - 1) * (r - 1) * (s - 1)
  }
  if (p > 0) q = -q
  else p = -p
  return 2 * p < Math.min(3 * half * q - Math.abs(least * q), Math.abs(before * q)) ? p / q : null
}
