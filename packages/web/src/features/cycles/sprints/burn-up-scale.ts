// Points of a burn-up on a drawing: days onward, points upward, with round numbers at the axis.

export interface BurnUpPoint {
  readonly day: string
  readonly scope: number
  readonly done: number
}

export interface BurnUpDrawing {
  readonly scope: string
  readonly done: string
  readonly ticks: readonly { readonly value: number; readonly y: number }[]
  readonly ends: readonly { readonly day: string; readonly x: number }[]
}

/** Scope changes on a day, so it is drawn in steps; so is what is done. */
export function burnUpDrawing(points: readonly BurnUpPoint[], width: number, height: number): BurnUpDrawing {
  const times = points.map(({ day }) => Date.parse(`${day}T00:00:00Z`))
  const [first = 0, last = first] = [times[0], times.at(-1)]
  const step = roundStep(Math.max(1, ...points.map(({ scope }) => scope)))
  const top = step * Math.ceil(Math.max(1, ...points.map(({ scope }) => scope)) / step)
  const x = (at: number) => (last === first ? 0 : Math.round(((at - first) / (last - first)) * width * 10) / 10)
  const y = (value: number) => Math.round((height - (value / top) * height) * 10) / 10
  const path = (value: (point: BurnUpPoint) => number) => points.map((point, at) => (at === 0 ? `M${x(times[at] ?? first)} ${y(value(point))}` : `H${x(times[at] ?? first)}V${y(value(point))}`)).join("")
  return {
    scope: path(({ scope }) => scope), done: path(({ done }) => done),
    ticks: Array.from({ length: Math.round(top / step) + 1 }, (_, at) => ({ value: at * step, y: y(at * step) })),
    ends: points.length === 0 ? [] : [{ day: points[0]?.day ?? "", x: 0 }, ...(last === first ? [] : [{ day: points.at(-1)?.day ?? "", x: width }])],
  }
}

/** 1, 2, 5, 10, 20 … so that four or five lines suffice. */
function roundStep(top: number): number {
  const raw = top / 4
  const power = 10 ** Math.floor(Math.log10(raw))
  return [1, 2, 5, 10].map((each) => Math.max(1, each * power)).find((each) => each >= raw) ?? 1
}
