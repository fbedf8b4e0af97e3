// The few strokes that a plan is drawn with. The screen paints them on a canvas, print and export write them as SVG:
// one drawing code, so that paper shows what the screen showed. Coordinates are pixels, y downwards.

export interface TextStyle {
  readonly color: string
  readonly size: number
  readonly bold?: boolean
  readonly align?: "left" | "center" | "right"
  /** A rim in this colour keeps the text readable where lines cross it. */
  readonly halo?: string
  /** Longer texts are cut with an ellipsis. */
  readonly widthMax?: number
}

export interface Stroke {
  readonly color: string
  readonly width: number
  readonly dash?: readonly number[]
}

export interface Painter {
  rect(x: number, y: number, width: number, height: number, fill: string, radius?: number): void
  frame(x: number, y: number, width: number, height: number, stroke: Stroke, radius?: number): void
  /** Diagonal stripes: the mark that a colour-blind reader sees. */
  stripes(x: number, y: number, width: number, height: number, color: string): void
  /** x, y pairs. */
  polygon(points: readonly number[], fill: string | null, stroke?: Stroke): void
  polyline(points: readonly number[], stroke: Stroke): void
  /** `y` is the middle of the line of text. */
  text(x: number, y: number, text: string, style: TextStyle): void
}

export const FONT_FAMILY = "Roboto, system-ui, sans-serif"
const STRIPE = 6

export function canvasPainter(context: CanvasRenderingContext2D): Painter {
  const path = (points: readonly number[], close: boolean): void => {
    context.beginPath()
    for (let index = 0; index + 1 < points.length; index += 2) context.lineTo(points[index] ?? 0, points[index + 1] ?? 0)
    if (close) context.closePath()
  }
  const setStroke = (stroke: Stroke): void => {
    context.strokeStyle = stroke.color
    context.lineWidth = stroke.width
    context.setLineDash(stroke.dash === undefined ? [] : [...stroke.dash])
  }
  const box = (x: number, y: number, width: number, height: number, radius: number): void => {
    context.beginPath()
    if (radius === 0) context.rect(x, y, width, height)
    else context.roundRect(x, y, width, height, Math.min(radius, width / 2, height / 2))
  }
  return {
    rect(x, y, width, height, fill, radius = 0) {
      context.fillStyle = fill
      if (radius === 0) context.fillRect(x, y, width, height)
      else {
        box(x, y, width, height, radius)
        context.fill()
      }
    },
    frame(x, y, width, height, stroke, radius = 0) {
      setStroke(stroke)
      box(x, y, width, height, radius)
      context.stroke()
    },
    stripes(x, y, width, height, color) {
      context.save()
      context.beginPath()
      context.rect(x, y, width, height)
      context.clip()
      setStroke({ color, width: 1.5 })
      context.beginPath()
      const first = Math.floor((x - height) / STRIPE) * STRIPE
      for (let at = first; at < x + width; at += STRIPE) {
        context.moveTo(at, y + height)
        context.lineTo(at + height, y)
      }
      context.stroke()
      context.restore()
    },
    polygon(points, fill, stroke) {
      path(points, true)
      if (fill !== null) {
        context.fillStyle = fill
        context.fill()
      }
      if (stroke !== undefined) {
        setStroke(stroke)
        context.stroke()
      }
    },
    polyline(points, stroke) {
      setStroke(stroke)
      path(points, false)
      context.stroke()
    },
    text(x, y, text, style) {
      context.fillStyle = style.color
      context.font = fontOf(style)
      context.textAlign = style.align ?? "left"
      context.textBaseline = "middle"
      const shown = style.widthMax === undefined ? text : fitted(text, style.widthMax, (part) => context.measureText(part).width)
      if (style.halo !== undefined) {
        setStroke({ color: style.halo, width: 4 })
        context.lineJoin = "round"
        context.strokeText(shown, x, y)
      }
      context.fillText(shown, x, y)
    },
  }
}

export function fontOf(style: Pick<TextStyle, "size" | "bold">): string {
  return `${style.bold === true ? "600 " : ""}${style.size}px ${FONT_FAMILY}`
}

/** The longest beginning that fits, with an ellipsis; found by halves, since measuring text is dear. */
export function fitted(text: string, widthMax: number, measure: (part: string) => number): string {
  if (measure(text) <= widthMax) return text
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (measure(`${text.slice(0, middle)}…`) <= widthMax) low = middle
    else high = middle - 1
  }
  return low === 0 ? "" : `${text.slice(0, low).trimEnd()}…`
}
