// Where does each bar of a waterfall stand? Bars begin where the one before ended; the widest excursion fills the track.

export interface Bar {
  /** Shares of the track, 0 to 1. */
  readonly left: number
  readonly width: number
}

export function waterfall(parts: readonly number[]): readonly Bar[] {
  let sum = 0
  const edges = parts.map((part) => {
    const from = sum
    sum += part
    return { low: Math.min(from, sum), high: Math.max(from, sum) }
  })
  const low = Math.min(0, ...edges.map((edge) => edge.low))
  const span = Math.max(0, ...edges.map((edge) => edge.high)) - low
  return edges.map((edge) => (span === 0 ? { left: 0, width: 0 } : { left: (edge.low - low) / span, width: (edge.high - edge.low) / span }))
}
