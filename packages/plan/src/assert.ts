// Bugs, not people's mistakes: what must hold whatever anybody types. Stays on in production.

export function assert(condition: boolean, whatMustHold: string): asserts condition {
  if (!condition) throw new Error(`Broken invariant: ${whatMustHold}`)
}
