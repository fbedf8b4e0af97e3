// How much of a promised benefit has arrived? Realisation = (actual - baseline) / (target - baseline): right for targets that fall as well.

/** A fraction: 0.556 = 55.6 %; below 0 the indicator went the wrong way. Null where the target is the baseline: nothing was promised. */
export const benefitRealisation = (baseline: number, target: number, actual: number): number | null =>
  target === baseline ? null : (actual - baseline) / (target - baseline)
