// Writes the strokes of a drawing as SVG text, for print, for files and as the source of the PNG.

import { fitted, FONT_FAMILY } from "./painter.ts"
import type { Painter, Stroke } from "./painter.ts"

export interface SvgPainter extends Painter {
  /** Everything painted so far as one group, moved by x and y and cut to a box. */
  group(x: number, y: number, clip: { readonly width: number; readonly height: number } | null): string
}

/** Average advance of the bundled typeface, in parts of its size: good enough to cut labels on paper. */
const ADVANCE = 0.54
const STRIPE = 6
let clipCount = 0

export function svgPainter(): SvgPainter {
  const parts: string[] = []
  const add = (name: string, attributes: Readonly<Record<string, string | number>>, content = ""): void => {
    const text = Object.entries(attributes).map(([key, value]) => ` ${key}="${typeof value === "number" ? round(value) : escapeXml(value)}"`).join("")
    parts.push(content === "" ? `<${name}${text}/>` : `<${name}${text}>${content}</${name}>`)
  }
  return {
    rect(x, y, width, height, fill, radius = 0) {
      add("rect", { x, y, width, height, fill, ...(radius === 0 ? {} : { rx: radius }) })
    },
    frame(x, y, width, height, stroke, radius = 0) {
      add("rect", { x, y, width, height, fill: "none", ...strokeOf(stroke), ...(radius === 0 ? {} : { rx: radius }) })
    },
    stripes(x, y, width, height, color) {
      for (let at = Math.floor((x - height) / STRIPE) * STRIPE; at < x + width; at += STRIPE) {
        const from = Math.max(at, x)
        const to = Math.min(at + height, x + width)
        if (to > from) add("path", { d: `M${round(from)} ${round(y + height - (from - at))}L${round(to)} ${round(y + height - (to - at))}`, ...strokeOf({ color, width: 1.5 }) })
      }
    },
    polygon(points, fill, stroke) {
      add("polygon", { points: points.map(round).join(" "), fill: fill ?? "none", ...(stroke === undefined ? {} : strokeOf(stroke)) })
    },
    polyline(points, stroke) {
      add("polyline", { points: points.map(round).join(" "), fill: "none", ...strokeOf(stroke) })
    },
    text(x, y, text, style) {
      const shown = style.widthMax === undefined ? text : fitted(text, style.widthMax, (part) => part.length * style.size * ADVANCE)
      const anchor = style.align === "center" ? "middle" : style.align === "right" ? "end" : "start"
      add("text", { x, y: y + style.size * 0.35, fill: style.color, "font-size": style.size, "text-anchor": anchor, ...(style.bold === true ? { "font-weight": 600 } : {}), ...(style.halo === undefined ? {} : { stroke: style.halo, "stroke-width": 4, "stroke-linejoin": "round", "paint-order": "stroke" }) }, escapeXml(shown))
    },
    group(x, y, clip) {
      if (clip === null) return `<g transform="translate(${round(x)} ${round(y)})">${parts.join("")}</g>`
      clipCount += 1
      const id = `clip${clipCount}`
      return `<g transform="translate(${round(x)} ${round(y)})"><clipPath id="${id}"><rect width="${round(clip.width)}" height="${round(clip.height)}"/></clipPath><g clip-path="url(#${id})">${parts.join("")}</g></g>`
    },
  }
}

export function svgDocument(width: number, height: number, background: string, groups: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}" font-family="${escapeXml(FONT_FAMILY)}"><rect width="100%" height="100%" fill="${escapeXml(background)}"/>${groups.join("")}</svg>`
}

export function escapeXml(text: string): string {
  // Control characters are not allowed in XML at all, not even escaped.
  const allowed = [...text].filter((character) => character >= " " || character === "\t" || character === "\n").join("")
  return allowed.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")
}

function strokeOf(stroke: Stroke): Readonly<Record<string, string | number>> {
  return { stroke: stroke.color, "stroke-width": stroke.width, ...(stroke.dash === undefined ? {} : { "stroke-dasharray": stroke.dash.join(" ") }) }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
