// Says what must hold. A failure is a fault of this program, never of a plan.

export function assert(condition: boolean, mustHold: string): asserts condition {
  if (!condition) throw new Error(`must hold: ${mustHold}`)
}
