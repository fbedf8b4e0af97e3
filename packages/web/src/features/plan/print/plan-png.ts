// The picture of the plan as PNG, drawn on a canvas of its own. Canvases end at a size; larger plans are drawn smaller, and
// where that could not be read any more the answer is null.

import { HEAD_HEIGHT } from "../timeline/draw-head.ts"
import { canvasPainter } from "../timeline/painter.ts"
import type { Painter } from "../timeline/painter.ts"
import type { PlanDesk } from "../view/plan-desk.ts"
import { drawTable, drawTimelineBody, drawTimelineHead, drawTitle, pictureLayout, pictureScene, TITLE_HEIGHT } from "./picture-layout.ts"

/** Every browser of today draws canvases of this side and area. */
const SIDE_MAX = 16_000
const AREA_MAX = 120_000_000
const RATIO_MIN = 0.6

export async function planPng(desk: PlanDesk, title: string, width: number): Promise<Blob | null> {
  const scene = pictureScene(desk)
  const layout = pictureLayout(desk, scene, 0, { width, height: null })
  const ratio = Math.min(2, SIDE_MAX / layout.width, SIDE_MAX / layout.height, Math.sqrt(AREA_MAX / (layout.width * layout.height)))
  if (ratio < RATIO_MIN) return null
  const canvas = document.createElement("canvas")
  canvas.width = Math.round(layout.width * ratio)
  canvas.height = Math.round(layout.height * ratio)
  const context = canvas.getContext("2d")
  if (context === null) return null
  context.scale(ratio, ratio)
  context.fillStyle = "#ffffff"
  context.fillRect(0, 0, layout.width, layout.height)
  const part = (x: number, y: number, wide: number, high: number, draw: (painter: Painter) => void): void => {
    context.save()
    context.translate(x, y)
    context.beginPath()
    context.rect(0, 0, wide, high)
    context.clip()
    draw(canvasPainter(context))
    context.restore()
  }
  const { view, tableWidth } = layout
  part(0, 0, layout.width, TITLE_HEIGHT, (painter) => drawTitle(painter, desk, layout, title, ""))
  part(0, TITLE_HEIGHT, tableWidth, layout.height, (painter) => drawTable(painter, desk, scene, layout))
  part(tableWidth, TITLE_HEIGHT, view.width, HEAD_HEIGHT, (painter) => drawTimelineHead(painter, desk, layout))
  part(tableWidth, TITLE_HEIGHT + HEAD_HEIGHT, view.width, view.height, (painter) => drawTimelineBody(painter, scene, layout))
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"))
}
