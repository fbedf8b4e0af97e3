// A ratio of two quantities of one kind: an index or a share. Not money and not time, hence a plain number.

/** 1 = as planned, or 100 %. */
export type Ratio = number

/** Null where the divisor is nothing: such an index is undefined, not 0 and not infinite. */
export const quotient = (dividend: number, divisor: number): Ratio | null => (divisor === 0 ? null : dividend / divisor)
