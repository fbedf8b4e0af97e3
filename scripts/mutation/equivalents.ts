// Broken places that no test can notice, because the answer stays the same; each with the reason. They count as survivors in
// the first share that is printed and are left out of the second. One that a test does notice after all is reported.

export interface Equivalent {
  readonly file: string
  /** The line of the bundle, trimmed, with the broken piece between « and ». */
  readonly line: string
  /** What stands in its place. */
  readonly text: string
  readonly why: string
}

export const EQUIVALENTS: readonly Equivalent[] = []
